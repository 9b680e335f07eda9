"""Lists of names in a file: tables with headings, JSON Lines, or one name a line.

They are read whole or not at all: a list of names is no stream of articles.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, BinaryIO, cast

from store.errors import IntakeError
from store.intake.decode import without_surrogates
from store.intake.files import STANDARD_INPUT
from store.intake.json_records import json_list_records
from store.intake.record import Found
from store.intake.source import AS_GUESSED, Refusal, Source
from store.intake.table import table_records
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    Tell = Callable[[str], None]

TABLES = (".csv", ".tsv")
"""Suffixes of files that are tables, whatever their first line looks like."""

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


def read_table_of_names(path: Path, headings: Sequence[str], tell: Tell) -> list[Found]:
    """Return the rows of a CSV or TSV file, or the objects of a JSON or JSON Lines file.

    What is guessed on the way is told in a sentence. Raises `IntakeError` for the first row that
    cannot be read, and where one of the headings is missing.
    """
    with ExitStack() as closing:
        source = _open(path, closing)
        is_json = _begins_with(source, b"{", b"[")
        items = json_list_records(source) if is_json else table_records(source)
        found = [
            _with_headings(_by_lower_case(item), headings, is_json=is_json)
            for item in _unrefused(items)
        ]
        _tell_remarks(source, tell)
        return found


def read_list_of_names(path: Path, tell: Tell) -> list[Found]:
    """Return the rows of a table or of JSON with a `name`, or each line of a text as one.

    Raises `IntakeError` for the first line that cannot be read.
    """
    with ExitStack() as closing:
        source = _open(path, closing)
        if _begins_with(source, b"{", b"[") or path.suffix.lower() in TABLES:
            closing.close()
            return read_table_of_names(path, ("name",), tell)
        lines = source.text().text.removeprefix("\ufeff").splitlines()
        _tell_remarks(source, tell)
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
    """Return what a row has under a heading, to the character; nothing where it has nothing.

    Raises `IntakeError` for what is neither text nor a whole number, and for half characters.
    """
    value = found.record.get(name)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise IntakeError(
            f"{found.path} has {value!r} for “{name}”; write a text in quotation marks"
        )
    return _whole(str(value), found)


def _whole(text: str, found: Found) -> str:
    """Return a text that can be stored; raises `IntakeError` for half a character."""
    if without_surrogates(text)[1]:
        raise IntakeError(f"{found.path} holds half a character; remove the lone surrogate")
    return text


def text_of(found: Found, name: str) -> str:
    """Return what a row has under a heading, in one line without needless blanks."""
    return " ".join(as_given(found, name).split())


def _open(path: Path, closing: ExitStack) -> Source:
    if path == STANDARD_INPUT:
        return Source("standard input", sys.stdin.buffer, AS_GUESSED)
    file = closing.enter_context(path.open("rb", buffering=0))
    return Source(str(path), cast("BinaryIO", file), AS_GUESSED)


def _begins_with(source: Source, *signs: bytes) -> bool:
    return source.sample().lstrip(b"\xef\xbb\xbf \t\r\n").startswith(signs)


def _by_lower_case(found: Found) -> Found:
    """Let no heading hang on its case or the blanks around it."""
    record = {str(heading).strip().lower(): value for heading, value in found.record.items()}
    return found._replace(record=record)


def _with_headings(found: Found, headings: Sequence[str], *, is_json: bool) -> Found:
    """Return a row that has all the columns; raises `IntakeError` for one that lacks any."""
    missing = next((heading for heading in headings if heading not in found.record), None)
    if missing is None:
        return found
    if is_json:
        raise IntakeError(f"{found.path} has no “{missing}”; write one into the line")
    file, _, line = found.path.rpartition(":")
    listed = ", ".join(headings)
    raise IntakeError(
        f"{file} has no column “{missing}” (line {line}); its first row names the columns: {listed}"
    )


def _unrefused(items: Iterable[Found | Refusal]) -> Iterator[Found]:
    for item in items:
        if isinstance(item, Refusal):
            raise IntakeError(item.reason)
        yield item


def _tell_remarks(source: Source, tell: Tell) -> None:
    for remark in source.remarks:
        tell(remark)
