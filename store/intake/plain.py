"""Plain text: one article a file, or several between lines of a kind that the person names."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from store.intake.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from store.intake.source import Source

_LONGEST_MARKER = 1000
"""Characters of a line that may be a marker, so that no expression has to search a long one."""


def read_text(source: Source) -> Iterator[Document]:
    """Yield the article of a text file, or the articles between its marker lines."""
    text, encoding, _ = source.text()
    if not source.options.split:
        yield Document(text, source.name, encoding=encoding)
        return
    for line, part in _parts(text, source.options.split):
        yield Document(part, f"{source.name}:{line}", encoding=encoding)


def _marker(asked: str) -> Callable[[str], bool]:
    """Return what knows a marker: it reads as asked for, “***” or “[END]”, or matches that."""
    try:
        expression = re.compile(asked)
    except re.error:
        return asked.__eq__
    return lambda line: (
        line == asked or (len(line) <= _LONGEST_MARKER and bool(expression.fullmatch(line)))
    )


def _parts(text: str, asked: str) -> Iterator[tuple[int, str]]:
    """Yield what lies between the marker lines, unless it is blank, and where it begins."""
    is_marker = _marker(asked)
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    part_start, part_line = 0, 1
    for number, (start, line) in enumerate(zip(starts, lines, strict=False), start=1):
        if not is_marker(line.rstrip("\r")):
            continue
        if text[part_start:start].strip():
            yield part_line, text[part_start:start]
        part_start, part_line = start + len(line) + 1, number + 1
    if text[part_start:].strip():
        yield part_line, text[part_start:]
