"""Quotation marks: which side of a quotation each one stands at.

Shape alone cannot tell: “ closes in German, ” opens in Swedish, » opens in Danish, a straight
mark does both, and the press mixes them all.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.suggest.reading import Reading

DOUBLE = frozenset(("“", "”", '"', "„", "‟", "«", "»", "＂", "「", "」", "『", "』", "''"))
"""Tokens of a folded text that are marks of a quotation; all but the last are one character."""

_SINGLE = frozenset("'‘’‚‛`")
_ANY = frozenset("“”\"„‟«»＂「」『』'‘’‚‛`*_")
_FAR = 4
_BEFORE_OPENING = frozenset("([{<—–-/")
_AFTER_CLOSING = frozenset(")]}>—–-/.,;:!?…")


class Side(Enum):
    """At which side of a quotation a mark stands, as far as it shows by itself."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


_SHAPES = {
    **dict.fromkeys("“„‟«「『`‘", Side.OPENS),
    **dict.fromkeys("”»」』´’", Side.CLOSES),
}


class Mark(NamedTuple):
    """A quotation mark `[start, end)` of the raw text, in code points."""

    start: int
    end: int
    side: Side
    may_be_unit: bool = False
    """It may as well be the sign for inches or seconds."""


def double_marks(reading: Reading, first: int, last: int) -> Iterator[Mark]:
    """Yield the double marks among the tokens `[first, last)` of a line."""
    line = reading.starts[first], reading.ends[last - 1]
    is_markup = False
    words = enumerate(reading.words[first:last], first)
    for token in [token for token, word in words if word in DOUBLE]:
        start, end = reading.starts[token], reading.ends[token]
        before = reading.text[start - 1] if start > line[0] else ""
        if before == "=" or is_markup:  # the value of an attribute, left over from a page
            is_markup = not is_markup
            continue
        may_be_unit = before.isdigit() and reading.raw[start] in "\"'”"
        yield Mark(start, end, side_of(reading.raw, start, end, line), may_be_unit)


def single_marks(reading: Reading, first: int, last: int) -> Iterator[Mark]:
    """Yield the single marks among the tokens `[first, last)` that are no apostrophe by place."""
    left, right = reading.starts[first], reading.ends[last - 1]
    words = enumerate(reading.words[first:last], first)
    for token in [token for token, word in words if word == "'"]:
        start, end = reading.starts[token], reading.ends[token]
        side = side_of(reading.raw, start, end, (left, right))
        if side is not Side.EITHER:
            yield Mark(start, end, side, start > left and reading.text[start - 1].isdigit())


def side_of(raw: str, start: int, end: int, line: tuple[int, int]) -> Side:
    """Judge a mark by what stands beside it in its line, then by its shape.

    Other marks beside it are looked through: in `"'No,'" he said` all four show their sides.
    """
    left, right = line
    before, after = _beside(raw, start - 1, -1), _beside(raw, end, 1)
    if before < left and after >= right:
        return Side.EITHER
    if before < left:
        return Side.OPENS
    if after >= right:
        return Side.CLOSES
    is_free_before = _is_blank(raw[before]) or raw[before] in _BEFORE_OPENING
    is_free_after = _is_blank(raw[after]) or raw[after] in _AFTER_CLOSING
    if is_free_before != is_free_after:
        return Side.OPENS if is_free_before else Side.CLOSES
    return _SHAPES.get(raw[start], Side.EITHER)


def _beside(raw: str, offset: int, step: int) -> int:
    """Look for what is no mark, from an offset on, a few characters far."""
    for _ in range(_FAR):
        if not 0 <= offset < len(raw) or raw[offset] not in _ANY:
            break
        offset += step
    return offset


def _is_blank(character: str) -> bool:
    return character == " " or not character.isprintable()
