"""From what is lit on the screen to the span that a label stands on, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import LabelError, Span
from tui.text.cursor import Cursor
from tui.text.paragraphs import trim
from tui.text.words import word_at

if TYPE_CHECKING:
    from tui.screens.desk import Desk

OPENS = "clean.toggle_fold"
"""The action that opens a fold."""

SHORT = 60
"""Characters: the cursor stays on all of what is not longer, and else on the last word."""


def target_span(desk: Desk) -> Span:
    """Return the span of what is lit, as `shown_span` does."""
    return shown_span(desk, *desk.reader.cursor.target)


def shown_span(desk: Desk, start: int, end: int) -> Span:
    """Return the span of a stretch, without the blanks at its edges and without what is folded.

    Raises `LabelError` where nothing is left.
    """
    shown = desk.reader.folded.shown(start, end)
    fragments = [trim(desk.article.raw, *fragment) for fragment in shown]
    fragments = [fragment for fragment in fragments if fragment[0] < fragment[1]]
    if not shown and start < end:
        raise LabelError(f"this line stands for dropped text: {desk.key(OPENS)} opens it")
    if not fragments:
        raise LabelError("there is nothing here to label")
    return Span(tuple(fragments))


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
