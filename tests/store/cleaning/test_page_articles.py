"""Other articles on the page of an article."""

from __future__ import annotations

from store.cleaning.page import clean_page
from store.intake.html import read_html
from store.records import Block, Reason
from tests.store.cleaning.made import BODY
from tests.store.cleaning.made_page import page

_OTHER = (
    "The roof of the school by the market has been leaking since the winter, and the pupils have "
    "had to move into the gymnasium for their lessons.",
    "Repairs are to begin in the summer holidays, once the county has paid for them, as the "
    "headmaster said on Monday in a letter to all parents.",
)


def foreign_blocks(source: str) -> list[tuple[str, Block]]:
    document = read_html(source)
    return [
        (document.raw[block.start : block.end].strip(), block)
        for block in clean_page(document)
        if block.reason is Reason.FOREIGN
    ]


def test_another_article_on_the_page_is_dropped() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in _OTHER)
    source = page(*BODY).replace(
        "</main>", f"<article><h1>School roof leaks</h1>{paragraphs}</article></main>"
    )
    blocks = foreign_blocks(source)
    assert [text for text, _ in blocks] == ["School roof leaks", *_OTHER]
    assert not any(block.kept for _, block in blocks)


def test_sections_that_a_page_calls_articles_are_its_own() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in _OTHER)
    source = page(*BODY).replace(
        "</main>", f"<article><h2>What others say</h2>{paragraphs}</article></main>"
    )
    assert foreign_blocks(source) == []


def test_comments_inside_the_article_are_no_other_articles() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in _OTHER)
    inner = f"<article><h1>A word on this</h1>{paragraphs}</article>"
    assert foreign_blocks(page(*BODY, inner)) == []
