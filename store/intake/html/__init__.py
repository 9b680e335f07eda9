"""HTML pages: their visible text as the raw text, exactly mapped, and what stands out in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.intake.document import Document, Page, Region
from store.intake.html.addresses import absolute, base_of
from store.intake.html.description import Said, metadata_of
from store.intake.html.layout import CELL_SEPARATOR
from store.intake.html.reading import Reading
from store.records import Kind, Structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.intake.html.layout import Written
    from store.intake.html.reading import Stretch

__all__ = ["read_html"]

_MOST_HEADINGS = 20
_MAIN_HEADING = "1"


def read_html(source: str, path: str = "", encoding: str = "utf-8") -> Document:
    """Read a page: its visible text, each character of it mapped to its place in the source.

    Reads anything without failing, in time linear in its length, and as browsers do where a page
    is broken. Style sheets are not read, so that what only they hide counts as visible; nor are
    scripts, so that a page that hides all it holds until one shows it is read nevertheless. A
    `path` that is an address completes links where the page names no address of its own.
    """
    reading = Reading(source)
    if not reading.layout.lines:
        reading = Reading(source, hides=False)
    written = reading.layout.write()
    stretches = sorted(
        (stretch for stretch in reading.stretches if stretch.first < stretch.last),
        key=lambda stretch: (stretch.first, -stretch.last, stretch.order),
    )
    base = base_of(reading.facts, path)
    structures = tuple(_structures(stretches, written, base))
    page = Page(source, written.map, structures, tuple(_regions(reading, written)))
    metadata = metadata_of(reading.facts, _said(stretches, structures, written))
    return Document(written.raw, path, "html", encoding, metadata, page)


def _trimmed(stretch: Stretch, written: Written) -> tuple[int, int]:
    """Return where a stretch lies in the raw text, without the blanks around it."""
    start, end = written.pieces[stretch.first][0], written.pieces[stretch.last - 1][1]
    text = written.raw[start:end]
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def _structures(stretches: list[Stretch], written: Written, base: str) -> Iterator[Structure]:
    for stretch in stretches:
        start, end = _trimmed(stretch, written)
        if stretch.kind and start < end:
            is_link = stretch.kind is Kind.LINK
            detail = absolute(stretch.detail, base) if is_link else stretch.detail
            yield Structure(start, end, stretch.kind, detail)


def _regions(reading: Reading, written: Written) -> Iterator[Region]:
    lines = (line for line in reading.layout.lines if line.separator != CELL_SEPARATOR)
    for line, (start, end) in zip(lines, written.lines, strict=True):
        yield Region(start, end, line.holder.path, line.holder.article)


def _said(stretches: list[Stretch], structures: tuple[Structure, ...], written: Written) -> Said:
    """Gather what the text says of itself: its main headings first, then the others."""
    headings = [structure for structure in structures if structure.kind is Kind.HEADING]
    headings.sort(key=lambda heading: heading.detail != _MAIN_HEADING)
    marked = [
        (stretch.mark, slice(*_trimmed(stretch, written))) for stretch in stretches if stretch.mark
    ]
    return Said(
        frozenset(written.raw.split("\n")),
        [written.raw[heading.start : heading.end] for heading in headings[:_MOST_HEADINGS]],
        [written.raw[place] for mark, place in marked if mark == "author"],
        [written.raw[place] for mark, place in marked if mark == "date"],
    )
