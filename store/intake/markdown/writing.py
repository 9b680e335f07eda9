"""The visible text of a Markdown source while it is written, with what stands out in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.records import Structure
from store.text_map import Rewriting

if TYPE_CHECKING:
    from store.records import Kind
    from store.text_map import TextMap

_NOWHERE = -1


@dataclass(slots=True)
class _Open:
    """A structure that has begun, and where; nowhere until a word of it is written."""

    kind: Kind | None
    detail: str
    start: int = _NOWHERE


class Writing:
    """Takes stretches of the source in order; what is asked to part them comes only between two."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._rewriting = Rewriting(source)
        self._read = 0
        self._length = 0
        self._separator = ""
        self._open: list[_Open] = []
        self._structures: list[Structure] = []

    def part(self, separator: str) -> None:
        """Ask for a separator before the next stretch; of several the one of most lines counts."""
        if separator.count("\n") >= self._separator.count("\n"):
            self._separator = separator

    def copy(self, start: int, end: int) -> None:
        """Write a stretch of the source as it is, or what was not passed yet of it."""
        start = max(start, self._read)
        if start < end:
            self.replace(start, end, self._source[start:end])

    def replace(self, start: int, end: int, written: str) -> None:
        """Write something else for a stretch of the source."""
        if start < self._read or not written:
            return
        self._write_separator(start)
        for structure in self._open:
            if structure.start == _NOWHERE:
                structure.start = self._length
        self._rewriting.replace(start, end, written)
        self._read = end
        self._length += len(written)

    def open(self, kind: Kind | None, detail: str = "") -> None:
        """Begin a structure with what is written next."""
        self._open.append(_Open(kind, detail))

    def close(self) -> None:
        """End the structure begun last; one without a word in it is none."""
        ended = self._open.pop() if self._open else None
        if ended and ended.kind and ended.start != _NOWHERE:
            self._structures.append(Structure(ended.start, self._length, ended.kind, ended.detail))

    def result(self) -> tuple[str, TextMap, tuple[Structure, ...]]:
        """Return the text, the map from the source to it, and the structures, outer ones first."""
        self._structures.reverse()  # the outer one was closed last, and sorting keeps that order
        structures = sorted(self._structures, key=lambda s: (s.start, -s.end))
        return (*self._rewriting.result(), tuple(structures))

    def _write_separator(self, start: int) -> None:
        """Write what parts two stretches, from the source where that has it, or a line end."""
        separator, self._separator = self._separator, ""
        if not self._length:
            return
        for character in separator:
            place = self._source.find(character, self._read, start)
            if place < 0 and character == " ":
                place = self._source.find("\n", self._read, start)
            if place < 0:
                self._rewriting.insert(character)
            else:
                self._rewriting.replace(place, place + 1, character)
                self._read = place + 1
        self._length += len(separator)
