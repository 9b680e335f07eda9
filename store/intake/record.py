"""A record of a table or a JSON file as a document."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from store.errors import IntakeError
from store.intake.dates import read_value
from store.intake.decode import without_surrogates
from store.intake.document import Document
from store.intake.fields import (
    Record,
    guess_fields,
    host_of,
    language_code,
    value_of,
    written,
)
from store.intake.markup import is_markup, page_of
from store.intake.metadata import completed
from store.intake.source import Refusal
from store.records import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from store.intake.source import Source

_LOOKED_AT = 20
"""Records by which the fields are guessed."""


class Found(NamedTuple):
    """A record and where it stands."""

    path: str
    """The file, and where it holds several records the line: "news.jsonl:12"."""
    line: int
    record: Record


def documents_of(
    items: Iterable[Found | Refusal], source: Source, format_: str, encoding: str
) -> Iterator[Document | Refusal]:
    """Yield a document for each record, by fields that are guessed from the first ones.

    Raises `IntakeError` where none of them can be the text.
    """
    first: list[Found] = []
    items = iter(items)
    for item in items:
        if isinstance(item, Refusal):
            yield item
            continue
        first.append(item)
        if len(first) == _LOOKED_AT:
            break
    fields = _fields([found.record for found in first], source) if first else {}
    for item in chain(first, items):
        yield item if isinstance(item, Refusal) else _document(item, fields, format_, encoding)


def metadata_of(record: Record) -> Metadata:
    """Return what a record says of a text that stands elsewhere."""
    fields = guess_fields([record], {})
    return _metadata({part: value_of(record, name) for part, name in fields.items()})


def _fields(records: Sequence[Record], source: Source) -> dict[str, str]:
    """Guess the fields and tell which they are."""
    try:
        fields = guess_fields(records, source.options.fields)
    except IntakeError as error:
        raise IntakeError(f"{source.name}: {error}") from None
    if "text" not in fields:
        names = ", ".join(dict.fromkeys(name for record in records for name in record))
        raise IntakeError(f"{source.name} has no field for the text; name one of {names}")
    told = ", ".join(f"{part} from “{name}”" for part, name in fields.items())
    source.remarks.append(f"{source.name}: {told}")
    return fields


def _document(
    found: Found, fields: Mapping[str, str], format_: str, encoding: str
) -> Document | Refusal:
    parts = {part: value_of(found.record, name) for part, name in fields.items()}
    text, halves = without_surrogates(written(parts["text"]))
    if not text.strip():
        reason = f"{found.path} has no text in “{fields['text']}”; name the field that holds it"
        return Refusal(found.path, found.line, reason)
    notes = (f"halves of characters replaced by U+FFFD: {halves}",) if halves else ()
    document = Document(text, found.path, format_, encoding)
    if is_markup(text):
        document = page_of(text, found.path, encoding, format_)
    metadata = completed(_metadata(parts), document.metadata)
    return replace(document, metadata=metadata, notes=notes)


def _metadata(parts: Mapping[str, object]) -> Metadata:
    def part(name: str) -> str:
        return " ".join(without_surrogates(written(parts.get(name)))[0].split())

    date = read_value(part("date"))
    return Metadata(
        title=part("title"),
        source=part("source") or host_of(part("url")),
        date=date.iso,
        date_found=date.found,
        author=part("author"),
        language=language_code(part("language")),
    )
