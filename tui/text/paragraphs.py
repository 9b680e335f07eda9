"""Paragraphs: the lines of a text that hold more than white space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.text.graphemes import Fragment

INK = re.compile(r"\S")

END = re.compile(r"""(?<=[.!?…:"'”’)\]])[^\S\n]*\n|\n\s*\n""")
"""Where a paragraph ends for whoever reads on: a line may also be broken within a sentence."""

WINDOW = 2048
"""Code points of white space that are passed over at once."""


def line_at(text: str, offset: int) -> Fragment:
    """Return the line on the offset, its newline left out."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


def trim(text: str, start: int, end: int) -> Fragment:
    """Return a fragment without the white space at its edges."""
    while end > start and text[end - 1].isspace():
        window = max(start, end - WINDOW)
        end = window + len(text[window:end].rstrip())
    while start < end and text[start].isspace():
        window = min(end, start + WINDOW)
        start = window - len(text[start:window].lstrip())
    return start, end


def paragraph_at(text: str, offset: int) -> Fragment:
    """Return the paragraph on the offset, else the next, else the last, else nothing there."""
    start, end = trim(text, *line_at(text, offset))
    if start < end:
        return start, end
    ink = INK.search(text, offset)
    other = ink.start() if ink else paragraph_start_before(text, offset)
    return trim(text, *line_at(text, other)) if other is not None else (offset, offset)


def within_paragraph(text: str, old: Fragment, new: Fragment) -> Fragment:
    """Return what of a stretch that has grown stands in the paragraph that it stood in before."""
    start, end = new
    if before := [*END.finditer(text, start, old[0])]:
        start = old[0] - len(text[before[-1].end() : old[0]].lstrip())
    if after := END.search(text, old[1], end):
        end = old[1] + len(text[old[1] : after.start()].rstrip())
    return start, end


def paragraph_start_after(text: str, offset: int) -> int | None:
    """Return where the next paragraph starts, if there is one."""
    start, end = line_at(text, offset)
    indented = trim(text, start, end)[0]
    if offset < indented < end:
        return indented
    ink = INK.search(text, end)
    return ink.start() if ink else None


def paragraph_start_before(text: str, offset: int) -> int | None:
    """Return the last start of a paragraph before the offset, if there is one."""
    end = offset
    while end >= 0:
        line, line_end = line_at(text, end)
        start, stop = trim(text, line, line_end)
        if start < stop and start < offset:
            return start
        end = line - 1
    return None
