"""A web page as a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.intake.document import Document
    from store.intake.source import Source

_LOOKED_AT = 4096
_CHARSET = re.compile(rb"(?:charset|encoding) ?= ?[\"']? ?([a-z0-9_:.-]{2,40})", re.IGNORECASE)


def read_page(source: Source) -> Iterator[Document]:
    """Yield the text of a web page."""
    from store.intake.html import read_html

    text, encoding, _ = source.text(declared_in(source.sample()))
    yield read_html(text, source.name, encoding)


def declared_in(sample: bytes) -> str:
    """Return the encoding that a page or an XML file names in its beginning."""
    charset = _CHARSET.search(sample[:_LOOKED_AT])
    return charset[1].decode("ascii") if charset else ""
