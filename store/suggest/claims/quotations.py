"""Quotations: what stands in quotation marks, even where the press has lost one of a pair.

Double marks are paired over the whole text, single ones where they quote and do not elide. All
offsets are code points of the raw text.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from store.suggest.claims.marks import Side, double_marks
from store.suggest.claims.mending import lost_end, lost_start, narrates, tells
from store.suggest.claims.single_quotations import single_quotations
from store.suggest.claims.wording import wording_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.spans import Fragment
    from store.suggest.claims.marks import Mark
    from store.suggest.claims.wording import Wording
    from store.suggest.reading import Reading

_SENTENCE_ENDS = frozenset(".?!…:")


class Edges(Enum):
    """How the edges of a quotation were found."""

    MARKED = "marked"
    OPENING_MISSING = "opening missing"
    CLOSING_MISSING = "closing missing"
    CONTINUED = "continued"
    """The next paragraph opens again: only the last of a long quotation has a closing mark."""


class Quotation(NamedTuple):
    """A stretch `[start, end)` of the raw text that is quoted, with the marks that it has."""

    start: int
    end: int
    edges: Edges
    wording: Wording
    is_nested: bool = False
    """It stands in another quotation."""


def quotations(reading: Reading) -> tuple[Quotation, ...]:
    """Return all quotations in order of their starts; a nested one follows what it stands in."""
    pairing = _Pairing(reading)
    for first, last in reading.lines:
        pairing.take_line(first, last)
    pairing.give_up()
    edges = pairing.found
    singles = single_quotations(reading, _outermost(edges))
    edges.update(dict.fromkeys(singles, Edges.MARKED))
    found: list[Quotation] = []
    covered = 0
    for start, end in sorted(edges, key=lambda fragment: (fragment[0], -fragment[1])):
        if any(map(str.isalnum, reading.text[start:end])):
            wording = wording_of(reading.text, start, end)
            found.append(Quotation(start, end, edges[start, end], wording, end <= covered))
            covered = max(covered, end)
    return tuple(found)


def _outermost(fragments: Iterable[Fragment]) -> list[Fragment]:
    found: list[Fragment] = []
    for fragment in sorted(fragments):
        if not found or fragment[0] >= found[-1][1]:
            found.append(fragment)
    return found


class _Pairing:
    """Reads a text line by line: a quotation may still be open where a line ends."""

    def __init__(self, reading: Reading) -> None:
        self.found: dict[Fragment, Edges] = {}
        self._reading = reading
        self._opened: Mark | None = None
        self._opened_until = 0
        """The end of the line in which it was opened."""
        self._is_wrapped = False
        """The line before ends within a sentence."""
        self._line = (0, 0)
        self._free = 0
        """Where the line stands in no quotation yet."""

    def take_line(self, first: int, last: int) -> None:
        """Pair the marks of one line, given as tokens `[first, last)`."""
        before = self._line[1]
        self._line = self._reading.starts[first], self._reading.ends[last - 1]
        self._free = self._line[0]
        marks = list(double_marks(self._reading, first, last))
        if self._opened is not None:
            is_next = self._reading.text[before : self._free].isspace()
            marks = self._run_on(marks, is_next=is_next)
        place = 0
        while place < len(marks):
            place += self._take(marks[place], marks[place + 1 : place + 3])
        self._is_wrapped = self._reading.words[last - 1] not in _SENTENCE_ENDS

    def give_up(self, limit: int | None = None) -> None:
        """End a quotation that no mark closes: before `limit`, or in the line that opened it."""
        if self._opened is not None:
            until = self._opened_until if limit is None else limit
            end = lost_end(self._reading, self._opened.end, until)
            self._close(end, Edges.CLOSING_MISSING)

    def _run_on(self, marks: list[Mark], *, is_next: bool) -> list[Mark]:
        """Look what becomes of an open quotation in a new line; return the marks left of it."""
        if is_next and marks and self._runs_to(marks[0]):
            self._close(marks[0].end, Edges.MARKED)
            return marks[1:]
        if marks or not (is_next and self._is_wrapped):
            self._end_before_line(marks)
        return marks

    def _runs_to(self, mark: Mark) -> bool:
        """Say whether a mark closes what an earlier line opened: nobody else speaks before it."""
        is_narrated = narrates(self._reading.text, self._line[0], mark.start)
        return mark.side is Side.CLOSES and not is_narrated and not self._is_told(mark.start)

    def _end_before_line(self, marks: Sequence[Mark]) -> None:
        opens_again = marks and marks[0].side is Side.OPENS and marks[0].start == self._line[0]
        if opens_again and not self._is_told(self._opened_until):
            self._close(self._opened_until, Edges.CONTINUED)
        else:
            self.give_up()

    def _is_told(self, until: int) -> bool:
        """Say whether between an open mark and an offset someone is said to have said it."""
        return self._opened is not None and tells(self._reading.text, self._opened.end, until)

    def _take(self, mark: Mark, following: Sequence[Mark]) -> int:
        """Pair a mark, and say how many marks this used up."""
        if self._opens(mark):
            if self._opened is not None and _close_two(following):
                self.found[mark.start, following[0].end] = Edges.MARKED
                return 2
            self.give_up(mark.start)
            self._opened, self._opened_until = mark, self._line[1]
        elif mark.may_be_unit and (self._opened is None or _close_two([mark, *following])):
            return 1
        elif self._opened is not None:
            self._close(mark.end, Edges.MARKED)
        else:
            words, is_line = (self._free, mark.start), self._free == self._line[0]
            start = lost_start(self._reading, words, mark.end, is_line=is_line)
            if start < mark.start:
                self.found[start, mark.end] = Edges.OPENING_MISSING
                self._free = mark.end
        return 1

    def _opens(self, mark: Mark) -> bool:
        if mark.side is Side.EITHER:
            return self._opened is None
        return mark.side is Side.OPENS

    def _close(self, end: int, edges: Edges) -> None:
        if self._opened is not None:
            self.found[self._opened.start, end] = edges
        self._opened, self._free = None, max(end, self._line[0])


def _close_two(marks: Sequence[Mark]) -> bool:
    """Say whether the next two marks both close: the first then ends what is nested."""
    return len(marks) > 1 and all(mark.side is Side.CLOSES for mark in marks[:2])
