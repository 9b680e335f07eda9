"""Which field of a record holds the text, which the title: by name, and by what is in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from store.errors import IntakeError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Record = dict[str, Any]
"""A row of a table by its columns, or a JSON object."""

PARTS = ("text", "title", "source", "date", "author", "url", "language")
"""What an article is made of."""

_NAMES = {  # as people name them, in the order of trust, without blanks and marks
    "text": "text fulltext articletext articlebody body content contents maincontent maintext"
    " cleanedtext bodytext contenttext story raw rawtext article document passage contenthtml html"
    " bodyhtml texte texto testo inhalt contenu contenido description summary abstract message",
    "title": "title headline heading articletitle newstitle head subject name titel titre titulo"
    " titolo überschrift",
    "source": "source publisher sourcename outlet publication site sitename newspaper medium"
    " agency provider channel feed website domain host sourcedomain quelle fuente fonte",
    "date": "date datepublished published publishedat publishdate publicationdate pubdate"
    " publishedon publishedtime datetime timestamp time posted postedat created createdat issued"
    " releasedate crawldate scrapedate datum fecha",
    "author": "author authors byline writer writers creator journalist reporter by autor auteur",
    "url": "url link href uri permalink canonicalurl articleurl sourceurl pageurl web weburl",
    "language": "language lang inlanguage locale languagecode sprache",
}
_CANDIDATES = {part: names.split() for part, names in _NAMES.items()}
_MARKS = re.compile(r"[\W_]+")
_TAG = re.compile("<[^<>]*>")
_AS_LONG = 0.8
_SHORTEST_TEXT = 80
"""Characters, on average, that a field of another name has to hold to be taken for the text."""
_ENOUGH = 20_000
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE)
_INSIDE = ("name", "rendered", "title", "headline", "value", "text", "@value", "url")


def guess_fields(records: Sequence[Record], asked: Mapping[str, str]) -> dict[str, str]:
    """Return the field of each part of an article, as asked for or else by name and content.

    Raises `IntakeError` for a part or a field that there is not.
    """
    _check(asked, records)
    names = {_plain(name): name for record in reversed(records) for name in reversed(record)}
    lengths = {name: _length(records, name) for name in names.values()}
    fields = dict(asked)
    for part, candidates in _CANDIDATES.items():
        there = [names[name] for name in candidates if name in names]
        filled = [name for name in there if lengths[name] and name not in fields.values()]
        if part not in fields and filled:
            longest = max(lengths[name] for name in filled)
            enough = _AS_LONG * longest if part == "text" else 1
            fields[part] = next(name for name in filled if lengths[name] >= min(enough, longest))
    if "text" not in fields and len(records) > 1:  # one record alone may be anything
        longest_name = max(lengths, key=lambda name: lengths[name])
        if lengths[longest_name] >= _SHORTEST_TEXT * len(records):
            fields["text"] = longest_name
    return fields


def value_of(record: Record, field: str) -> Any:
    """Return the value of a field; a dot in its name leads into an object."""
    if field in record:
        return record[field]
    value: Any = record
    for name in field.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def written(value: Any) -> str:
    """Write the value of a field as a text: a list with commas, an object by its name."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(filter(None, map(written, value)))
    if isinstance(value, dict):
        return next((written(value[name]) for name in _INSIDE if value.get(name)), "")
    return "" if value is None or isinstance(value, bool) else str(value)


def host_of(address: str) -> str:
    """Return the host of a web address, by which to know the source where nothing names it."""
    try:
        return (urlsplit(address.strip()).hostname or "").removeprefix("www.")
    except ValueError:  # half an IPv6 address
        return ""


def language_code(value: str) -> str:
    """Return the ISO 639 code in a value such as “en-US”; nothing for the name of a language."""
    code = _LANGUAGE.fullmatch(value.strip())
    return code[1].lower() if code else ""


def _check(asked: Mapping[str, str], records: Sequence[Record]) -> None:
    for part, field in asked.items():
        if part not in PARTS:
            raise IntakeError(f"“{part}” is no part of an article; name one of {', '.join(PARTS)}")
        if records and all(value_of(record, field) is None for record in records):
            there = ", ".join(dict.fromkeys(name for record in records for name in record))
            raise IntakeError(f"there is no field “{field}”; name one of {there}")


def _plain(name: str) -> str:
    return _MARKS.sub("", name).casefold()


def _length(records: Sequence[Record], name: str) -> int:
    """Count the characters that records hold in a field, markup aside."""
    values = (written(record.get(name)).strip() for record in records)
    return sum(len(_TAG.sub("", value[:_ENOUGH])) for value in values)
