"""A document: a text as a file holds it, read and described, but not judged yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.records import Metadata

if TYPE_CHECKING:
    from store.records import Structure
    from store.text_map import TextMap


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch `[start, end)` of the raw text that one element of a page holds."""

    start: int
    end: int
    path: tuple[str, ...]
    """The elements around it, the outermost first, each as "tag#id.class.class"."""
    article: int = 0
    """Which of the page's `article` elements it stands in, the innermost, from 1; 0 for none."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a raw text was taken from, where the file holds more than its text."""

    source: str = field(repr=False)
    """The page, mail or Markdown as it came, decoded."""
    map: TextMap = field(repr=False)
    """From the source to the raw text."""
    structures: tuple[Structure, ...] = field(default=(), repr=False)
    """Headings, items, quotations, links …, in order of their start, the outer first."""
    regions: tuple[Region, ...] = field(default=(), repr=False)
    """Of an HTML page: who holds each line; they tile nothing and never overlap."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what its file says of it.

    The raw text is what all offsets count in: a plain-text file as decoded; of anything else all
    the visible text, with nothing left out.
    """

    raw: str = field(repr=False)
    path: str = ""
    format: str = "text"
    """"text", "html", "markdown", "jsonl", "csv", "mail" or "feed"."""
    encoding: str = "utf-8"
    metadata: Metadata = field(default_factory=Metadata)
    page: Page | None = None
    notes: tuple[str, ...] = ()
    """What was left out or mended on the way, a phrase each, for the person to see."""
