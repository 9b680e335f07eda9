"""Where a cursor goes by sentence and by paragraph; it stays where there is no further one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.text.paragraphs import paragraph_at, paragraph_start_after, paragraph_start_before
from tui.text.sentences import next_sentence_start, sentence_at, sentence_start
from tui.text.words import previous_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.text.graphemes import Fragment


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


def sentence_last_word(text: str, offset: int) -> int:
    """Return the start of the sentence's last word; from there, of the next sentence's."""
    return _last_word(text, offset, sentence_at, next_sentence)


def paragraph_last_word(text: str, offset: int) -> int:
    """Return the start of the paragraph's last word; from there, of the next paragraph's."""
    return _last_word(text, offset, paragraph_at, next_paragraph)


def _last_word(
    text: str,
    offset: int,
    around: Callable[[str, int], Fragment],
    following: Callable[[str, int], int],
) -> int:
    last = previous_word(text, around(text, offset)[1])
    if last > offset:
        return last
    return max(offset, previous_word(text, around(text, following(text, offset))[1]))


def _or_stay(target: int | None, offset: int) -> int:
    return offset if target is None else target
