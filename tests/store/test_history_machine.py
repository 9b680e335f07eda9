"""Whatever is done in whatever order, undo and redo restore exactly what was."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from store import (
    ArticleState,
    Claim,
    EntityType,
    LabelError,
    LinkType,
    Mention,
    Role,
    Span,
    Verdict,
    open_project,
)
from store.check import check_project
from store.schema import RECORDED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Item = TypeVar("Item")
Dump = dict[str, list[tuple[object, ...]]]

TEXTS = ("Ann met Bo. “Bo said Ann ran,” Ann said.\n", "Bo and Ann and Cy.\r\nCy said so. 👩‍🚀\n")
FRAGMENTS = st.tuples(st.integers(0, 10), st.integers(1, 6)).map(lambda pair: (pair[0], sum(pair)))
SPANS = st.lists(FRAGMENTS, min_size=1, max_size=2).map(lambda some: Span(tuple(some)))
ANY = st.integers(0, 20)
TYPES = st.sampled_from([EntityType.PERSON, EntityType.ORG])


def pick(items: Sequence[Item], number: int) -> Item:
    """Return one of the items; without any, the rule that asks for it does nothing."""
    if not items:
        raise LabelError("there is nothing to pick from")
    return items[number % len(items)]


class Labelling(RuleBasedStateMachine):
    """Labels like a person at the desk, and remembers every state to come back to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.project = open_project(Path(self.folder.name) / "news.db", create=True)
        self.project.db.execute("PRAGMA synchronous = OFF")
        self.articles = [self.project.add_text(text) for text in TEXTS]
        self.past: list[Dump] = []
        self.future: list[Dump] = []

    def dump(self) -> Dump:
        return {
            table: self.project.db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
            for table in RECORDED
        }

    def do(self, change: Callable[[], object]) -> None:
        before, standing = self.dump(), self.standing()
        with suppress(LabelError):
            change()
        if self.standing() > standing:
            self.past.append(before)
            self.future.clear()
        else:
            assert self.dump() == before

    def standing(self) -> int:
        return sum(step.stands for step in self.project.history.steps())

    def mention(self, number: int) -> Mention:
        every = [m for a in self.articles for m in self.project.mentions.of_article(a)]
        return pick(every, number)

    def claim(self, number: int) -> Claim:
        return pick([c for a in self.articles for c in self.project.claims.of_article(a)], number)

    def entity(self, number: int) -> int:
        return pick([entity.id for entity in self.project.entities], number)

    @rule(article=ANY, span=SPANS, type_=TYPES)
    def label(self, article: int, span: Span, type_: EntityType) -> None:
        self.do(lambda: self.project.mentions.add(pick(self.articles, article), span, type_))

    @rule(span=SPANS, other=SPANS, type_=TYPES)
    def label_everywhere(self, span: Span, other: Span, type_: EntityType) -> None:
        places = [(article, place) for article in self.articles for place in (span, other)]
        self.do(lambda: self.project.mentions.add_all(places, type_))

    @rule(which=ANY, type_=TYPES)
    def relabel(self, which: int, type_: EntityType) -> None:
        self.do(lambda: self.project.mentions.relabel(self.mention(which), type_))

    @rule(which=ANY, span=SPANS)
    def move(self, which: int, span: Span) -> None:
        self.do(lambda: self.project.mentions.move(self.mention(which), span))

    @rule(which=ANY, entity=ANY)
    def file(self, which: int, entity: int) -> None:
        self.do(lambda: self.project.mentions.assign(self.mention(which), self.entity(entity)))

    @rule(which=ANY)
    def delete_mention(self, which: int) -> None:
        self.do(lambda: self.project.mentions.delete(self.mention(which)))

    @rule(one=ANY, other=ANY, verdict=st.sampled_from(Verdict))
    def judge(self, one: int, other: int, verdict: Verdict) -> None:
        self.do(
            lambda: self.project.judgements.judge(self.entity(one), self.entity(other), verdict)
        )

    @rule(which=ANY)
    def split(self, which: int) -> None:
        self.do(lambda: self.project.judgements.split(self.entity(which)))

    @rule(which=ANY, name=st.sampled_from(["Ann", "Bo", "Ann Lee\x00", "Zoë"]))
    def rename(self, which: int, name: str) -> None:
        self.do(lambda: self.project.entities.rename(self.entity(which), name))

    @rule(which=ANY, type_=TYPES)
    def retype(self, which: int, type_: EntityType) -> None:
        self.do(lambda: self.project.entities.retype(self.entity(which), type_))

    @rule(article=ANY, role=st.sampled_from(Role), span=SPANS)
    def begin_claim(self, article: int, role: Role, span: Span) -> None:
        self.do(lambda: self.project.claims.mark(pick(self.articles, article), role, span))

    @rule(which=ANY, role=st.sampled_from(Role), span=SPANS)
    def mark(self, which: int, role: Role, span: Span) -> None:
        def change() -> None:
            claim = self.claim(which)
            self.project.claims.mark(claim.article_id, role, span, claim)

        self.do(change)

    @rule(which=ANY, role=st.sampled_from(Role))
    def unmark(self, which: int, role: Role) -> None:
        self.do(lambda: self.project.claims.unmark(self.claim(which), role))

    @rule(which=ANY, entity=ANY, via=ANY)
    def set_claimer(self, which: int, entity: int, via: int) -> None:
        def change() -> None:
            with self.project.action("set the claimer and through whom"):
                claim = self.project.claims.set_via(self.claim(which), self.entity(via))
                self.project.claims.set_claimers(claim, [self.entity(entity)])

        self.do(change)

    @rule(which=ANY, by_author=st.booleans())
    def set_author(self, which: int, *, by_author: bool) -> None:
        self.do(lambda: self.project.claims.set_author(self.claim(which), by_author=by_author))

    @rule(which=ANY, outer=ANY)
    def nest(self, which: int, outer: int) -> None:
        self.do(lambda: self.project.claims.nest(self.claim(which), self.claim(outer)))

    @rule(which=ANY)
    def delete_claim(self, which: int) -> None:
        self.do(lambda: self.project.claims.delete(self.claim(which)))

    @rule(type_=st.sampled_from(LinkType), one=ANY, other=ANY)
    def link(self, type_: LinkType, one: int, other: int) -> None:
        self.do(
            lambda: self.project.links.add(type_, self.claim(one).id, self.claim(other).id, "why")
        )

    @rule(which=ANY, article=ANY, text=st.text(st.characters(codec="utf-8"), max_size=5))
    def write_note(self, which: int, article: int, text: str) -> None:
        def change() -> None:
            mention = self.mention(which)
            self.project.notes.write(mention.article_id, text, mention_id=mention.id)

        self.do(change)

    @rule(article=ANY, state=st.sampled_from(ArticleState))
    def set_state(self, article: int, state: ArticleState) -> None:
        self.do(lambda: self.project.articles.set_state(pick(self.articles, article), state))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(self.dump())
        assert self.project.undo()
        assert self.dump() == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(self.dump())
        assert self.project.redo()
        assert self.dump() == self.future.pop()

    @invariant()
    def the_project_is_sound(self) -> None:
        assert list(check_project(self.project)) == []

    @invariant()
    def there_is_a_step_for_every_state(self) -> None:
        assert self.standing() == len(self.past)

    def teardown(self) -> None:
        try:
            while self.past:
                self.undo()
            assert self.project.undo() is None
            while self.future:
                self.redo()
            assert self.project.redo() is None
        finally:
            self.project.close()
            self.folder.cleanup()


Labelling.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestLabelling = Labelling.TestCase
