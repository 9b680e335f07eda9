"""Marks that lie over a text, found quickly by place however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BUCKET = 1024
"""How many code points share one bucket of the index."""


class Mark(NamedTuple):
    """A labelled stretch of text, in code points, end excluded."""

    start: int
    end: int
    kind: str
    key: int
    """The identity by which its owner knows it."""

    def touches(self, start: int, end: int) -> bool:
        """Tell whether the mark shares a character with the stretch."""
        return max(self.start, start) < min(self.end, end)


class MarkIndex:
    """A changing set of marks that answers questions about one place without reading them all."""

    __slots__ = ("_buckets", "_starts")

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._buckets: dict[int, set[Mark]] = {}
        self._starts: list[int] = []
        for mark in marks:
            self.add(mark)

    def __len__(self) -> int:
        return len(self._starts)

    def __contains__(self, mark: Mark) -> bool:
        return mark in self._buckets.get(mark.start // BUCKET, ())

    def add(self, mark: Mark) -> None:
        """Take in a mark; one already there stays once."""
        if mark in self:
            return
        for bucket in _buckets(mark.start, mark.end):
            if bucket in self._buckets:
                self._buckets[bucket].add(mark)
            else:
                self._buckets[bucket] = {mark}
        insort(self._starts, mark.start)

    def remove(self, mark: Mark) -> None:
        """Drop a mark; one not there is a KeyError."""
        if mark not in self:
            raise KeyError(mark)
        for bucket in _buckets(mark.start, mark.end):
            self._buckets[bucket].remove(mark)
        del self._starts[bisect_left(self._starts, mark.start)]

    def within(self, start: int, end: int) -> list[Mark]:
        """Return the marks that touch a stretch of text, in order, the longer of two first."""
        return sorted(set(self._touching(start, end)), key=_in_reading_order)

    def at(self, offset: int) -> list[Mark]:
        """Return the marks on an offset, the shortest first."""
        return sorted(self._touching(offset, offset + 1), key=_outermost_first, reverse=True)

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether any mark touches a stretch of text."""
        return any(True for _ in self._touching(start, end))

    def next_start(self, offset: int) -> int | None:
        """Return the nearest start of a mark after the offset, if there is one."""
        place = bisect_right(self._starts, offset)
        return self._starts[place] if place < len(self._starts) else None

    def previous_start(self, offset: int) -> int | None:
        """Return the nearest start of a mark before the offset, if there is one."""
        place = bisect_left(self._starts, offset)
        return self._starts[place - 1] if place else None

    def _touching(self, start: int, end: int) -> Iterator[Mark]:
        for bucket in _buckets(start, end):
            for mark in self._buckets.get(bucket, ()):
                if mark.touches(start, end):
                    yield mark


def pieces(marks: Iterable[Mark], start: int, end: int) -> list[tuple[int, int, tuple[Mark, ...]]]:
    """Cut a stretch of text at every edge of a mark; each piece names its marks, outermost first.

    The pieces tile the stretch, so that a row can be painted one after another.
    """
    if start >= end:
        return []
    touching = sorted((m for m in marks if m.touches(start, end)), key=_outermost_first)
    edges = {edge for mark in touching for edge in (mark.start, mark.end) if start < edge < end}
    return [
        (left, right, tuple(mark for mark in touching if mark.touches(left, right)))
        for left, right in pairwise(sorted(edges | {start, end}))
    ]


def _in_reading_order(mark: Mark) -> tuple[int, int, int]:
    return mark.start, -mark.end, mark.key


def _outermost_first(mark: Mark) -> tuple[int, int, int]:
    return mark.start - mark.end, mark.start, mark.key


def _buckets(start: int, end: int) -> range:
    return range(start // BUCKET, max(start, end - 1) // BUCKET + 1)
