"""How much of a claim's content stands in quotation marks, read from the text itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.records import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.spans import Fragment, Span

_OPENING = ("“", "„", "«", "``")
_CLOSING = ("”", "»")
_MARK = re.compile(r"[“„«”»\"]|``|''")


def form_of(text: str, content: Span) -> Form:
    """Tell direct from mixed and indirect content by the quotation marks in and around it.

    A mark may stand outside the span, or be missing where a paragraph begins or ends in the
    middle of a quotation: what counts is which letters and digits are quoted.
    """
    quoted = [
        is_quoted for start, end in content.fragments for is_quoted in _quotedness(text, start, end)
    ]
    if not any(quoted):
        return Form.INDIRECT
    return Form.DIRECT if all(quoted) else Form.MIXED


def _quotedness(text: str, start: int, end: int) -> Iterator[bool]:
    """Say of each letter and digit of `[start, end)` whether it stands in a quotation."""
    quotations = [
        (first, last)
        for paragraph_start, paragraph_end in _paragraphs(text, start, end)
        for first, last in _quotations(text, paragraph_start, paragraph_end)
        if first < end and start < last
    ]
    ahead = iter(quotations)  # in text order, and apart from each other
    first, last = start, start
    for offset in range(start, end):
        while offset >= last:
            first, last = next(ahead, (end, end))
        if text[offset].isalnum():
            yield first <= offset


def _paragraphs(text: str, start: int, end: int) -> Iterator[Fragment]:
    """Find the lines that `[start, end)` touches, each of them whole."""
    line_start = text.rfind("\n", 0, start) + 1
    while line_start < end:
        line_end = text.find("\n", line_start)
        line_end = len(text) if line_end < 0 else line_end
        yield line_start, line_end
        line_start = line_end + 1


def _quotations(text: str, start: int, end: int) -> list[Fragment]:
    """Pair the marks of one paragraph; an unpaired one reaches to the paragraph's edge."""
    found: list[Fragment] = []
    opened: int | None = None
    for mark in _MARK.finditer(text, start, end):
        opens = _opens(mark, is_open=opened is not None)
        if opened is None and opens:
            opened = mark.start()
        elif opened is not None and not opens:
            found.append((opened, mark.end()))
            opened = None
        elif opened is None and not found and not _may_be_inches(mark):
            found.append((start, mark.end()))
    if opened is not None:
        found.append((opened, end))
    return found


def _opens(mark: re.Match[str], *, is_open: bool) -> bool:
    """Judge a mark by the blanks beside it, then by its shape, then by what is still open.

    Shape alone cannot tell: “ closes in German, ” opens in Swedish, » opens in Danish.
    """
    blank_before = not _before(mark).strip()
    blank_after = not mark.string[mark.end() : mark.end() + 1].strip()
    if blank_before != blank_after:
        return blank_before
    if mark[0] in _OPENING:
        return True
    return mark[0] not in _CLOSING and not is_open


def _before(mark: re.Match[str]) -> str:
    """Return the character before a mark, or nothing where the text begins."""
    return mark.string[mark.start() - 1] if mark.start() else ""


def _may_be_inches(mark: re.Match[str]) -> bool:
    """Say whether a straight mark after a digit may as well be the sign for inches."""
    return mark[0] in ('"', "''") and _before(mark).isdigit()
