"""The lines of a raw text: the unit in which it is described and cleaned."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile("[^\n\r\v\f\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x85\u2028\u2029]|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words in it, stripped of the blanks around them, and where it begins."""

    start: int
    text: str


def lines_of(raw: str) -> Iterator[Line]:
    """Yield the lines that are not blank, in order, so that callers need not look at line ends."""
    for match in _LINE.finditer(raw):
        text = match[0].strip().strip("\ufeff").strip()
        if text:
            yield Line(match.start(), text)
