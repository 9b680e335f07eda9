"""Wrap text into rows of terminal cells, and find one's way between offsets, rows and cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.cells import cell_len, get_character_cell_size

from tui.text.graphemes import grapheme_start, graphemes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.text.graphemes import Fragment

# Known to be one cell wide and to join with nothing; measuring them one by one would be slow.
NARROW = (
    r"\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff"
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2400-\u2426\u2500-\u257f\ufffd"
)
NOT_NARROW = re.compile(rf"[^\n{NARROW}]")
WIDE = 2
# What only a look at neighbours can measure: joiners, emoji selectors, the letters of flags.
JOINING = re.compile(r"[\u200d\ufe0f\U0001f1e6-\U0001f1ff]")
MAY_JOIN = re.compile(r".?(?:[^ -\u02ff]+|(?<=\u200d).)+")
PARAGRAPH = re.compile(r"[^\n]{120,}+")
"""A line that nobody breaks by hand at the edge of a screen: it is a paragraph."""

SPACE = " \t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000"
SPACES = re.compile(f"[{SPACE}]*")
NEVER_FIRST = frozenset(
    "、。，．：；！？）］｝〉》」』】〕’”…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
NEVER_LAST = frozenset("（［｛〈《「『【〔‘“")


class Rows:
    """A text laid out in rows no wider than `width` cells, white space at their ends aside.

    In a `close` setting several blank rows become one, and those at both ends of the text none:
    the row before, or after, then stands for their offsets. A paragraph is set off from its
    neighbours by a row of no text, which no offset belongs to.
    """

    __slots__ = ("starts", "text", "width")

    def __init__(self, text: str, width: int, *, close: bool = False) -> None:
        self.text = text
        self.width = width
        self.starts = wrap(text, width, close=close)

    def __len__(self) -> int:
        return len(self.starts)

    def of(self, offset: int) -> int:
        """Return the row that shows the offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def bounds(self, row: int) -> Fragment:
        """Return where a row starts and ends, its newline left out."""
        start = self.starts[row]
        end = self.starts[row + 1] if row + 1 < len(self.starts) else len(self.text)
        newline = self.text.find("\n", start, end)
        return start, end if newline < 0 else newline

    def column(self, offset: int) -> int:
        """Return how many cells lie between the start of the offset's row and its grapheme."""
        start = self.starts[self.of(offset)]
        return cell_len(self.text[start : grapheme_start(self.text, offset)])

    def offset_at(self, row: int, cell: int) -> int:
        """Return the start of the grapheme under a cell, or of the nearest one in that row."""
        start, end = self.bounds(row)
        nearest, right = start, 0
        for nearest, after in graphemes(self.text, start, end):
            right += cell_len(self.text[nearest:after])
            if cell < right:
                break
        return nearest


def wrap(text: str, width: int, *, close: bool = False) -> list[int]:
    """Return the offset at which every row starts; a newline always ends a row.

    In a `close` setting a blank row takes in those after it, and the start of a line that is set
    off stands there twice.
    """
    width = max(1, width)
    narrow_row = _narrow_row(width, close=close)
    starts: list[int] = []
    position = 0
    while position < len(text):
        wide = NOT_NARROW.search(text, position)
        paragraph = text.rfind("\n", 0, wide.start()) + 1 if wide else len(text)
        starts += [row.start() for row in narrow_row.finditer(text, position, paragraph)]
        if wide:
            end = text.find("\n", wide.end() - 1)
            end = len(text) if end < 0 else end
            starts += [paragraph + row for row in _measured_rows(text[paragraph:end], width)]
            paragraph = end + 1
        position = paragraph
    if close:
        return sorted([*_without_blank_ends(text, starts), *_gaps(text)])
    if not text or text.endswith("\n"):
        starts.append(len(text))
    return starts


def _without_blank_ends(text: str, starts: list[int]) -> list[int]:
    first, last = 0, len(starts)
    if last > 1 and text[: starts[1]].isspace():
        first = 1
    # A blank that only overflows its row stays apart, or the row would grow beyond its width.
    if last - first > 1 and text[starts[-1] - 1] == "\n" and text[starts[-1] :].isspace():
        last -= 1
    return starts[first:last] or [0]


def _gaps(text: str) -> set[int]:
    """Return the starts of lines that no blank line sets off from a paragraph beside them."""
    lines = PARAGRAPH.finditer(text)
    edges = {edge for line in lines for edge in (line.start(), line.end() + 1)}
    return {edge for edge in edges if 0 < edge < len(text) and not _is_set_off(text, edge)}


def _is_set_off(text: str, edge: int) -> bool:
    """Say whether the line before the start of a line is blank, or that line itself."""
    before = text[text.rfind("\n", 0, edge - 1) + 1 : edge]
    after = text[edge : text.find("\n", edge) + 1 or len(text)]
    return before.isspace() or after.isspace()


@lru_cache(maxsize=16)
def _narrow_row(width: int, *, close: bool) -> re.Pattern[str]:
    """Match a row of narrow characters: as many words as fit, else a piece of a long word."""
    blank_rows = r"(?:[ \xa0]*+\n)++|" if close else ""
    return re.compile(rf"{blank_rows}(?!\Z).{{0,{width}}}(?:\n| +\n?|\Z)|.{{{width}}}")


def _measured_rows(paragraph: str, width: int) -> Iterator[int]:
    cells = _cells_before(paragraph)
    row = 0
    while row < len(paragraph):
        yield row
        limit = bisect_right(cells, cells[row] + width, row) - 1
        if limit == row:
            # Not even one grapheme fits: it gets a row of its own.
            limit = bisect_right(cells, cells[row + 1], row) - 1
        row = _cut(paragraph, cells, row, limit)


def _cut(paragraph: str, cells: list[int], row: int, limit: int) -> int:
    """Return where the next row starts, at best after white space or beside a wide character."""
    for offset in range(_skip_spaces(paragraph, limit), row, -1):
        if offset == len(paragraph):
            return offset
        before, after = paragraph[offset - 1], paragraph[offset]
        left, right = cells[offset] - cells[offset - 1], cells[offset + 1] - cells[offset]
        if before in SPACE and right:
            return offset
        beside_wide = right == WIDE or (left == WIDE and right)
        if beside_wide and after not in NEVER_FIRST and before not in NEVER_LAST:
            return offset
    return limit


def _skip_spaces(text: str, offset: int) -> int:
    spaces = SPACES.match(text, offset)
    return spaces.end() if spaces else offset


def _cells_before(paragraph: str) -> list[int]:
    """Return the cells before each offset; inside a grapheme all its cells count as before."""
    sizes = {character: get_character_cell_size(character) for character in set(paragraph)}
    cells = [sizes[character] for character in paragraph]
    for start, end in _joined_graphemes(paragraph):
        cells[start:end] = [cell_len(paragraph[start:end])] + [0] * (end - start - 1)
    return list(accumulate(cells, initial=0))


def _joined_graphemes(paragraph: str) -> Iterator[Fragment]:
    if JOINING.search(paragraph):
        for stretch in MAY_JOIN.finditer(paragraph):
            if JOINING.search(stretch[0]):
                yield from graphemes(paragraph, *stretch.span())
