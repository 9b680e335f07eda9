"""Lists of names in a file: tables with headings, JSON Lines, or one name a line.

They are read whole or not at all: a list of names is no stream of articles.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, BinaryIO, cast

from store.errors import IntakeError
from store.intake.files import STANDARD_INPUT
from store.intake.json_records import json_line_records
from store.intake.record import Found
from store.intake.source import AS_GUESSED, Refusal, Source
from store.intake.table import table_records
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TYPES = {
    "PER": EntityType.PERSON,
    "ORGANIZATION": EntityType.ORG,
    "ORGANISATION": EntityType.ORG,
    "COMPANY": EntityType.ORG,
    "PROD": EntityType.PRODUCT,
    "LOC": EntityType.PLACE,
    "GPE": EntityType.PLACE,
    "LOCATION": EntityType.PLACE,
    "WORK_OF_ART": EntityType.WORK,
    **{str(type_): type_ for type_ in EntityType},
}
"""What types are called, here and in the tag sets of the field (OntoNotes, CoNLL)."""


def read_table_of_names(path: Path) -> list[Found]:
    """Return the rows of a CSV or TSV file, or the objects of a JSON Lines file.

    Raises `IntakeError` for the first row that cannot be read.
    """
    with ExitStack() as closing:
        source = _open(path, closing)
        is_json = _begins_with_object(source)
        return _whole(json_line_records(source) if is_json else table_records(source))


def read_list_of_names(path: Path) -> list[Found]:
    """Return the objects of a JSON Lines file, or each line of a text as `{"name": line}`.

    Raises `IntakeError` for the first line that cannot be read.
    """
    with ExitStack() as closing:
        source = _open(path, closing)
        if _begins_with_object(source):
            return _whole(json_line_records(source))
        lines = source.text().text.removeprefix("\ufeff").splitlines()
        return [
            Found(f"{source.name}:{number}", number, {"name": line.strip()})
            for number, line in enumerate(lines, start=1)
            if line.strip()
        ]


def type_of(found: Found, default: EntityType | None = None) -> EntityType:
    """Return the entity type that a row names; raises `IntakeError` for one that is none."""
    said = str(found.record.get("type") or "").strip()
    type_ = TYPES.get(said.upper()) if said else default
    if type_ is None:
        known = ", ".join(EntityType)
        problem = f"has “{said}” for a type" if said else "has no type"
        raise IntakeError(f"{found.path} {problem}; write one of {known}")
    return type_


def as_given(found: Found, name: str) -> str:
    """Return what a row has under a heading, to the character; nothing where it has nothing."""
    value = found.record.get(name)
    return "" if value is None else str(value)


def text_of(found: Found, name: str) -> str:
    """Return what a row has under a heading, in one line without needless blanks."""
    return " ".join(as_given(found, name).split())


def _open(path: Path, closing: ExitStack) -> Source:
    if path == STANDARD_INPUT:
        return Source("standard input", sys.stdin.buffer, AS_GUESSED)
    file = closing.enter_context(path.open("rb", buffering=0))
    return Source(str(path), cast("BinaryIO", file), AS_GUESSED)


def _begins_with_object(source: Source) -> bool:
    return source.sample().lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"


def _whole(items: Iterable[Found | Refusal]) -> list[Found]:
    return list(_unrefused(items))


def _unrefused(items: Iterable[Found | Refusal]) -> Iterator[Found]:
    for item in items:
        if isinstance(item, Refusal):
            raise IntakeError(item.reason)
        yield item
