"""The open suggestions of one article, found by place and gone through in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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


class OpenSuggestions:
    """What is proposed for an article and was not answered yet.

    A label or a rejection takes away what it answers, as the store would. What brings something
    back has all of it read again. The rows of the store may be other ones since a suggestion was
    read: it is known by what it says, not by its id.
    """

    def __init__(self, found: Iterable[Suggestion] = ()) -> None:
        self._by_id = {suggestion.id: suggestion for suggestion in found}
        self.marks = MarkIndex(mark for each in self for mark in marks_of(each))
        self._ranks = {
            by_score: sorted(rank(each, by_score=by_score) for each in self)
            for by_score in (False, True)
        }

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Suggestion]:
        return iter(self._by_id.values())

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
        ranks = self._ranks[by_score]
        if step > 0:
            onward = range(bisect_right(ranks, place), len(ranks))
        else:
            onward = range(bisect_left(ranks, place) - 1, -1, -1)
        found = (self._by_id[int(ranks[number][-1])] for number in onward)
        return next((each for each in found if kind is None or isinstance(each, kind)), None)

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

    def _take_out(self, found: Suggestion) -> None:
        del self._by_id[found.id]
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
    """Return where a suggestion comes: the best first, or by place, a claim before its names."""
    span = suggestion.span
    is_name = isinstance(suggestion, MentionSuggestion)
    return -suggestion.score * by_score, span.start, is_name, -span.end, suggestion.id


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
