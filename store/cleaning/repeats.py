"""Lines that come back in other articles of the same source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.intake.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.cleaning.measures import Measures

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 400
_NEAR = 2
"""Units on either side among which prose guards a line: subheads come back, too."""


def line_key(text: str) -> str:
    """Return what a line says but for case, blanks and marks; nothing if that is no words.

    Lines with one key count as the same line in several articles.
    """
    return " ".join(_WORD.findall(text[: 2 * _LONGEST].lower()))


def countable_lines(raw: str) -> frozenset[str]:
    """List the keys of a raw text's lines that are worth counting: no long ones, each once."""
    keys = (line_key(line.text) for line in lines_of(raw) if len(line.text) <= _LONGEST)
    return frozenset(key for key in keys if key)


def repeats_of(units: Sequence[Measures], repeated: Collection[str]) -> list[bool]:
    """Say of each unit whether it is such a line, and does not stand amid prose."""
    if not repeated:
        return [False] * len(units)
    found = [
        unit.unit.line_length <= _LONGEST and line_key(unit.unit.text) in repeated for unit in units
    ]
    prose = [unit.is_prose and not again for unit, again in zip(units, found, strict=True)]
    return [
        again
        and not (
            any(prose[max(0, index - _NEAR) : index]) and any(prose[index + 1 : index + 1 + _NEAR])
        )
        for index, again in enumerate(found)
    ]
