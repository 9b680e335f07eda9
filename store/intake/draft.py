"""A draft: a document described, hashed and cut into blocks, ready to be stored."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING

from store.cleaning import clean, language_of
from store.cleaning.words import count_words
from store.intake.decode import check_storable
from store.intake.metadata import describe
from store.records import Metadata, Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.intake.document import Document
    from store.records import Block


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
    """Add what the text says of itself to what its file says, which goes first.

    The title waits for the blocks. Raises `IntakeError` for a text that is blank or cannot be
    written as UTF-8.
    """
    check_storable(document.raw, document.path)
    found = replace(describe(document.raw), title="")
    return replace(document, metadata=_completed(document.metadata, found))


def draft(document: Document, repeated: Collection[str] = ()) -> Draft:
    """Cut a document that was described into blocks.

    `repeated` are lines that come back in other articles of its source.
    """
    raw = document.raw
    blocks = clean(document, repeated)
    titles = (raw[b.start : b.end].strip() for b in blocks if b.reason == Reason.TITLE and b.kept)
    found = Metadata(
        title=next(titles, "") or describe(raw).title, language=language_of(kept_text(raw, blocks))
    )
    return Draft(
        document=replace(document, metadata=_completed(document.metadata, found)),
        sha256=hashlib.sha256(raw.encode("utf-8")).hexdigest(),
        blocks=blocks,
        words=count_words(raw, blocks),
    )


def kept_text(raw: str, blocks: Sequence[Block]) -> str:
    """Join the kept blocks, whose blanks stay with them."""
    return "".join(raw[block.start : block.end] for block in blocks if block.kept)


def _completed(metadata: Metadata, found: Metadata) -> Metadata:
    """Fill in what is empty; a date goes with the words it was read from."""
    facts, others = asdict(metadata), asdict(found)
    if facts["date"] or facts["date_found"]:
        del others["date"], others["date_found"]
    return Metadata(**{name: fact or others.get(name, "") for name, fact in facts.items()})
