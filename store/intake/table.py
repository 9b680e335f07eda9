"""Tables in CSV or TSV, read a row at a time."""

from __future__ import annotations

import csv
from itertools import chain
from typing import TYPE_CHECKING

from store.errors import IntakeError
from store.intake.record import Found, documents_of
from store.intake.source import LONGEST_RECORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.intake.document import Document
    from store.intake.source import Refusal, Source

_DELIMITERS = ",\t;|"
_WIDE = ("utf-16", "utf-32")


def read_table(source: Source) -> Iterator[Document | Refusal]:
    """Yield an article a row, by the names in the first one; a bad row is refused alone."""
    encoding = source.encoding()
    return documents_of(_rows(_lines(source, encoding), source), source, "csv", encoding)


def table_records(source: Source) -> Iterator[Found | Refusal]:
    """Yield the rows themselves, each as a record by the names in the first one."""
    return _rows(_lines(source, source.encoding()), source)


def _lines(source: Source, encoding: str) -> _Lines:
    if encoding.startswith(_WIDE):
        text = source.text().text.encode()
        return _Lines(enumerate(text.splitlines(keepends=True), start=1), "utf-8")
    return _Lines(source.lines(), encoding)


class _Lines:
    """The lines of a file as text, of which some may be broken: the reader asks after each row."""

    def __init__(self, lines: Iterator[tuple[int, bytes]], encoding: str) -> None:
        self._lines = lines
        self._encoding = encoding
        self.number = 0
        self.broken_at = 0
        """The line that cannot be decoded, since this was last set to 0."""
        self.are_over = False
        """Whether one more was asked for than there are."""

    def __iter__(self) -> Iterator[str]:
        for number, line in self._lines:
            self.number = number
            try:
                text = line.decode(self._encoding)
            except UnicodeDecodeError:
                self.broken_at = self.broken_at or number
                text = line.decode(self._encoding, errors="replace")
            yield text.removeprefix("\ufeff") if number == 1 else text
        self.are_over = True


def _rows(lines: _Lines, source: Source) -> Iterator[Found | Refusal]:
    csv.field_size_limit(LONGEST_RECORD)
    unread = iter(lines)
    first = next(unread, "")
    rows = csv.reader(chain([first], unread), delimiter=max(_DELIMITERS, key=first.count))
    try:
        names = next(rows, [])
    except csv.Error:
        names = []
    if not any(names):
        raise IntakeError(f"{source.name} has no line of headings; write one above the rows")
    while True:
        start = lines.number + 1
        lines.broken_at = 0
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield source.refuse(start, f"is no row ({error}); mend its quotation marks")
            continue
        if row is None:
            return
        if lines.are_over:  # in the middle of a row, as the reader asks for none after its end
            yield source.refuse(start, "has a quotation mark that is never closed; close it")
        elif lines.broken_at:
            yield source.refuse(lines.broken_at, "cannot be decoded; save the file as UTF-8")
        elif row:
            yield Found(f"{source.name}:{start}", start, dict(zip(names, row, strict=False)))
