"""Suggestions that another program made, read from JSON Lines.

A line is what `glossator suggest --json` writes of an article: its `sha256`, `article` or `path`,
`mentions` and `claims`. An article may have several lines, anywhere in the file. The name of the
file says who proposes: the same name again is the same program.
"""

from __future__ import annotations

import shutil
import sys
import zlib
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, BinaryIO, cast

from store.errors import IntakeError
from store.given_articles import GivenArticles
from store.given_lines import Line
from store.intake.files import STANDARD_INPUT
from store.intake.json_records import json_list_records
from store.intake.source import AS_GUESSED, Refusal, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from store.intake.record import Found
    from store.project import Project
    from store.suggestion_rows import Row


@dataclass(frozen=True, slots=True)
class Given:
    """All that a file proposes for one article, which may be nothing any more."""

    article_id: int
    origin: str
    """The name of the file: what one of this name proposed before is replaced."""
    rows: tuple[Row, ...]


def read_given(project: Project, path: Path, tell: Callable[[str], None]) -> Iterator[Given]:
    """Yield what a file proposes for the articles of a project, each of them once.

    The file is read twice, so that only articles of which a line is still to come are held in
    memory. What is guessed on the way is told in a sentence. Raises `IntakeError` for the first
    line that names no article of the project, or of which anything does not fit the text: take
    it in within one transaction.
    """
    origin = origin_of(path)
    name = origin if path == STANDARD_INPUT else str(path)
    articles = GivenArticles(project.articles)
    with _rewindable(path) as file:
        records = _records(Source(name, file, AS_GUESSED), tell)
        last = {articles.article_id(found): number for number, found in enumerate(records)}
        file.seek(0)
        waiting: dict[int, list[Line]] = defaultdict(list)
        again = _records(Source(name, file, AS_GUESSED), lambda _: None)
        for number, found in enumerate(again):
            article_id = articles.article_id(found)
            waiting[article_id].append(Line(found, origin))
            if number == last[article_id]:
                raw = project.articles.raw(article_id)
                yield Given(article_id, origin, _rows(raw, waiting.pop(article_id)))


def origin_of(path: Path) -> str:
    """Return who proposes what is in a file, told by its name."""
    return "standard input" if path == STANDARD_INPUT else path.name


def _rows(raw: str, lines: Sequence[Line]) -> tuple[Row, ...]:
    """Return what some lines propose for a text; a claim may be by a name of another line."""
    mentions = [row for line in lines for row in line.mentions(raw)]
    names: dict[str, list[Row]] = defaultdict(list)
    for row in mentions:
        names[raw[row.start : row.end]].append(row)
    claims = [row for line in lines for row in line.claims(raw, names)]
    return (*mentions, *claims)


def _records(source: Source, tell: Callable[[str], None]) -> Iterator[Found]:
    """Yield the objects of a file; raises `IntakeError` for the first that is none."""
    try:
        encoding = source.encoding()
        if encoding.startswith(("utf-16", "utf-32")):
            raise IntakeError(f"{source.name} is in {encoding.upper()}; write it anew as UTF-8")
        for found in json_list_records(source):
            if isinstance(found, Refusal):
                raise IntakeError(found.reason)
            yield found
    except (EOFError, zlib.error) as error:
        raise IntakeError(f"{source.name} cannot be unpacked to its end; pack it anew") from error
    for remark in dict.fromkeys(source.remarks):
        tell(remark)


@contextmanager
def _rewindable(path: Path) -> Iterator[BinaryIO]:
    """Open a file that can be read twice; what comes through a pipe is copied into one."""
    with _opened(path) as file, TemporaryFile() as copy:
        if file.seekable():
            yield file
            return
        shutil.copyfileobj(file, copy)
        copy.seek(0)
        yield cast("BinaryIO", copy)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    if path == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    with path.open("rb", buffering=0) as file:
        yield cast("BinaryIO", file)
