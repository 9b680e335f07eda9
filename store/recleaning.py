"""Cleaning articles again, with a cleaner that has changed or has learned of repeated lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.cleaning import clean, countable_lines
from store.cleaning.words import words_in
from store.intake.document import Document
from store.intake.html import read_html
from store.overlay import differences, overlaid
from store.records import Metadata

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from store.overlay import Override
    from store.project import Project
    from store.records import Article, Block, Reason


@dataclass(frozen=True, slots=True)
class Recleaned:
    """What another cleaning changed in one article."""

    article_id: int
    title: str
    taken_back: int
    """Words that were dropped and are kept now."""
    dropped: int
    """Words that were kept and are dropped now."""
    overrides: int
    """What people said of its blocks: all of it still holds."""
    agreed: int
    """Overrides with which the program agrees by now."""
    has_changed: bool
    """Whether any block is kept or dropped that was not before, or for another reason."""


def reclean(project: Project, article_ids: Iterable[int]) -> Generator[Recleaned]:
    """Clean articles again and yield what changed in each, as it is done.

    All of it is one step of the history, kept when the iterator is exhausted; leaving it early
    changes nothing. Labels and overrides stay where they are.
    """
    with project.action("clean again"):
        for article_id in article_ids:
            yield _reclean(project, article_id)


def _reclean(project: Project, article_id: int) -> Recleaned:
    article = project.articles.get(article_id)
    lines = countable_lines(article.raw)
    cut = clean(_read_again(project, article), project.repeats.known(article.source, lines))
    if _gist(cut) != _gist(project.blocks.as_cut(article_id)):
        project.blocks.put(article_id, cut)
        project.blocks.count_words(article_id)
    overrides = project.blocks.overrides(article_id)
    now = overlaid(cut, overrides)
    changed = list(differences(article.blocks, now))
    return Recleaned(
        article_id,
        article.title,
        taken_back=_words(article.raw, (stretch for *stretch, kept in changed if kept)),
        dropped=_words(article.raw, (stretch for *stretch, kept in changed if not kept)),
        overrides=len(overrides),
        agreed=sum(_agrees(cut, override) for override in overrides),
        has_changed=_gist(article.blocks) != _gist(now),
    )


def _gist(blocks: Iterable[Block]) -> list[tuple[int, bool, Reason]]:
    """Return what a person sees of blocks, however sure the program is of them."""
    return [(block.end, block.kept, block.reason) for block in blocks]


def _read_again(project: Project, article: Article) -> Document:
    """Return the article as it was read; a page of which the text reads otherwise now, as text."""
    page = project.articles.page(article.id)
    if page is not None and article.format != "markdown":
        again = read_html(page.source, article.path)
        if again.raw == article.raw:
            page = again.page
    metadata = Metadata(
        article.title,
        article.source,
        article.date,
        article.date_found,
        article.author,
        article.language,
    )
    return Document(
        article.raw, article.path, article.format, article.encoding, metadata=metadata, page=page
    )


def _agrees(blocks: Iterable[Block], override: Override) -> bool:
    touched = (b for b in blocks if b.start < override.end and override.start < b.end)
    return all(block.kept == override.kept for block in touched)


def _words(raw: str, stretches: Iterable[Sequence[int]]) -> int:
    return sum(words_in(raw[start:end]) for start, end in stretches)
