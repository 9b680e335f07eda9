"""Quotations in single marks, told from apostrophes: 'beat', ‘Go,’ but not '90s or workers'."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from store.suggest.claims.marks import Side, single_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.spans import Fragment
    from store.suggest.claims.marks import Mark
    from store.suggest.reading import Reading

_ELISION = re.compile(
    r"'(?:\d|(?:em|til|till|tis|twas|cause|bout|n|cos|round|neath|gainst)\b)", re.IGNORECASE
)


def single_quotations(reading: Reading, doubles: Sequence[Fragment]) -> list[Fragment]:
    """Return what stands in single marks within one line, and crosses no double quotation."""
    starts = [start for start, _ in doubles]
    found = []
    for first, last in reading.lines:
        marks = list(single_marks(reading, first, last))
        for opening, closing in _pairs(reading.text, marks):
            if _around(opening, starts, doubles) == _around(closing - 1, starts, doubles):
                found.append((opening, closing))
    return found


def _pairs(text: str, marks: Sequence[Mark]) -> Iterator[Fragment]:
    opened: Mark | None = None
    for place, mark in enumerate(marks):
        if mark.side is Side.OPENS:
            if not _ELISION.match(text, mark.start):
                opened = mark
        elif opened is not None and not mark.may_be_unit:
            following = marks[place + 1] if place + 1 < len(marks) else None
            closes_later = following is not None and following.side is Side.CLOSES
            if closes_later and _may_possess(text, mark):
                continue
            yield opened.start, mark.end
            opened = None


def _may_possess(text: str, mark: Mark) -> bool:
    """Say whether a mark may as well be the apostrophe of a plural: the workers' rights."""
    before = text[mark.start - 1 : mark.start]
    after = text[mark.end : mark.end + 2].strip()
    return before == "s" and after.isalpha()


def _around(offset: int, starts: Sequence[int], doubles: Sequence[Fragment]) -> int | None:
    """Return the place of the double quotation that an offset stands in."""
    place = bisect_right(starts, offset) - 1
    return place if place >= 0 and offset < doubles[place][1] else None
