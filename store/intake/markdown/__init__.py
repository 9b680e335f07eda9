"""Markdown: all its visible text as the raw text, exactly mapped, with what stands out in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.intake.document import Document, Page
from store.intake.markdown.front_matter import front_matter
from store.intake.record import metadata_of
from store.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.intake.source import Source
    from store.records import Structure

__all__ = ["read_markdown", "read_markdown_text"]

_BYTE_ORDER_MARK = "\ufeff"
_MAIN_HEADING = "1"


def read_markdown(source: Source) -> Iterator[Document]:
    """Yield the text of a Markdown file."""
    text, encoding, _ = source.text()
    yield read_markdown_text(text, source.name, encoding)


def read_markdown_text(source: str, path: str = "", encoding: str = "utf-8") -> Document:
    """Read Markdown: the visible text, each character of it mapped to its place in the source."""
    from store.intake.markdown.setting import set_text  # loading the parser takes a while

    said, start = front_matter(source)
    start = start or int(source.startswith(_BYTE_ORDER_MARK))
    raw, text_map, structures = set_text(source, start)
    metadata = metadata_of(said)
    title = metadata.title or _title(raw, structures)
    page = Page(source, text_map, structures)
    return Document(raw, path, "markdown", encoding, replace(metadata, title=title), page)


def _title(raw: str, structures: tuple[Structure, ...]) -> str:
    """Take the first main heading."""
    headings = [s for s in structures if s.kind is Kind.HEADING and s.detail == _MAIN_HEADING]
    return " ".join(raw[headings[0].start : headings[0].end].split()) if headings else ""
