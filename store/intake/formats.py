"""The formats that are read, and how to tell which of them a file is in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from store.errors import IntakeError
from store.intake.document import Document
from store.intake.feed import read_feed
from store.intake.json_records import read_json, read_json_lines
from store.intake.mail import read_mail, read_mailbox
from store.intake.markdown import read_markdown
from store.intake.page import read_page
from store.intake.plain import read_text
from store.intake.source import Refusal
from store.intake.table import read_table

if TYPE_CHECKING:
    from store.intake.source import Source

Reader = Callable[["Source"], Iterator[Document | Refusal]]
"""Takes the articles from a file, lazily; raises `IntakeError` where the whole of it is bad."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files."""

    reader: Reader
    suffixes: tuple[str, ...]
    help: str


FORMATS = {
    "text": Format(read_text, (".txt", ".text"), "plain text, one article or several"),
    "html": Format(read_page, (".html", ".htm", ".xhtml"), "a web page as saved"),
    "markdown": Format(read_markdown, (".md", ".markdown", ".mkd"), "Markdown with front matter"),
    "jsonl": Format(read_json_lines, (".jsonl", ".ndjson"), "a JSON object a line"),
    "json": Format(read_json, (".json",), "a JSON object or a list of them"),
    "csv": Format(read_table, (".csv", ".tsv"), "a table with a line of headings"),
    "mail": Format(read_mail, (".eml",), "a mail as saved"),
    "mbox": Format(read_mailbox, (".mbox",), "a folder of mails in one file"),
    "feed": Format(read_feed, (".rss", ".atom", ".rdf", ".xml"), "an RSS or Atom feed as saved"),
}
"""Each by the name that a person gives it."""

_BY_SUFFIX = {suffix: name for name, format_ in FORMATS.items() for suffix in format_.suffixes}
_PACKED = ".gz"
_MAIL_HEADERS = rb"from|received|return-path|delivered-to|message-id|mime-version|subject|date|to"
_SIGNS = [
    (name, re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}" + sign, re.IGNORECASE))
    for name, sign in (
        (
            "html",
            rb"(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--[^>]{0,999}>\s{0,99})?<(?:!doctype )?html",
        ),
        ("feed", rb"(?:<\?xml|<rss|<feed|<rdf:rdf)"),
        ("mbox", rb"From \S{1,200} .{0,40}\d\d:\d\d"),
        ("mail", rb"(?:%b): .{1,998}\n(?:[ \t].{0,998}\n){0,50}[a-z-]{2,40}: " % _MAIL_HEADERS),
        ("jsonl", rb"\{.*\}[ \t\r]*\n\s*\{"),
        ("json", rb"(?:\{\s*\"|\[\s*\{)"),
    )
]
_SURE_IN_TEXT = ("html", "feed", "jsonl")
"""What a file named as text may be all the same: a text may well begin with “From:”."""


def is_known(path: PurePath) -> bool:
    """Say whether the name of a file is that of a format which is read."""
    return _suffix(path.name) in _BY_SUFFIX


def reader_of(source: Source) -> Reader:
    """Return the reader for a file: the one asked for, else by its name and its beginning.

    Raises `IntakeError` for a format that there is not.
    """
    name = source.options.format or _format_of(source)
    if name not in FORMATS:
        raise IntakeError(f"“{name}” is no format; name one of {', '.join(FORMATS)}")
    return FORMATS[name].reader


def _format_of(source: Source) -> str:
    named = _BY_SUFFIX.get(_suffix(source.name), "")
    if named not in {"", "text", "json", "feed"} or source.options.split:
        return named or "text"
    sample = source.sample()
    seen = next((name for name, sign in _SIGNS if sign.match(sample)), "")
    return seen if seen and (named != "text" or seen in _SURE_IN_TEXT) else named or "text"


def _suffix(name: str) -> str:
    return PurePath(name.lower().removesuffix(_PACKED)).suffix
