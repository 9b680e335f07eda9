"""What stands around a claim in its sentence: there it says to whom and where it was said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from store.records import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.spans import Fragment, Span
    from store.suggest.reading import Reading

NEAR: Final = 400
"""Code points to either side of a stretch that are looked at of a sentence without an end."""
_ENDS = frozenset(".?!")


class Sentences:
    """The sentences of a reading; a line is at least one of its own."""

    def __init__(self, reading: Reading) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        words, starts, ends = reading.words, reading.starts, reading.ends
        for first, last in reading.lines:
            begun = first
            for token in range(first, last - 1):
                if words[token] in _ENDS:
                    self._add(starts[begun], ends[token])
                    begun = token + 1
            self._add(starts[begun], ends[last - 1])

    def _add(self, start: int, end: int) -> None:
        self._starts.append(start)
        self._ends.append(end)

    def around(self, start: int, end: int) -> Fragment:
        """Return from where to where the sentences run that a stretch stands in, as far as near."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = min(bisect_left(self._ends, end), len(self._ends) - 1)
        return max(self._starts[first], start - NEAR), min(self._ends[last], end + NEAR)


def gaps(spans: Mapping[Role, Span], within: Fragment) -> list[Fragment]:
    """Return what is left of a stretch of the text beside the spans of a claim, in text order."""
    place, stop = within
    found: list[Fragment] = []
    for start, end in sorted(part for span in spans.values() for part in span.fragments):
        if place < start and place < stop:
            found.append((place, min(start, stop)))
        place = max(place, end)
    if place < stop:
        found.append((place, stop))
    return found


def reach_of(spans: Mapping[Role, Span]) -> Fragment:
    """Return from where to where a source and its cue reach, or a content without either."""
    source, cue = spans.get(Role.SOURCE), spans.get(Role.CUE)
    one, other = source or cue or spans[Role.CONTENT], cue or source or spans[Role.CONTENT]
    return min(one.start, other.start), max(one.end, other.end)
