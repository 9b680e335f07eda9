"""RSS, RDF and Atom feeds as saved from a reader: an article an entry."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from xml.parsers import expat

from store.errors import IntakeError
from store.intake.dates import read_value
from store.intake.document import Document
from store.intake.fields import host_of, language_code
from store.intake.markup import is_markup, page_of
from store.intake.metadata import completed
from store.intake.page import declared_in
from store.records import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store.intake.source import Refusal, Source

_SEPARATOR = " "
_NAMESPACES = {
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dc:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://www.w3.org/2005/Atom": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "",
    "http://purl.org/rss/1.0/": "",
}
_FEEDS = frozenset({"channel", "feed"})
_ENTRIES = frozenset({"item", "entry"})
_TEXTS = ("content:encoded", "content", "xhtml:body", "description", "summary", "media:description")
_DATES = ("pubdate", "published", "dc:date", "dc:issued", "issued", "updated", "dc:created")
_AUTHORS = ("dc:creator", "author/name", "author", "itunes:author")
_SOURCES = ("source", "source/title", "dc:publisher")
_LANGUAGES = ("language", "dc:language", "xml:lang")
_DECLARATION = re.compile(r"\ufeff?\s*<\?xml\s[^>]{0,200}>")
"""Is passed over: it says nothing that is not known, and must not stand after a blank line."""
_VOID = frozenset({"br", "hr", "img", "wbr"})
_FED = 1 << 16
_DEEPEST = 200


def read_feed(source: Source) -> Iterator[Document | Refusal]:
    """Yield the entries of a feed as articles, the entry's own text as the raw text.

    What comes after a mistake in the XML is refused with it. Raises `IntakeError` for XML that is
    no feed, or that declares entities: no feed needs them, and they can swell without end.
    """
    text, encoding, _ = source.text(declared_in(source.sample()))
    if declaration := _DECLARATION.match(text):
        text = "\n" * declaration[0].count("\n") + text[declaration.end() :]
    feed = _Feed(source.name)
    seen = 0
    for start in range(0, len(text), _FED):
        mistake = feed.parse(text[start : start + _FED], is_last=start + _FED >= len(text))
        for entry in feed.taken():
            seen += 1
            yield _document(entry, feed.about, source, encoding)
        if mistake:
            problem = f"is not XML ({expat.ErrorString(mistake.code)}); nothing after it is read"
            yield source.refuse(mistake.lineno, problem)
            return
    if not seen:
        raise IntakeError(f"{source.name} has no entries of a feed; save the feed itself")


@dataclass(slots=True)
class _Entry:
    """What an entry says, by element; of several with one name the first that says something."""

    line: int
    parts: dict[str, str] = field(default_factory=dict)


class _Feed:
    """Gathers the entries while the XML is read."""

    def __init__(self, name: str) -> None:
        self.about: dict[str, str] = {}
        """What the feed says of itself."""
        self._entries: list[_Entry] = []
        self._name = name
        self._open: list[str] = []
        self._entry: _Entry | None = None
        self._written: list[str] = []
        self._markup_from = 0
        """How many elements are open around HTML that was not escaped and is written out again;
        0 outside of it."""
        parser = expat.ParserCreate("utf-8", _SEPARATOR)
        parser.buffer_text = True
        parser.UseForeignDTD(True)  # makes `&nbsp;` and its like something to be passed on
        parser.ExternalEntityRefHandler = lambda *_: 1  # and nothing is ever fetched
        parser.SkippedEntityHandler = self._skipped
        parser.EntityDeclHandler = self._refuse_entity
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        self._parser = parser

    def parse(self, text: str, *, is_last: bool) -> expat.ExpatError | None:
        """Read on; return the mistake at which no more can be read, if there is one."""
        try:
            self._parser.Parse(text.encode(), is_last)
        except expat.ExpatError as error:
            return error
        return None

    def taken(self) -> list[_Entry]:
        """Return the entries that were read since the last time."""
        entries, self._entries = self._entries, []
        return entries

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        name = _short(name)
        if len(self._open) >= _DEEPEST:
            raise IntakeError(f"{self._name} is nested too deeply; save the feed itself")
        if not self._markup_from and self._open and self._open[-1] in _TEXTS:
            self._markup_from = len(self._open)
            self._written = [html.escape(text, quote=False) for text in self._written]
        if self._markup_from:
            self._written.append(_opened(name, attributes))
        else:
            self._written = []
            if name in _ENTRIES:
                self._entry = _Entry(self._parser.CurrentLineNumber)
        self._open.append(name)
        self._note_attributes(name, attributes)

    def _note_attributes(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "link" and attributes.get("rel", "alternate") == "alternate":
            self._note("link", attributes.get("href", ""))
        language = attributes.get("http://www.w3.org/XML/1998/namespace lang", "")
        if name in _FEEDS | _ENTRIES:
            self._note("xml:lang", language)

    def _end(self, _: str) -> None:
        name = self._open.pop()
        if self._markup_from > len(self._open):
            self._markup_from = 0
        name_of_html = name.removeprefix("xhtml:")
        if self._markup_from:
            self._written.append("" if name_of_html in _VOID else f"</{name_of_html}>")
        elif name in _ENTRIES and self._entry:
            self._entries.append(self._entry)
            self._entry = None
        else:
            around = self._open[-1] if self._open else ""
            is_inner = around in {"author", "source", "image", "textinput"}
            self._note(f"{around}/{name}" if is_inner else name, "".join(self._written).strip())
            self._written = []

    def _text(self, text: str) -> None:
        self._written.append(html.escape(text, quote=False) if self._markup_from else text)

    def _skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self._text(html.unescape(f"&{name};"))

    def _note(self, name: str, value: str) -> None:
        parts = self._entry.parts if self._entry else self.about
        if value and not parts.get(name):
            parts[name] = value

    def _refuse_entity(self, *_: object) -> None:
        raise IntakeError(f"{self._name} declares entities, as no feed should; save the feed anew")


def _document(
    entry: _Entry, about: Mapping[str, str], source: Source, encoding: str
) -> Document | Refusal:
    path = f"{source.name}:{entry.line}"
    text = _first(entry.parts, _TEXTS)
    if not text:
        return source.refuse(entry.line, "is an entry without a text; save the page it links to")
    document = Document(text, path, "feed", encoding)
    if is_markup(text) or "&" in text:
        document = page_of(text, path, encoding, "feed")
    return replace(document, metadata=completed(_metadata(entry.parts, about), document.metadata))


def _metadata(parts: Mapping[str, str], about: Mapping[str, str]) -> Metadata:
    date = read_value(_first(parts, _DATES))
    link = parts.get("link") or parts.get("guid", "")
    language = _first(parts, _LANGUAGES) or _first(about, _LANGUAGES)
    return Metadata(
        title=_line(html.unescape(parts.get("title", ""))),
        source=_line(_first(parts, _SOURCES) or about.get("title", "")) or host_of(link),
        date=date.iso,
        date_found=date.found,
        author=_line(_first(parts, _AUTHORS)),
        language=language_code(language),
    )


def _first(parts: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((parts[name] for name in names if parts.get(name)), "")


def _line(text: str) -> str:
    return " ".join(text.split())


def _short(name: str) -> str:
    """Write a name with the usual prefix of its namespace; unknown ones keep theirs."""
    space, _, local = name.rpartition(_SEPARATOR)
    prefix = _NAMESPACES.get(space, f"{space}:" if space else "")
    return prefix + local.lower()


def _opened(name: str, attributes: Mapping[str, str]) -> str:
    written = "".join(f' {key}="{html.escape(value)}"' for key, value in attributes.items())
    return f"<{name.removeprefix('xhtml:')}{written}>"
