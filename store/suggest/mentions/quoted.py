"""Titles in quotation marks: of works, and of whatever else a name in quotation marks is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.suggest.mentions.names import Name
from store.suggest.mentions.shapes import Shape
from store.suggest.mentions.words import FUNCTION, NAME_PARTICLES, WORK_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.suggest.mentions.casing import Casing
    from store.suggest.reading import Reading

_OPEN, _CLOSE = frozenset('"“„«'), frozenset('"”“»')
_LONGEST = 10
"""Words of a title in quotation marks."""
_SMALL = FUNCTION | NAME_PARTICLES
_NEAR = 4
"""So many words before and behind it may say that it is a work."""
_WITHIN = re.compile(r"[,.!?:;]")


def titles(reading: Reading, cased: Casing) -> Iterator[Name]:
    """Yield what stands in quotation marks and capitals, beside a word for a work."""
    words = reading.words
    for first, last in reading.lines:
        place = first
        while place < last:
            if words[place] not in _OPEN:
                place += 1
                continue
            end = _closing(words, place + 1, last)
            if end is None:
                place += 1
                continue
            title = _title(reading, cased, place + 1, end)
            if title is not None and _is_work(words, first, last, place, end):
                yield title
            place = end + 1


def _closing(words: Sequence[str], start: int, last: int) -> int | None:
    return next(
        (
            place
            for place in range(start, min(last, start + _LONGEST + 2))
            if words[place] in _CLOSE
        ),
        None,
    )


def _title(reading: Reading, cased: Casing, first: int, last: int) -> Name | None:
    """Return what is quoted as a name if all its words but the small ones have capitals."""
    while last > first and _WITHIN.fullmatch(reading.words[last - 1]):
        last -= 1
    places = range(first, last)
    if not places or cased.shapes[first] < Shape.CAPITAL:
        return None
    for place in places:
        form = cased.shapes[place]
        if form is Shape.LOWER and reading.words[place] not in _SMALL:
            return None
        if form is Shape.MARK and reading.words[place] not in (",", ":", "'s", "-", "&"):
            return None
    start, end = reading.starts[first], reading.ends[last - 1]
    return Name(first, last, start, end, title="", opens=False, mark="quoted")


def _is_work(words: Sequence[str], first: int, last: int, opening: int, closing: int) -> bool:
    before = words[max(first, opening - _NEAR) : opening]
    behind = words[closing + 1 : min(last, closing + 1 + _NEAR)]
    return any(word.lower() in WORK_NOUNS for word in (*before, *behind))
