"""Files on their way in: found, read, described and cut into blocks."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from store.errors import IntakeError
from store.intake.cleaning import clean, count_words
from store.intake.decode import check_storable, decode
from store.intake.metadata import describe
from store.records import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from store.records import Metadata

_SUFFIX = ".txt"


def draft(raw: str, path: str = "", metadata: Metadata | None = None) -> Draft:
    """Make a text ready to be stored; the metadata given go before those found in it.

    Raises `IntakeError` for a text that is blank or cannot be written as UTF-8.
    """
    check_storable(raw, path)
    given = {name: value for name, value in asdict(metadata).items() if value} if metadata else {}
    blocks = clean(raw)
    return Draft(
        raw=raw,
        sha256=hashlib.sha256(raw.encode("utf-8")).hexdigest(),
        path=path,
        metadata=replace(describe(raw), **given),
        blocks=blocks,
        words=count_words(raw, blocks),
    )


def read_draft(path: Path) -> Draft:
    """Read one file and make it ready to be stored.

    Raises `IntakeError` for a file that cannot be read, is not UTF-8 or holds no text.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from None
    return draft(decode(data, str(path)), str(path))


def text_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files as given, and those named *.txt inside the folders, in order of name.

    Raises `IntakeError` for a path that does not exist.
    """
    for path in paths:
        try:
            path.stat()
        except OSError as error:
            raise _unreadable(path, error) from None
        if path.is_dir():
            yield from sorted(
                file
                for file in path.rglob("*")
                if file.suffix.lower() == _SUFFIX and file.is_file()
            )
        else:
            yield path


def _unreadable(path: Path, error: OSError) -> IntakeError:
    """Say in one sentence why a path cannot be read, and what to do."""
    reason = (error.strerror or "unknown error").lower()
    return IntakeError(f"{path} cannot be read ({reason}); check the path and its permissions")
