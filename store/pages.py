"""How the page that a text was taken from is kept in the project."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

from store.records import Kind, Structure
from store.text_map import TextMap

if TYPE_CHECKING:
    from store.intake.document import Page


def packed(page: Page) -> tuple[bytes, bytes, str]:
    """Return the source, the map and the structures of a page as they are stored."""
    structures = [[s.start, s.end, s.kind, s.detail] for s in page.structures]
    return (
        zlib.compress(page.source.encode()),
        page.map.to_bytes(),
        json.dumps(structures, separators=(",", ":"), ensure_ascii=False),
    )


def unpacked(source: bytes, map_: bytes, structures: str) -> Page:
    """Read what `packed` returned; the regions are for those who read the source again."""
    from store.intake.document import Page  # only to show or read the page again

    text = zlib.decompress(source).decode()
    return Page(text, TextMap.from_bytes(map_), read_structures(structures))


def read_structures(stored: str) -> tuple[Structure, ...]:
    """Return the structures alone, which is all that it takes to show a text."""
    return tuple(
        Structure(start, end, Kind(kind), detail) for start, end, kind, detail in json.loads(stored)
    )
