"""HTML that stands inside of something else: a field, a mail, the entry of a feed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.intake.document import Document

_LOOKED_AT = 4096
_BEGINS = re.compile(r"\s*<(?:!doctype|!--|[a-z][a-z0-9]*[\s/>])", re.IGNORECASE)
_TAG = re.compile(
    "</(?:p|div|a|b|i|em|strong|span|li|ul|ol|blockquote|h[1-6]|td|table|figure|article|body)>"
    "|<(?:br|img|p|hr)[ />]",
    re.IGNORECASE,
)


def is_markup(text: str) -> bool:
    """Say whether a value is HTML: it begins with a tag, or closes the usual ones."""
    head = text[:_LOOKED_AT]
    if _BEGINS.match(head):
        return True
    return len(_TAG.findall(head)) > 1


def page_of(text: str, path: str, encoding: str, format_: str) -> Document:
    """Read HTML that came in a file of another format."""
    from store.intake.html import read_html

    return replace(read_html(text, path, encoding), format=format_)
