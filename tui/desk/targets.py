"""From what is lit on the screen to the span that a label stands on, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import LabelError, Span
from tui.text.cursor import Cursor
from tui.text.words import word_at

if TYPE_CHECKING:
    from tui.screens.desk import Desk

SHORT = 60
"""Characters: the cursor stays on all of what is not longer, and else on the last word."""


def target_span(desk: Desk) -> Span:
    """Return the span of what is lit, without the blanks at its edges."""
    start, end = desk.reader.cursor.target
    text = desk.article.raw[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    if start >= end:
        raise LabelError("there is nothing here to label")
    return Span.of(start, end)


def rest_on(desk: Desk, span: Span) -> Cursor:
    """Return the cursor that stands on a span that was just labelled."""
    start, end = span.fragments[-1]
    if end - start > SHORT:
        start, end = word_at(desk.reader.text, max(start, _last_letter(desk.reader.text, end)))
    return Cursor((start, end))


def _last_letter(text: str, end: int) -> int:
    while end > 0 and not text[end - 1].isalnum():
        end -= 1
    return end - 1
