"""Documents on their way into the project: cleaned, compared with what is there, and stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.cleaning import countable_lines
from store.cleaning.words import words_in
from store.errors import IntakeError
from store.intake.decode import check_storable
from store.intake.draft import described, draft, hash_of
from store.intake.likeness import sketch
from store.intake.source import Refusal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from contextlib import AbstractContextManager

    from store.articles import Articles
    from store.intake.document import Document
    from store.intake.draft import Draft
    from store.ledger import Ledger
    from store.near_duplicates import NearDuplicates
    from store.records import Near
    from store.repeats import Repeats


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of a document."""

    article_id: int
    is_new: bool
    """Else its text was there already."""
    near: tuple[Near, ...] = ()
    """Articles that are nearly the same, the likest first."""
    words: int = 0
    """Of the cleaned text, if the article is new."""
    dropped: int = 0
    """Words of the raw text that are not among them."""


class Arrivals:
    """Takes documents in."""

    def __init__(
        self, ledger: Ledger, articles: Articles, repeats: Repeats, near: NearDuplicates
    ) -> None:
        self._ledger = ledger
        self._articles = articles
        self._repeats = repeats
        self._near = near

    def draft(self, document: Document) -> Draft:
        """Describe and clean a document as this project would take it in.

        Raises `IntakeError` for a text that is empty or cannot be stored.
        """
        return self._draft(document, countable_lines(document.raw))

    def near(self, made: Draft) -> list[Near]:
        """Return the articles of the project that are nearly the same, the likest first."""
        return self._near.find(sketch(made.kept))

    def take(self, document: Document) -> Arrival:
        """Store a document as an article, in one transaction; the same text twice is one.

        Raises `IntakeError` for a text that is empty or cannot be stored.
        """
        check_storable(document.raw, document.path)
        known = self._articles.find(hash_of(document.raw))
        if known is not None:
            return Arrival(known, is_new=False)
        lines = countable_lines(document.raw)
        made = self._draft(document, lines)
        marks = sketch(made.kept)
        near = self._near.find(marks)
        with self._ledger.transaction():
            article_id, is_new = self._articles.add(made)
            self._repeats.count(made.document.metadata.source, lines)
            self._near.add(article_id, marks, near)
        dropped = words_in(document.raw) - made.words
        return Arrival(article_id, is_new, tuple(near), made.words, dropped)

    def _draft(self, document: Document, lines: Collection[str]) -> Draft:
        document = described(document)
        return draft(document, self._repeats.known(document.metadata.source, lines, besides=1))

    def take_all(self, items: Iterable[Document | Refusal]) -> list[Arrival]:
        """Store the articles of one file, all or none of them.

        Raises `IntakeError` for the first that was refused or cannot be stored.
        """
        with self.together():
            return [self.take(_accepted(item)) for item in items]

    def together(self) -> AbstractContextManager[None]:
        """Store what is taken inside in one transaction."""
        return self._ledger.transaction()


def _accepted(item: Document | Refusal) -> Document:
    if isinstance(item, Refusal):
        raise IntakeError(item.reason)
    return item
