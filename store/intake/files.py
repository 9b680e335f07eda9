"""Files found, and the documents in them: the way in for everything that is not typed.

for path in found(["news", "*.jsonl", "-"]):
    articles = Documents(path, Options())
    for item in articles:  # a Document, or a Refusal that says what could not be read
        ...                # articles.position of articles.size bytes are behind us
    articles.remarks       # what was guessed on the way
"""

from __future__ import annotations

import glob
import os
import stat
import sys
import zlib
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar, cast

from store.errors import IntakeError
from store.intake.formats import is_known, reader_of
from store.intake.source import AS_GUESSED, Options, Refusal, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from store.intake.document import Document

STANDARD_INPUT = Path("-")
_STANDARD_INPUT_NAME = "standard input"
_WILD = frozenset("*?[")
_NAME_IT = "name a file to add it whatever its name"

Item = TypeVar("Item")


def found(paths: Iterable[str | Path]) -> Iterator[Path | Refusal]:
    """Yield the files that paths lead to, or a refusal for a path that leads to none.

    A file is taken as it is, whatever its name, and “-” is standard input. A folder gives the
    files in it, and in those below, whose names are those of a format that is read, in order of
    name and without hidden ones. A path that is not there may be a pattern (`**` for all below).
    """
    for path in map(Path, paths):
        if path == STANDARD_INPUT or _is(stat.S_ISREG, path):
            yield path
        elif _is(stat.S_ISDIR, path):
            files = _below(path, ())
            yield from _or_refusal(files, path, "holds no file of a format that is read", _NAME_IT)
        elif _WILD.isdisjoint(str(path)):
            yield _unreadable(path)
        else:
            yield from _or_refusal(_matching(path), path, "matches no file", _NAME_IT)


class Documents:
    """The documents of one file, taken from it lazily, and how far in it they go."""

    def __init__(self, path: Path, options: Options = AS_GUESSED) -> None:
        self.path = path
        self.size = size_of(path)
        """In bytes on the disk; None of what has no length, as standard input."""
        self._options = options
        self._source: Source | None = None

    @property
    def position(self) -> int:
        """How many bytes were read so far."""
        return self._source.position if self._source else 0

    @property
    def remarks(self) -> list[str]:
        """What was guessed so far, a sentence each: the encoding, the fields."""
        return self._source.remarks if self._source else []

    def __iter__(self) -> Iterator[Document | Refusal]:
        """Yield what the file holds; what cannot be read is refused, and the rest goes on."""
        with ExitStack() as closing:
            try:
                self._source = self._open(closing)
                items = reader_of(self._source)(self._source)
                yield from _or_refusal(items, self.path, "holds no article", "check what is in it")
            except IntakeError as error:
                yield Refusal(str(self.path), 0, str(error))
            except RecursionError:
                reason = f"{self.path} is nested too deeply to be read; make it flat"
                yield Refusal(str(self.path), 0, reason)
            except (OSError, EOFError, zlib.error) as error:
                yield _broken(self.path, error)

    def _open(self, closing: ExitStack) -> Source:
        if self.path == STANDARD_INPUT:
            return Source(_STANDARD_INPUT_NAME, sys.stdin.buffer, self._options)
        file = closing.enter_context(self.path.open("rb", buffering=0))
        return Source(str(self.path), cast("BinaryIO", file), self._options)


def size_of(path: Path) -> int | None:
    """Return the bytes of a file, or None if that cannot be told before it is read."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def _below(folder: Path, above: tuple[tuple[int, int], ...]) -> Iterator[Path | Refusal]:
    """Yield the files in a folder; one that leads back to a folder above it is passed over."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield _unreadable(folder)
        return
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = Path(entry.path)
        if _is(stat.S_ISDIR, path):
            yield from _below(path, (*above, identity))
        elif is_known(path) and _is(stat.S_ISREG, path):
            yield path


def _is(kind: Callable[[int], bool], path: Path) -> bool:
    """Say whether a path leads to a file of a kind; one that cannot be followed leads to none."""
    try:
        return kind(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def _matching(pattern: Path) -> Iterator[Path | Refusal]:
    """Yield the files that a pattern matches; a folder it matches gives what is in it."""
    matches = glob.glob(str(pattern), recursive=True)  # noqa: PTH207 - a Path takes no absolute one
    for match in map(Path, sorted(matches)):
        if _is(stat.S_ISREG, match):
            yield match
        elif "**" not in pattern.parts:
            yield from _below(match, ())


def _or_refusal(
    items: Iterator[Item], path: Path, problem: str, remedy: str
) -> Iterator[Item | Refusal]:
    """Yield what there is, or a refusal of the path that leads to none of it."""
    first = next(items, None)
    if first is None:
        yield Refusal(str(path), 0, f"{path} {problem}; {remedy}")
        return
    yield first
    yield from items


def _unreadable(path: Path) -> Refusal:
    try:
        path.stat()
        reason = "it is neither a file nor a folder"
        if path.is_dir():
            next(path.iterdir(), None)
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
    return Refusal(
        str(path), 0, f"{path} cannot be read ({reason}); check the path and its permissions"
    )


def _broken(path: Path, error: Exception) -> Refusal:
    reason = (getattr(error, "strerror", None) or str(error) or "it ends too early").lower()
    return Refusal(
        str(path),
        0,
        f"{path} cannot be read to its end ({reason}); check the file and add it again",
    )
