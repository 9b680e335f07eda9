"""Accept, reject, relabel, delete, undo and redo in any order: suggestions and labels agree."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from store import ClaimSuggestion, EntityType, Form, Mention, MentionSuggestion, Role, Span
from store.article_reading import Readings
from store.check import check_project
from store.datasets.native import write_native
from store.names.fold import fold
from store.project import open_project
from store.suggest.proposals import Claimant, Proposals, ProposedClaim, ProposedMention
from store.suggestion_rows import rows_of
from tests.store.proposing import NOTHING

if TYPE_CHECKING:
    from store import Claim, Suggestion

TEXT = "Jan Leike left OpenAI. “Safety took a back seat,” Leike wrote. Leike said he had doubts.\n"
PLACES = ((0, 9), (4, 9), (15, 21), (50, 55), (63, 68), (56, 61))
TYPES = st.sampled_from([EntityType.PERSON, EntityType.ORG])
REASONS = st.sampled_from(["capitalised", "known name"])

Place = tuple[int, int]


@dataclass(frozen=True)
class Proposed:
    """What is proposed, as the model knows it: a name has a type, a claim a cue."""

    place: Place
    type: str
    cue: Place | None
    reason: str


def _claim(content: Place, source: Place, cue: Place) -> ProposedClaim:
    spans = {Role.SOURCE: source, Role.CUE: cue, Role.CONTENT: content}
    return ProposedClaim(
        {role: Span.of(*place) for role, place in spans.items()}, Form.DIRECT, 0.9, "rules", "said"
    )


CLAIMS = (
    _claim((23, 49), (50, 55), (56, 61)),
    _claim((74, 87), (63, 68), (69, 73)),
    _claim((63, 87), (50, 55), (56, 61)),
)


class Suggesting(RuleBasedStateMachine):
    """Keeps beside a project what is open in it: proposed, not labelled over, not rejected."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        path = Path(self._folder.name) / "news.db"
        self.project = open_project(path, create=True, annotator="ada")
        self.article = self.project.add_text(TEXT)
        self.raw = self.project.articles.raw(self.article)

    def teardown(self) -> None:
        self.project.close()
        self._folder.cleanup()

    @initialize()
    def begin(self) -> None:
        self.proposed: list[Proposed] = []
        self.rejected: frozenset[Proposed] = frozenset()
        self.labels: frozenset[tuple[Place, str]] = frozenset()
        self.claims: frozenset[tuple[Place, Place | None]] = frozenset()
        self.done: list[tuple[object, ...]] = []
        self.undone: list[tuple[object, ...]] = []

    # What the project does

    def _state(self) -> tuple[object, ...]:
        return self.labels, self.claims, self.rejected

    def _step(self, before: tuple[object, ...]) -> None:
        """Note that one step of the history was made."""
        self.done.append(before)
        self.undone.clear()

    def _read(self) -> None:
        """Read from the project which labels there are: what they are is the store's affair."""
        mentions = self.project.mentions.of_article(self.article)
        self.labels = frozenset(((m.span.start, m.span.end), str(m.type)) for m in mentions)
        self.claims = frozenset(map(_of_claim, self.project.claims.of_article(self.article)))

    @rule(
        names=st.lists(st.tuples(st.sampled_from(PLACES), TYPES, REASONS), max_size=6),
        claims=st.sets(st.sampled_from(range(len(CLAIMS)))),
    )
    def keep(self, names: list[tuple[Place, EntityType, str]], claims: set[int]) -> None:
        """Another reading proposes other things."""
        of_place = {place: (type_, reason) for place, type_, reason in names}
        mentions = tuple(
            ProposedMention(*place, type_, 0.8, "rules", reason)
            for place, (type_, reason) in sorted(of_place.items())
        )
        chosen = tuple(CLAIMS[number] for number in sorted(claims))
        nobody = tuple(Claimant(None, "") for _ in chosen)
        rows = tuple(rows_of(self.raw, Proposals(mentions, chosen, nobody, mentions)))
        as_of = self.project.history.last_change()
        self.project.suggestions.keep(Readings(as_of, NOTHING, frozenset(), {self.article: rows}))
        self.proposed = [
            *(Proposed((m.start, m.end), str(m.type), None, m.reason) for m in mentions),
            *(_proposed_claim(claim) for claim in chosen),
        ]

    @precondition(lambda self: self._open())
    @rule(data=st.data())
    def accept(self, data: st.DataObject) -> None:
        """Accept one, perhaps as another type."""
        before = self._state()
        suggestion = data.draw(st.sampled_from(self._open()))
        made: Mention | Claim
        if isinstance(suggestion, MentionSuggestion):
            type_ = data.draw(TYPES)
            made = self.project.accept.mention(replace(suggestion, type=type_))
            assert (made.span, made.type) == (suggestion.span, type_)
        else:
            made = self.project.accept.claim(suggestion)
            assert made.spans == suggestion.spans
        self._read()
        self._step(before)

    @precondition(lambda self: self._open())
    @rule(data=st.data())
    def reject(self, data: st.DataObject) -> None:
        """Reject some in one step."""
        before = self._state()
        some = data.draw(st.lists(st.sampled_from(self._open()), min_size=1, unique_by=id))
        self.project.suggestions.reject(some)
        self.rejected |= {_as_proposed(each) for each in some}
        self._step(before)

    @rule(place=st.sampled_from(PLACES), type_=TYPES)
    def label(self, place: Place, type_: EntityType) -> None:
        """Label by hand, over whatever is proposed."""
        if (place, str(type_)) in self.labels:
            return
        before = self._state()
        self.project.mentions.add(self.article, Span.of(*place), type_)
        self._read()
        self._step(before)

    @precondition(lambda self: self.labels)
    @rule(data=st.data(), type_=TYPES)
    def relabel_or_delete(self, data: st.DataObject, type_: EntityType) -> None:
        """Give a label another type, or delete it where it has this one."""
        mention = data.draw(st.sampled_from(self.project.mentions.of_article(self.article)))
        before = self._state()
        other = ((mention.span.start, mention.span.end), str(type_))
        if mention.type is type_:
            self.project.mentions.delete(mention)
        elif other not in self.labels:
            self.project.mentions.relabel(mention, type_)
        else:
            return
        self._read()
        self._step(before)

    @precondition(lambda self: self.claims)
    @rule(data=st.data())
    def delete_claim(self, data: st.DataObject) -> None:
        """Delete a claim."""
        before = self._state()
        claims = self.project.claims.of_article(self.article)
        self.project.claims.delete(data.draw(st.sampled_from(claims)))
        self._read()
        self._step(before)

    @rule()
    def undo(self) -> None:
        """Undo the last step, if there is one."""
        assert (self.project.undo() is not None) == bool(self.done)
        if self.done:
            self.undone.append(self._state())
            self._restore(self.done.pop())

    @rule()
    def redo(self) -> None:
        """Redo what was undone."""
        assert (self.project.redo() is not None) == bool(self.undone)
        if self.undone:
            self.done.append(self._state())
            self._restore(self.undone.pop())

    def _restore(self, state: tuple[object, ...]) -> None:
        self.labels, self.claims, self.rejected = state  # type: ignore[assignment]

    # What must always hold

    def _open(self) -> list[Suggestion]:
        return self.project.suggestions.of_article(self.article)

    @invariant()
    def what_is_open_is_what_was_proposed_and_not_answered(self) -> None:
        expected = {each for each in self.proposed if not self._is_answered(each)}
        assert {_as_proposed(each) for each in self._open()} == expected
        left = self.project.suggestions.left([self.article])
        assert left.get(self.article, 0) == len(expected)

    @invariant()
    def labels_are_those_that_were_made(self) -> None:
        labels, claims = self.labels, self.claims
        self._read()
        assert (self.labels, self.claims) == (labels, claims)
        assert not list(check_project(self.project))

    @invariant()
    def nothing_proposed_is_exported(self) -> None:
        path = Path(self._folder.name) / "out.jsonl"
        write_native(self.project, path)
        (record,) = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        exported = {(tuple(m["span"][0]), m["type"]) for m in record["mentions"]}
        assert exported == set(self.labels)
        assert len(record["claims"]) == len(self.claims)

    def _is_answered(self, each: Proposed) -> bool:
        if each.type:
            key = fold(self.raw[slice(*each.place)])
            return (
                any(_overlap(each.place, place) for place, _ in self.labels)
                or any(r.type and r.place == each.place for r in self.rejected)
                or self._is_rejected_elsewhere(each, key)
            )
        if any((r.place, r.cue) == (each.place, each.cue) for r in self.rejected if not r.type):
            return True
        return any(_is_same_claim(each, *claim) for claim in self.claims)

    def _is_rejected_elsewhere(self, each: Proposed, key: str) -> bool:
        """Say whether it was rejected for this reason, no less often than labelled."""
        rejected = [
            r
            for r in self.rejected
            if (r.type, r.reason) == (each.type, each.reason)
            and fold(self.raw[slice(*r.place)]) == key
        ]
        labels = [
            place
            for place, type_ in self.labels
            if type_ == each.type and fold(self.raw[slice(*place)]) == key
        ]
        return len(rejected) > 0 and len(rejected) >= len(labels)


