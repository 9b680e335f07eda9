"""Cleaning: which blocks of a raw text are the article, and what the others are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.cleaning.language import language_of
from store.cleaning.repeats import countable_lines, line_key
from store.cleaning.structure import marked
from store.cleaning.text import clean_text

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.intake.document import Document
    from store.records import Block

__all__ = ["clean", "countable_lines", "language_of", "line_key"]


def clean(document: Document, repeated: Collection[str] = ()) -> tuple[Block, ...]:
    """Cut a document into blocks that tile its raw text exactly, each kept or dropped for a reason.

    `repeated` holds the keys (see `line_key`) of lines that come back in other articles of the same
    source: they are dropped unless they stand amid prose.
    """
    if document.page is None:
        return clean_text(document.raw, repeated)
    if document.page.regions:
        from store.cleaning.page import clean_page

        return clean_page(document, repeated)
    return marked(clean_text(document.raw, repeated), document.page.structures)
