"""A draft: a document described, hashed and cut into blocks, ready to be stored."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from store.cleaning import clean, language_of
from store.cleaning.words import count_words
from store.intake.decode import check_storable
from store.intake.metadata import completed, describe
from store.records import Metadata, Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.intake.document import Document
    from store.records import Block

OF_OTHERS = {Reason.RELATED, Reason.FOREIGN, Reason.TEMPLATE, Reason.COMMENT, Reason.INTERFACE}
"""Blocks that speak of other texts: their dates and authors are not those of the article."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article on its way in: described, judged, not stored yet."""

    document: Document
    sha256: str
    """Of the raw text in UTF-8."""
    blocks: tuple[Block, ...] = field(repr=False)
    words: int
    """Of the cleaned text."""

    @property
    def kept(self) -> str:
        """The text that is kept, as it stands in the raw text."""
        return kept_text(self.document.raw, self.blocks)


def described(document: Document) -> Document:
    """Find the source in the text where the file names none: what comes back in it is furniture.

    Raises `IntakeError` for a text that is blank or cannot be written as UTF-8.
    """
    check_storable(document.raw, document.path)
    if document.metadata.source:
        return document
    return replace(
        document, metadata=replace(document.metadata, source=describe(document.raw).source)
    )


def draft(document: Document, repeated: Collection[str] = ()) -> Draft:
    """Cut a document that was described into blocks, and describe it by what is its own.

    `repeated` are lines that come back in other articles of its source.
    """
    raw = document.raw
    blocks = clean(document, repeated)
    titles = [block for block in blocks if block.reason == Reason.TITLE and block.kept]
    title = _on_one_line(raw[titles[0].start : titles[0].end]) if titles else ""
    found = Metadata(title=title, language=language_of(kept_text(raw, blocks)))
    own = "".join(raw[b.start : b.end] for b in blocks if b.reason not in OF_OTHERS)
    metadata = completed(completed(document.metadata, found), describe(own))
    return Draft(
        document=replace(document, metadata=metadata),
        sha256=hash_of(raw),
        blocks=blocks,
        words=count_words(raw, blocks),
    )


def hash_of(raw: str) -> str:
    """Return the SHA-256 by which a raw text is known; raises `UnicodeEncodeError`."""
    return hashlib.sha256(raw.encode("utf-8")).hexdigest()


def _on_one_line(text: str) -> str:
    return " ".join(text.strip("\ufeff").split())


def kept_text(raw: str, blocks: Sequence[Block]) -> str:
    """Join the kept blocks, whose blanks stay with them."""
    return "".join(raw[block.start : block.end] for block in blocks if block.kept)
