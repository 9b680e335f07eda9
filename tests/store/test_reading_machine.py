"""Whatever two people do in whatever order, what is open is what reading it all anew would say."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from store import EntityType, LabelError, MentionSuggestion, Span, Suggestion
from store.article_reading import read_articles
from store.check import check_project
from store.given_suggestions import Given
from store.project import open_project
from store.suggest.proposals import Claimant, Proposals, ProposedMention
from store.suggestion_rows import rows_of
from tests.store.proposing import said

TEXTS = (
    "Quorvo Zelm left LMArena on Tuesday.\n“Safety took a back seat,” Zelm wrote to the board.\n",
    "LM Arena has two heads.\nQuorvo Zelm's co-author, zorb o'neal, said LMArena was his.\n",
    "Later zorb o’neal came by.\n“It is over,” Zelm said on Tuesday, and left LM-Arena for good.\n",
)
NAMES = ("Quorvo Zelm", "Zelm", "LMArena", "LM Arena", "zorb o'neal", "Tuesday", "back seat")
TYPES = st.sampled_from([EntityType.PERSON, EntityType.ORG, EntityType.DATE])
ARTICLES = st.sampled_from(range(len(TEXTS)))


class Reading(RuleBasedStateMachine):
    """Two annotators in three articles that have names in common."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "news.db"
        self.project = open_project(self._path, create=True, annotator="ada")
        self.articles = [self.project.add_text(text) for text in TEXTS]

    def teardown(self) -> None:
        self.project.close()
        self._folder.cleanup()

    @rule(name=st.sampled_from(["ada", "bob"]))
    def sit_down(self, name: str) -> None:
        """Somebody else labels from now on."""
        self.project.close()
        self.project = open_project(self._path, annotator=name)

    @rule(number=ARTICLES, name=st.sampled_from(NAMES), type_=TYPES)
    def label(self, number: int, name: str, type_: EntityType) -> None:
        """Label a name by hand."""
        start = TEXTS[number].find(name)
        if start >= 0:
            span = Span.of(start, start + len(name))
            self.project.mentions.add(self.articles[number], span, type_)

    @rule(number=ARTICLES, data=st.data(), type_=TYPES)
    def relabel_or_delete(self, number: int, data: st.DataObject, type_: EntityType) -> None:
        """Give a label of anybody another type, or delete it."""
        mentions = self.project.mentions.of_article(self.articles[number])
        if not mentions:
            return
        mention = data.draw(st.sampled_from(mentions))
        try:
            self.project.mentions.relabel(mention, type_)
        except LabelError:
            self.project.mentions.delete(mention)

    @precondition(lambda self: self._open())
    @rule(data=st.data(), accepts=st.booleans())
    def answer(self, data: st.DataObject, accepts: bool) -> None:
        """Accept or reject some of any articles in one step: none of them is open any more."""
        every = self._open()
        chosen = data.draw(st.lists(st.sampled_from(every), min_size=1, unique_by=id))
        if accepts:
            self.project.accept.all(chosen)
        else:
            self.project.suggestions.reject(chosen)
        assert not {each.id for each in chosen} & {each.id for each in self._open()}

    @rule(number=ARTICLES, place=st.integers(0, 60), kept=st.booleans())
    def override(self, number: int, place: int, kept: bool) -> None:
        """Keep or drop a line."""
        self.project.blocks.override(self.articles[number], place, place + 1, kept=kept)

    @rule(
        number=ARTICLES,
        places=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12), TYPES), max_size=5),
        file=st.sampled_from(["one.jsonl", "two.jsonl"]),
    )
    def give(self, number: int, places: list[tuple[int, int, EntityType]], file: str) -> None:
        """Another program proposes names, and a claim filed under the first."""
        found = tuple(
            ProposedMention(start, start + length, type_, length / 12, "model", "a model")
            for start, length, type_ in places
        )
        claims = (said(None, None, Span.of(3, 30)),) if found else ()
        claimants = (Claimant(0, "name in the source"),) if found else ()
        rows = tuple(rows_of(TEXTS[number], Proposals(found, claims, claimants, found)))
        self.project.suggestions.take([Given(self.articles[number], file, rows)])

    @rule()
    def undo(self) -> None:
        """Undo the last step of whoever labels."""
        self.project.undo()

    @rule()
    def redo(self) -> None:
        """Redo what was undone."""
        self.project.redo()

    @rule()
    def settle(self) -> None:
        """Read what is due: then it is what reading each article anew says, but for verdicts."""
        while self.project.suggestions.is_due:
            self.project.suggestions.keep(read_articles(self.project))
        for article_id in self.articles:
            kept = self._names_kept(article_id)
            (rows,) = read_articles(self.project, article_id, patience=0).rows.values()
            assert kept == sorted(row[:5] for row in rows if row.kind == "mention")
            dropped = [b for b in self.project.blocks.of_article(article_id) if not b.kept]
            for each in self.project.suggestions.of_article(article_id):
                assert not any(b.start <= each.span.start < b.end for b in dropped)

    def _open(self) -> list[Suggestion]:
        of_article = self.project.suggestions.of_article
        return [each for article_id in self.articles for each in of_article(article_id)]

    def _names_kept(self, article_id: int) -> list[tuple[object, ...]]:
        sql = (
            'SELECT kind, start, "end", key, type FROM suggestions'
            " WHERE article_id = ? AND NOT given AND kind = 'mention'"
        )
        return sorted(self.project.db.execute(sql, (article_id,)))

    @invariant()
    def what_is_open_is_counted(self) -> None:
        counts = {a: len(self.project.suggestions.of_article(a)) for a in self.articles}
        left = self.project.suggestions.left(self.articles)
        assert left == {article_id: count for article_id, count in counts.items() if count}

    @invariant()
    def no_open_name_stands_on_a_label_of_mine(self) -> None:
        for each in self._open():
            if isinstance(each, MentionSuggestion):
                mine = self.project.mentions.of_article(each.article_id, self.project.annotator)
                assert not any(
                    start < each.span.end and each.span.start < end
                    for mention in mine
                    for start, end in mention.span.fragments
                )

    @invariant()
    def the_project_is_sound(self) -> None:
        assert not list(check_project(self.project))


TestReading = Reading.TestCase
TestReading.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