def _is_same_claim(each: Proposed, content: Place, cue: Place | None) -> bool:
    shared = min(each.place[1], content[1]) - max(each.place[0], content[0])
    either = max(each.place[1], content[1]) - min(each.place[0], content[0])
    under_cue = cue is None or each.cue is None or _overlap(cue, each.cue)
    return 2 * shared >= either and under_cue


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _of_claim(claim: Claim) -> tuple[Place, Place | None]:
    content, cue = claim.spans[Role.CONTENT], claim.spans.get(Role.CUE)
    return (content.start, content.end), (cue.start, cue.end) if cue else None


def _proposed_claim(claim: ProposedClaim) -> Proposed:
    content, cue = claim.spans[Role.CONTENT], claim.spans[Role.CUE]
    return Proposed((content.start, content.end), "", (cue.start, cue.end), claim.reason)


def _as_proposed(suggestion: Suggestion) -> Proposed:
    place = (suggestion.span.start, suggestion.span.end)
    if isinstance(suggestion, ClaimSuggestion):
        cue = suggestion.spans[Role.CUE]
        return Proposed(place, "", (cue.start, cue.end), suggestion.reason)
    return Proposed(place, str(suggestion.type), None, suggestion.reason)


TestSuggesting = Suggesting.TestCase
TestSuggesting.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
