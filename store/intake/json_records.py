"""JSON Lines, read a line at a time, and JSON files of one record or a list of them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from store.intake.record import Found, documents_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.intake.document import Document
    from store.intake.fields import Record
    from store.intake.source import Refusal, Source

_LISTS = ("articles", "items", "data", "results", "documents", "docs", "entries", "hits", "posts")
_BETWEEN = re.compile(r"[\s,\ufeff]*")
_WIDE = "utf-16", "utf-32"


def read_json_lines(source: Source) -> Iterator[Document | Refusal]:
    """Yield the articles of a JSON Lines file of any length; a bad line is refused alone."""
    encoding = source.encoding()
    if encoding.startswith(_WIDE):  # its lines cannot be told apart as bytes
        return read_json(source)
    return documents_of(_records(source, encoding), source, "jsonl", encoding)


def json_list_records(source: Source) -> Iterator[Found | Refusal]:
    """Yield the objects of a JSON Lines file, or of one list in JSON, each as a record."""
    is_list = source.sample().lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[")
    return _values(source.text().text, source) if is_list else _records(source, source.encoding())


def read_json(source: Source) -> Iterator[Document | Refusal]:
    """Yield the articles of a JSON file: one object, several, or a list, bare or in an object."""
    decoded = source.text()
    found = list(_values(decoded.text, source))
    format_ = "jsonl"
    if len(found) == 1 and isinstance(found[0], Found):
        format_ = "feed" if _is_feed(found[0].record) else format_
        found = _unwrapped(found[0], source)
    return documents_of(found, source, format_, decoded.encoding)


def _records(source: Source, encoding: str) -> Iterator[Found | Refusal]:
    for number, line in source.lines():
        if not line.isspace() and line != b"\xef\xbb\xbf\n":
            yield _record(line, number, source, encoding)


def _record(line: bytes, number: int, source: Source, encoding: str) -> Found | Refusal:
    try:
        value = json.loads(line.decode(encoding).lstrip("\ufeff"))
    except UnicodeDecodeError as error:
        problem = f"is not {encoding.upper()} at byte {error.start} of the line; write it anew"
        return source.refuse(number, problem)
    except (ValueError, RecursionError) as error:
        return source.refuse(number, _told(error))
    if not isinstance(value, dict):
        return source.refuse(number, "is no JSON object; write it in braces, {…}")
    return Found(f"{source.name}:{number}", number, value)


def _values(text: str, source: Source) -> Iterator[Found | Refusal]:
    """Yield the objects of a JSON text in turn, those of a list one by one.

    What comes after a mistake cannot be told apart and is refused with it.
    """
    decoder = json.JSONDecoder()
    place, line, counted = _next(text, 0), 1, 0
    if text[place : place + 1] == "[":
        place = _next(text, place + 1)
    while place < len(text) and text[place] != "]":
        line += text.count("\n", counted, place)
        counted = place
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            at = line + text.count("\n", counted, getattr(error, "pos", counted))
            yield source.refuse(at, f"{_told(error)}; nothing after it is read")
            return
        if isinstance(value, dict):
            yield Found(f"{source.name}:{line}", line, value)
        else:
            yield source.refuse(line, "is no JSON object; write it in braces, {…}")
        place = _next(text, place)


def _next(text: str, place: int) -> int:
    """Pass over what stands between two values."""
    between = _BETWEEN.match(text, place)
    return between.end() if between else place


def _unwrapped(found: Found, source: Source) -> list[Found | Refusal]:
    """Take the list of articles out of an object around it; an object alone is the article."""
    around = {"source": found.record.get("title")} if _is_feed(found.record) else {}
    for name in _LISTS:
        values = found.record.get(name)
        if isinstance(values, list) and any(isinstance(value, dict) for value in values):
            return [
                Found(f"{source.name}#{number}", 0, around | value)
                for number, value in enumerate(values, start=1)
                if isinstance(value, dict)
            ]
    return [found._replace(path=source.name, line=0)]


def _is_feed(record: Record) -> bool:
    """Tell a JSON Feed, whose title is the source of all that is in it."""
    return "//jsonfeed.org/" in str(record.get("version"))


def _told(error: ValueError | RecursionError) -> str:
    if isinstance(error, RecursionError):
        return "is nested too deeply; make it flat"
    if not isinstance(error, json.JSONDecodeError):
        return "holds a number that is too long; write it as a string"
    return f"is not JSON ({error.msg.lower()}, column {error.colno}); mend the line"
