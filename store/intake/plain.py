"""Plain text: one article a file, or several between lines of a kind that the person names."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from store.intake.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.intake.source import Source

_LONGEST_MARKER = 1000
"""Characters of a line that may be a marker, so that no expression has to search a long one."""


def read_text(source: Source) -> Iterator[Document]:
    """Yield the article of a text file, or the articles between its marker lines."""
    text, encoding, _ = source.text()
    if not source.options.split:
        yield Document(text, source.name, encoding=encoding)
        return
    for line, part in _parts(text, _marker(source.options.split)):
        yield Document(part, f"{source.name}:{line}", encoding=encoding)


def _marker(expression: str) -> re.Pattern[str]:
    """Take what is no regular expression, such as “***”, for the line itself."""
    try:
        return re.compile(expression)
    except re.error:
        return re.compile(re.escape(expression))


def _parts(text: str, marker: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yield what lies between the marker lines, unless it is blank, and where it begins."""
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    part_start, part_line = 0, 1
    for number, (start, line) in enumerate(zip(starts, lines, strict=False), start=1):
        if len(line) > _LONGEST_MARKER or not marker.fullmatch(line.rstrip("\r")):
            continue
        if text[part_start:start].strip():
            yield part_line, text[part_start:start]
        part_start, part_line = start + len(line) + 1, number + 1
    if text[part_start:].strip():
        yield part_line, text[part_start:]
