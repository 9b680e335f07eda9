"""Where a cursor goes by sentence and by paragraph; it stays where there is no further one."""

from __future__ import annotations

from tui.text.paragraphs import paragraph_start_after, paragraph_start_before
from tui.text.sentences import next_sentence_start, sentence_start


def next_sentence(text: str, offset: int) -> int:
    """Return the first start of a sentence after the offset."""
    return _or_stay(next_sentence_start(text, offset), offset)


def previous_sentence(text: str, offset: int) -> int:
    """Return the last start of a sentence before the offset."""
    return _or_stay(sentence_start(text, offset - 1) if offset > 0 else None, offset)


def next_paragraph(text: str, offset: int) -> int:
    """Return the first start of a paragraph after the offset."""
    return _or_stay(paragraph_start_after(text, offset), offset)


def previous_paragraph(text: str, offset: int) -> int:
    """Return the last start of a paragraph before the offset."""
    return _or_stay(paragraph_start_before(text, offset), offset)


def _or_stay(target: int | None, offset: int) -> int:
    return offset if target is None else target
