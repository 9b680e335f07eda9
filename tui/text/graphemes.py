"""Find the edges of what a reader calls one character, looking only near an offset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import get_character_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterator

Fragment = tuple[int, int]
"""A stretch of text: its start and its end (excluded), in code points."""

JOINER = "\u200d"
FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
FLAG_WINDOW = 1024


def is_boundary(text: str, offset: int) -> bool:
    """Tell whether text may be cut at the offset without breaking a grapheme."""
    if not 0 < offset < len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if before in FLAG_LETTERS and after in FLAG_LETTERS:
        return _flag_letters_before(text, offset) % 2 == 0
    return not _joined(before, after)


def grapheme_start(text: str, offset: int) -> int:
    """Return the start of the grapheme that holds the offset, or the offset if it is an edge."""
    while not is_boundary(text, offset):
        offset -= 1
    return offset


def grapheme_end(text: str, offset: int) -> int:
    """Return the nearest grapheme edge at or after the offset."""
    while not is_boundary(text, offset):
        offset += 1
    return offset


def next_grapheme(text: str, offset: int) -> int:
    """Return the first grapheme edge after the offset; stays at the end of the text."""
    return grapheme_end(text, min(offset + 1, len(text)))


def previous_grapheme(text: str, offset: int) -> int:
    """Return the last grapheme edge before the offset; stays at the start of the text."""
    return grapheme_start(text, max(offset - 1, 0))


def snap(text: str, start: int, end: int) -> Fragment:
    """Widen a fragment to whole graphemes, for a style change inside one garbles its width."""
    return grapheme_start(text, start), grapheme_end(text, end)


def graphemes(text: str, start: int, end: int) -> Iterator[Fragment]:
    """Yield the graphemes between two edges, in order and without gaps."""
    opening, flag_complete = start, False
    for offset in range(start + 1, end):
        before, after = text[offset - 1], text[offset]
        flag_complete = before in FLAG_LETTERS and after in FLAG_LETTERS and not flag_complete
        if not flag_complete and not _joined(before, after):
            yield opening, offset
            opening = offset
    if start < end:
        yield opening, end


def _joined(before: str, after: str) -> bool:
    # Control characters measure nothing, but they never combine with their neighbours.
    if before < " " or after < " ":
        return False
    return before == JOINER or get_character_cell_size(after) == 0


def _flag_letters_before(text: str, offset: int) -> int:
    count, end = 0, offset
    while end > 0:
        window = text[max(0, end - FLAG_WINDOW) : end]
        letters = len(window) - len(window.rstrip(FLAG_LETTERS))
        count += letters
        if letters < len(window):
            break
        end -= letters
    return count
