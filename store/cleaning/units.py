"""The units that cleaning decides on: the lines of a raw text, long ones cut at sentence ends."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from store.intake.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 700
"""Characters of a line that stays in one piece."""

_PART = 350
_SENTENCE_END = re.compile("[.!?…][\"'”’»)\\]]?\\s+|[。！？][」』”]?\\s*")


class Unit(NamedTuple):
    """A line with words in it, or a part of a long one, stripped of the blanks around it."""

    start: int
    """Of the text, in the raw text."""
    text: str
    line_length: int
    """Characters of the whole line."""
    part: int
    """How many parts of the same line come before."""


def units_of(raw: str) -> list[Unit]:
    """Cut a raw text into units, in order; blank stretches belong to none."""
    units: list[Unit] = []
    for line in lines_of(raw):
        length = len(line.text)
        offset = raw.index(line.text, line.start)
        if length <= LONGEST:
            units.append(Unit(offset, line.text, length, 0))
            continue
        edges = [0, *_cuts(line.text), length]
        units.extend(
            Unit(offset + start, line.text[start:end].rstrip(), length, part)
            for part, (start, end) in enumerate(pairwise(edges))
        )
    return units


def _cuts(text: str) -> Iterator[int]:
    """Yield the sentence ends at which parts of a paragraph's length can be cut off."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if match.end() - start >= _PART and match.end() < len(text):
            start = match.end()
            yield start
