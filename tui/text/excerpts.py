"""The words around a place in the text: a few, or the whole sentence."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from tui.text.safe import single_line
from tui.text.sentences import sentence_at

BEFORE = 16
"""Characters shown before: enough for two words."""

AFTER = 40

NAME = 60
"""Cells of a name where other things have to be told beside it."""


def excerpt(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words before and after `[start, end)`, of the same line and cut at words."""
    line = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    before = text[max(line, start - BEFORE) : start]
    if start - BEFORE > line:
        before = "…" + before[before.find(" ") + 1 :]
    return before, text[end : min(len(text) if line_end < 0 else line_end, end + AFTER)]


def sentence_around(before: str, quote: str, after: str) -> tuple[str, str]:
    """Return what of the text before and after a quote is in the sentence where it begins."""
    start, end = sentence_at(before + quote + after, len(before))
    return before[start:], after[: max(0, end - len(before) - len(quote))]


def cut(text: str, cells: int) -> str:
    """Return a text that takes as many cells at most, with an ellipsis where it was cut."""
    return text if cell_len(text) <= cells else set_cell_size(text, max(0, cells - 1)) + "…"


def sentence(told: str) -> str:
    """Return words that begin as a sentence does; a path or file name stays as it is written."""
    first = told.split(maxsplit=1)[0] if told.strip() else ""
    return told[:1].upper() + told[1:] if first.isalpha() else told


def brief(name: str, cells: int = NAME) -> str:
    """Return a name, however long, such that a sentence about it can be read."""
    return cut(single_line(name), cells)
