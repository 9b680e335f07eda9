"""An exact map between two texts of which one was made from the other.

A page and its visible text, the raw text and the cleaned one: each pair is tiled by the same list
of segments, so that every place in one text has its place in the other, and back.
"""

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.spans import Fragment


class Segment(NamedTuple):
    """A stretch of the text before that became a stretch of the text after.

    Where both are of one length each character became its fellow; otherwise the stretch is one
    piece. Where one side is empty the other was dropped, or inserted.
    """

    start: int
    end: int
    after_start: int
    after_end: int

    @property
    def is_even(self) -> bool:
        """Whether each character became another one."""
        return self.end - self.start == self.after_end - self.after_start

    def turned(self) -> Segment:
        """Return the same segment seen from the other text."""
        return Segment(self.after_start, self.after_end, self.start, self.end)


class TextMap:
    """Leads from places in the text before to places in the text after, and back.

    Offsets are code points. Both ways are total and monotone: a place outside the text counts as
    its nearest end, and one in a stretch that was dropped as the seam where it would stand.
    """

    __slots__ = ("_after_ends", "_ends", "segments")

    def __init__(self, segments: Iterable[Segment]) -> None:
        self.segments = tuple(segments)
        self._ends = [segment.end for segment in self.segments]
        self._after_ends = [segment.after_end for segment in self.segments]

    def to_after(self, start: int, end: int) -> tuple[Fragment, ...]:
        """Return where a stretch of the text before stands after; nowhere if it was dropped.

        Stretches that touch are joined, so that more than one means something came between.
        """
        first = bisect_right(self._ends, start)
        return _partners((self.segments[i] for i in range(first, len(self.segments))), start, end)

    def to_before(self, start: int, end: int) -> tuple[Fragment, ...]:
        """Return what a stretch of the text after was made from; nothing if it was inserted."""
        first = bisect_right(self._after_ends, start)
        segments = (self.segments[i].turned() for i in range(first, len(self.segments)))
        return _partners(segments, start, end)

    def place_after(self, offset: int) -> int:
        """Return where a place of the text before lies after: the start of what it became."""
        index = bisect_right(self._ends, offset)
        if index < len(self.segments):
            return _place(self.segments[index], offset)
        return self._after_ends[-1] if self.segments else 0

    def place_before(self, offset: int) -> int:
        """Return where a place of the text after lies before: the start of what it was."""
        index = bisect_right(self._after_ends, offset)
        if index < len(self.segments):
            return _place(self.segments[index].turned(), offset)
        return self._ends[-1] if self.segments else 0

    def to_bytes(self) -> bytes:
        """Write the map in a few bytes a segment, to be kept."""
        lengths = [(s.end - s.start, s.after_end - s.after_start) for s in self.segments]
        return zlib.compress(json.dumps(lengths, separators=(",", ":")).encode())

    @classmethod
    def from_bytes(cls, data: bytes) -> TextMap:
        """Read what `to_bytes` wrote."""
        return cls(_tiled(json.loads(zlib.decompress(data))))


class Rewriting:
    """Makes a text out of another, piece by piece and in order, and the map between the two.

    What is neither copied nor replaced is dropped.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._read = 0
        self._written = 0
        self._pieces: list[str] = []
        self._segments: list[Segment] = []

    def copy(self, start: int, end: int) -> None:
        """Take over a stretch as it is."""
        if start < end:
            self.replace(start, end, self._text[start:end])

    def replace(self, start: int, end: int, written: str) -> None:
        """Write something else for a stretch, which may be empty: that inserts."""
        if start < self._read:
            raise ValueError(f"{start} was passed already: pieces come in order")
        self._segment(self._read, start, "")
        self._segment(start, end, written)

    def insert(self, written: str) -> None:
        """Write what the text does not have, after what was taken last."""
        self._segment(self._read, self._read, written)

    def drop(self, end: int) -> None:
        """Pass over everything up to `end`, so that what is inserted next stands after it."""
        self._segment(self._read, end, "")

    def result(self) -> tuple[str, TextMap]:
        """Return what was written, and the map from the text to it."""
        self.drop(len(self._text))
        return "".join(self._pieces), TextMap(self._segments)

    def _segment(self, start: int, end: int, written: str) -> None:
        if start == end and not written:
            return
        segment = Segment(start, end, self._written, self._written + len(written))
        self._segments.append(segment)
        self._pieces.append(written)
        self._read, self._written = end, segment.after_end


def _partners(segments: Iterable[Segment], start: int, end: int) -> tuple[Fragment, ...]:
    """Return what became of `[start, end)`, of which the first segment holds the beginning."""
    found: list[Fragment] = []
    for segment in segments:
        if segment.start >= end:
            break
        if segment.start == segment.end or segment.after_start == segment.after_end:
            continue
        left, right = segment.after_start, segment.after_end
        if segment.is_even:
            left += max(0, start - segment.start)
            right -= max(0, segment.end - end)
        if found and found[-1][1] == left:
            left = found.pop()[0]
        found.append((left, right))
    return tuple(found)


def _place(segment: Segment, offset: int) -> int:
    inside = max(0, offset - segment.start) if segment.is_even else 0
    return segment.after_start + inside


def _tiled(lengths: Iterable[Fragment]) -> Iterator[Segment]:
    start = after = 0
    for length, length_after in lengths:
        yield Segment(start, start + length, after, after + length_after)
        start, after = start + length, after + length_after
