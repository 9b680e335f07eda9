"""The open suggestions of one article, found by place and gone through in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from copy import copy
from math import inf
from typing import TYPE_CHECKING

from store import ClaimSuggestion, MentionSuggestion, Role
from store.names.fold import fold
from tui.desk.suggestion_marks import marks_of
from tui.text.layers import MarkIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store import Claim, Span, Suggestion

Rank = tuple[float, ...]
"""What suggestions are gone through by: the score if that decides, then the place."""

ANYWHERE: Rank = ()
"""Before every suggestion."""

EVERYWHERE: Rank = (inf,)
"""After every suggestion."""

MANY = 8
"""The share of the suggestions, as one of so many, from which on all are sooner indexed anew."""


class OpenSuggestions:
    """What is proposed for an article and was not answered yet.

    A label or a rejection takes away what it answers, as the store would. What brings something
    back has all of it read again. The rows of the store may be other ones since a suggestion was
    read: it is known by what it says, not by its id.
    """

    def __init__(self, found: Iterable[Suggestion] = ()) -> None:
        self._begin({suggestion.id: suggestion for suggestion in found})

    def _begin(self, by_id: dict[int, Suggestion]) -> None:
        self._by_id = by_id
        self._counts = Counter(map(type, by_id.values()))
        self.marks = MarkIndex(mark for each in by_id.values() for mark in marks_of(each))
        self._ranks: dict[bool, list[Rank]] = {}
        """In the order of places and in that of scores, once it is asked for."""

    def renew(self, found: Iterable[Suggestion]) -> None:
        """Take what is open now: only what is another object than before is indexed anew.

        If anything is, the marks are too, so that whoever shows them can tell.
        """
        now = {suggestion.id: suggestion for suggestion in found}
        gone = [each for id_, each in self._by_id.items() if now.get(id_) is not each]
        come = [each for id_, each in now.items() if self._by_id.get(id_) is not each]
        if MANY * (len(gone) + len(come)) > len(now):
            self._begin(now)
        elif gone or come:
            self.marks = copy(self.marks)
            for each in gone:
                self._take_out(each)
            for each in come:
                self._put_in(each)

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Suggestion]:
        """Go through them in text order."""
        return (self._by_id[int(place[-1])] for place in self._ranked(by_score=False))

    def __contains__(self, suggestion: Suggestion) -> bool:
        return any(_is_same(found, suggestion) for found in self.at(suggestion.span.start))

    def at(self, offset: int) -> list[Suggestion]:
        """Return what stands on an offset: names, then claims, the shorter first."""
        keys = {mark.key for mark in self.marks.at(offset)}
        return sorted((self._by_id[key] for key in keys), key=_innermost_first)

    def same_as(self, suggestion: Suggestion) -> Suggestion | None:
        """Return what stands where a suggestion did that was read before, whatever it says."""
        return next(iter(self._standing_as(suggestion)), None)

    def neighbour(
        self, place: Rank, step: int, *, by_score: bool, kind: type[Suggestion] | None
    ) -> Suggestion | None:
        """Return the next suggestion after a place, or the previous one before it."""
        ranks = self._ranked(by_score=by_score)
        if step > 0:
            onward = range(bisect_right(ranks, place), len(ranks))
        else:
            onward = range(bisect_left(ranks, place) - 1, -1, -1)
        found = (self._by_id[int(ranks[number][-1])] for number in onward)
        return next((each for each in found if kind is None or isinstance(each, kind)), None)

    def count(self, kind: type[Suggestion] | None) -> int:
        """Count the names, the claims or all."""
        return len(self) if kind is None else self._counts[kind]

    def of_kind(self, kind: type[Suggestion] | None) -> list[Suggestion]:
        """Return the names, the claims or all, in text order."""
        return [each for each in self if kind is None or isinstance(each, kind)]

    def has_name(self, span: Span) -> bool:
        """Say whether a name is proposed on just this span."""
        standing = (each for each in self.at(span.start) if isinstance(each, MentionSuggestion))
        return any(each.span == span for each in standing)

    def equals(self, suggestion: MentionSuggestion) -> list[MentionSuggestion]:
        """Return the proposed names that are written like one, that one first.

        The possessive does not count, nor do the marks around a name.
        """
        alike = self._written_like(suggestion)
        return [suggestion, *(each for each in alike if _are_apart(each.span, suggestion.span))]

    def drop(self, suggestion: Suggestion) -> None:
        """Take out what was answered, as it was proposed."""
        for found in self.at(suggestion.span.start):
            if _is_same(found, suggestion):
                self._take_out(found)

    def drop_labelled(self, span: Span) -> None:
        """Take out the names of which some is labelled now: a longer name is not to be cut.

        What lies in the gap of a discontinuous label is none of it.
        """
        for start, end in span.fragments:
            for suggestion in self._touching(start, end):
                if isinstance(suggestion, MentionSuggestion):
                    self._take_out(suggestion)

    def drop_claimed(self, claim: Claim) -> None:
        """Take out the claims that are this one: half the content, under the same cue."""
        content = claim.spans.get(Role.CONTENT)
        if content is None:
            return
        for suggestion in self._touching(content.start, content.end):
            if isinstance(suggestion, ClaimSuggestion) and _is_claimed(suggestion, claim):
                self._take_out(suggestion)

    def drop_rejected(self, suggestion: Suggestion, *, elsewhere: bool = True) -> None:
        """Take out what stands where something was rejected, whatever it says.

        A name also goes wherever the same reason proposes it as of the same type, if it is
        rejected `elsewhere`: that the store knows, once the rejection is kept.
        """
        for found in self._standing_as(suggestion):
            self._take_out(found)
        if elsewhere and isinstance(suggestion, MentionSuggestion):
            for each in self._written_like(suggestion):
                if (each.type, each.reason) == (suggestion.type, suggestion.reason):
                    self._take_out(each)

    def _ranked(self, *, by_score: bool) -> list[Rank]:
        if by_score not in self._ranks:
            ranks = (rank(each, by_score=by_score) for each in self._by_id.values())
            self._ranks[by_score] = sorted(ranks)
        return self._ranks[by_score]

    def _put_in(self, found: Suggestion) -> None:
        self._by_id[found.id] = found
        self._counts[type(found)] += 1
        for mark in marks_of(found):
            self.marks.add(mark)
        for by_score, ranks in self._ranks.items():
            insort(ranks, rank(found, by_score=by_score))

    def _take_out(self, found: Suggestion) -> None:
        del self._by_id[found.id]
        self._counts[type(found)] -= 1
        for mark in marks_of(found):
            self.marks.remove(mark)
        for by_score, ranks in self._ranks.items():
            del ranks[bisect_left(ranks, rank(found, by_score=by_score))]

    def _standing_as(self, suggestion: Suggestion) -> list[Suggestion]:
        wanted = _place_of(suggestion)
        return [each for each in self.at(suggestion.span.start) if _place_of(each) == wanted]

    def _written_like(self, suggestion: MentionSuggestion) -> list[MentionSuggestion]:
        key = fold(suggestion.quote)
        names = (each for each in self if isinstance(each, MentionSuggestion))
        return [each for each in names if fold(each.quote) == key]

    def _touching(self, start: int, end: int) -> list[Suggestion]:
        return [self._by_id[key] for key in {mark.key for mark in self.marks.within(start, end)}]


def rank(suggestion: Suggestion, *, by_score: bool) -> Rank:
    """Return where a suggestion comes: the best first, or by place, a claim before its names.

    A claim begins with its source or cue, if these stand before its content, but never before the
    content of a claim that it stands in: that is made first.
    """
    span, is_name = suggestion.span, isinstance(suggestion, MentionSuggestion)
    start = span.start
    if isinstance(suggestion, ClaimSuggestion):
        start = min(each.start for each in suggestion.spans.values())
        start = max(start, suggestion.outer.start) if suggestion.outer is not None else start
    return -suggestion.score * by_score, start, is_name, span.start, -span.end, suggestion.id


def rank_of_place(offset: int) -> Rank:
    """Return where an offset comes by place: before all that begins on it."""
    return 0.0, offset


def _innermost_first(suggestion: Suggestion) -> tuple[bool, int, int]:
    span = suggestion.span
    return isinstance(suggestion, ClaimSuggestion), span.end - span.start, suggestion.id


def _is_same(one: Suggestion, other: Suggestion) -> bool:
    """Say whether both propose one thing: of a name the type counts too."""
    if isinstance(one, MentionSuggestion) and isinstance(other, MentionSuggestion):
        return (one.span, one.type) == (other.span, other.type)
    return _place_of(one) == _place_of(other)


def _are_apart(one: Span, other: Span) -> bool:
    return one.end <= other.start or other.end <= one.start


def _place_of(suggestion: Suggestion) -> tuple[int, int, int | None]:
    """Return where a suggestion stands: of a claim also the start of its cue, -1 without one."""
    cue = None
    if isinstance(suggestion, ClaimSuggestion):
        found = suggestion.spans.get(Role.CUE)
        cue = -1 if found is None else found.start
    return suggestion.span.start, suggestion.span.end, cue


def _is_claimed(suggestion: ClaimSuggestion, claim: Claim) -> bool:
    """Say whether a claim has at least half of the content, under the same cue."""
    content, proposed = claim.spans[Role.CONTENT], suggestion.span
    shared = min(content.end, proposed.end) - max(content.start, proposed.start)
    if 2 * shared < max(content.end, proposed.end) - min(content.start, proposed.start):
        return False
    cue, proposed_cue = claim.spans.get(Role.CUE), suggestion.spans.get(Role.CUE)
    if cue is None or proposed_cue is None:
        return True
    return cue.start < proposed_cue.end and proposed_cue.start < cue.end
