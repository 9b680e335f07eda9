"""Headings, quotations, lists and links look like what they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from store.records import Kind, Reason, Structure
from tests.tui.seat import at_desk, shown
from tui.desk.captions import caption
from tui.desk.looks import looks_of
from tui.widgets.row import RowsView

if TYPE_CHECKING:
    from pathlib import Path

    from rich.style import Style

    from store import Article, Project
    from tui.widgets.reader import Reader

PAGE = """<html lang="en"><body><article><h1>Leike quits OpenAI</h1>
<p>Jan Leike <a href="https://example.org/leike">left OpenAI</a> on <strong>Friday</strong>, and
<em>nobody</em> was surprised by that.</p>
<h2>What he wrote</h2><blockquote><p>Safety took a backseat to shiny products.</p></blockquote>
<ol><li>First reason</li><li>Second reason</li></ol></article></body></html>"""


@pytest.fixture
def article(project: Project) -> Article:
    return project.articles.get(1)


def looks(article: Article) -> list[tuple[str, str]]:
    """Return what looks other than plain text, and how."""
    marks, _ = looks_of(article)
    return [(article.raw[m.start : m.end], m.kind) for m in marks.within(0, len(article.raw))]


def test_blocks_look_like_what_they_are(article: Article) -> None:
    blocks = [
        replace(block, kept=reason is not Reason.PROMO, reason=reason)
        for block, reason in zip(
            article.blocks, [Reason.TITLE, Reason.QUOTE, Reason.PROMO], strict=True
        )
    ]
    found = looks(replace(article, blocks=tuple(blocks)))
    assert [kind for _, kind in found] == ["headline", "quotation", "dropped"]
    assert found[0][0] == "Leike quits OpenAI", "without the blank lines after it"


def test_structures_look_like_what_they_are(article: Article) -> None:
    structures = (Structure(0, 20, Kind.HEADING, "1"), Structure(24, 29, Kind.ITEM, "3."))
    made = replace(article, structures=structures)
    assert ("Leike quits OpenAI", "heading") in looks(made)
    assert ("Leike", "item") in looks(made)
    assert set(looks_of(made)[1].values()) == {"3."}


def test_reasons_are_summed_up_the_commonest_first(article: Article) -> None:
    reasons = [Reason.PROMO, Reason.FOREIGN, Reason.FOREIGN]
    blocks = [replace(b, reason=r) for b, r in zip(article.blocks, reasons, strict=True)]
    assert caption(article.raw, blocks) == "3 lines dropped: foreign article, promo"
    assert caption(article.raw, blocks[:1]) == "1 line dropped: promo"
    related = [replace(block, reason=Reason.RELATED) for block in blocks]
    assert caption(article.raw, related) == "3 lines dropped: related headlines"


async def test_a_page_is_shown_with_its_structure(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(PAGE, "utf-8")
    (arrival,) = project.add_file(file)
    project.blocks.override(arrival.article_id, 0, 9_999, kept=True)
    project.settings.set("article", str(arrival.article_id))
    async with at_desk(project, (140, 36)) as (desk, press):
        await press("G")
        assert shown(desk.query_one("#heading", RowsView))[1].split()[1:5] == [
            "words",
            "·",
            "en",
            "◐",
        ]
        lines = [line.strip() for line in shown(desk.reader)]
        assert "1. First reason" in lines
        assert "2. Second reason" in lines
        assert "▎ Safety took a backseat to shiny products." in lines
        assert style_of(desk.reader, "What").bold
        assert style_of(desk.reader, "left").underline2
        assert style_of(desk.reader, "Friday").bold
        assert style_of(desk.reader, "nobody").italic
        assert not style_of(desk.reader, "surprised").bold


def style_of(reader: Reader, word: str) -> Style:
    """Return how a word is painted."""
    for y in range(reader.size.height):
        for segment in reader.render_line(y):
            if word in segment.text:
                assert segment.style is not None
                return segment.style
    raise AssertionError(f"{word} is not in sight")
