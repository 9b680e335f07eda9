"""What an article looks like before anything is labelled: headings, quotations, what is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.records import Kind, Reason
from tui.text.layers import Mark, MarkIndex
from tui.text.paragraphs import trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store import Article

OF_REASON = {
    Reason.TITLE: "headline",
    Reason.SUBHEAD: "heading",
    Reason.QUOTE: "quotation",
    Reason.POST: "quotation",
    Reason.DATELINE: "faint",
    Reason.BYLINE: "faint",
    Reason.CAPTION: "faint",
    Reason.CREDIT: "faint",
    Reason.TIMESTAMP: "faint",
}
"""How the kept blocks look that are not plain text."""

OF_KIND = {
    Kind.HEADING: "heading",
    Kind.ITEM: "item",
    Kind.QUOTATION: "quotation",
    Kind.CODE: "code",
    Kind.LINK: "link",
    Kind.STRONG: "strong",
    Kind.EMPHASIS: "emphasis",
}
"""How the stretches look that the page sets apart; a row of a table is as its text is."""


def looks_of(article: Article) -> tuple[MarkIndex, dict[int, str]]:
    """Return how stretches of an article look, and the words that stand beside some of them."""
    marks, words = MarkIndex(), dict[int, str]()
    for key, (start, end, look, word) in enumerate(_stretches(article), start=1):
        start, end = trim(article.raw, start, end)  # noqa: PLW2901 - blanks look like nothing
        if start < end:
            marks.add(Mark(start, end, look, key))
            if word:
                words[key] = word
    return marks, words


def _stretches(article: Article) -> Iterator[tuple[int, int, str, str]]:
    for block in article.blocks:
        if not block.kept:
            yield block.start, block.end, "dropped", f"‹{block.reason}›"
        elif block.reason in OF_REASON:
            yield block.start, block.end, OF_REASON[block.reason], ""
    for structure in article.structures:
        if structure.kind in OF_KIND:
            marker = structure.detail if structure.kind is Kind.ITEM else ""
            yield structure.start, structure.end, OF_KIND[structure.kind], marker
