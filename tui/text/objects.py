"""Text objects: what a reader would mark as a whole around an offset."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.text.candidates import candidates_in
from tui.text.paragraphs import paragraph_at
from tui.text.quotations import quotations
from tui.text.sentences import sentence_at
from tui.text.words import word_at

if TYPE_CHECKING:
    from tui.text.graphemes import Fragment

BARE_STOP = re.compile(r"(?<!\b[A-Z])(?<=\w)\.\Z")
"""A full stop that belongs to the sentence, not to an initial or an ellipsis."""


def word(text: str, offset: int) -> Fragment:
    """Return the word on the offset, else the nearest one."""
    return word_at(text, offset)


def name(text: str, offset: int) -> Fragment:
    """Return the longest run of name-like words on the offset, else the word there."""
    around = (
        found for found in candidates_in(text, *sentence_at(text, offset)) if found[1] > offset
    )
    found = next(around, None)
    return found if found and found[0] <= offset else word_at(text, offset)


def quotation(text: str, offset: int) -> Fragment:
    """Return the innermost quotation on the offset, else the next of its paragraph, else nothing.

    Its marks belong to it; where one of a pair is missing, the paragraph or sentence stands in.
    """
    found = quotations(text, *paragraph_at(text, offset))
    around = [(start, end) for start, end in found if start <= offset < end]
    if around:
        return min(around, key=lambda fragment: fragment[1] - fragment[0])
    return next((fragment for fragment in found if fragment[0] > offset), (offset, offset))


def sentence(text: str, offset: int) -> Fragment:
    """Return the sentence on the offset without its full stop; empty on a blank line.

    A statement is labelled without the stop that ends it; a question mark says something.
    """
    start, end = sentence_at(text, offset)
    return start, end - bool(BARE_STOP.search(text, start, end))


def paragraph(text: str, offset: int) -> Fragment:
    """Return the paragraph on the offset, else the nearest one."""
    return paragraph_at(text, offset)
