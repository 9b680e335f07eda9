"""Keys about what is dropped: folds open and close, blocks are taken back and dropped."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

import pytest

from store import EntityType, Span, open_project
from store.records import Block, Reason
from tests.tui.screens.test_desk import told
from tests.tui.seat import at_desk, labelled, lit, shown
from tui.desk.annotation_rows import Target
from tui.widgets.reader import Reader
from tui.widgets.row import RowsView
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from pathlib import Path

    from store import Project
    from tui.screens.desk import Desk

pytestmark = pytest.mark.asyncio

LINES = (
    "Leike quits OpenAI",
    "Jan Leike left OpenAI on Friday.",
    "Subscribe to Newsletter Daily today.",
    "Elon Musk rings the bell",
    "Sam Altman rings another",
    "“Safety took a backseat,” Leike wrote.",
    "All rights with Cryptopolitan.",
)
DROPPED = {2: Reason.PROMO, 3: Reason.RELATED, 4: Reason.RELATED, 6: Reason.COPYRIGHT}
FIRST_FOLD = "── 3 lines dropped: related headlines, promo"
LAST_FOLD = "── 1 line dropped: copyright ──"


@pytest.fixture
def cleaned(project: Project) -> Project:
    """A third article, of which four lines are dropped, and which is open."""
    article_id = project.add_text("\n\n".join(LINES) + "\n")
    blocks = project.articles.get(article_id).blocks
    assert len(blocks) == len(LINES)
    project.blocks.put(
        article_id,
        [
            replace(block, kept=number not in DROPPED, reason=DROPPED.get(number, Reason.BODY))
            for number, block in enumerate(blocks)
        ],
    )
    project.settings.set("article", str(article_id))
    return project


def text(desk: Desk) -> list[str]:
    """Return the rows of the text that are not blank, without what stands beside them."""
    return [line.strip(" ▌┊") for line in shown(desk.reader) if line.strip()]


def raw_text(desk: Desk) -> Reader:
    """Return the pane of the raw text."""
    return desk.query_one("#raw", Reader)


def kept(project: Project) -> list[bool]:
    return [block.kept for block in project.articles.get(3).blocks]


async def test_what_is_dropped_is_one_line(cleaned: Project) -> None:
    async with at_desk(cleaned) as (desk, press):
        assert text(desk) == [LINES[0], LINES[1], FIRST_FOLD, LINES[5], LAST_FOLD]
        await press("G")
        (status,) = shown(desk.query_one("#status", RowsView))
        assert status.endswith("100%")


async def test_a_fold_amid_a_long_line_is_one_line(project: Project) -> None:
    pieces = ("Kept words. " * 20, "Dropped words. " * 20, "More words. " * 20)
    article_id = project.add_text("".join(pieces))
    ends = [*accumulate(map(len, pieces))]
    blocks = [
        Block(end - len(piece), end, kept=not piece.startswith("D"), reason=Reason.BODY)
        for piece, end in zip(pieces, ends, strict=True)
    ]
    project.blocks.put(article_id, blocks)
    project.settings.set("article", str(article_id))
    async with at_desk(project) as (desk, _):
        assert sum("dropped" in line for line in text(desk)) == 1


async def test_a_key_opens_and_closes_the_fold_under_the_cursor(cleaned: Project) -> None:
    async with at_desk(cleaned) as (desk, press):
        await press("j", "j", "z")
        (status,) = shown(desk.query_one("#status", RowsView))
        assert " dropped: promo " in status
        opened = text(desk)
        assert opened[2:4] == [LINES[2], LINES[3]]
        assert opened[-1] == LAST_FOLD
        assert sum("┊" in line for line in shown(desk.reader)) == 3
        await press("j", "z")
        assert text(desk) == [LINES[0], LINES[1], FIRST_FOLD, LINES[5], LAST_FOLD]
        assert desk.reader.cursor.unit[0] in desk.reader.folded.signs


async def test_the_nearest_fold_opens_and_one_goes_there(cleaned: Project) -> None:
    async with at_desk(cleaned) as (desk, press):
        await press("z")
        assert lit(desk) == "Subscribe"
        await press("g", "z")
        assert lit(desk) == "Leike"
        assert text(desk)[2] == FIRST_FOLD


async def test_a_key_opens_and_closes_all(cleaned: Project) -> None:
    async with at_desk(cleaned) as (desk, press):
        await press("O")
        assert len(text(desk)) == len(LINES)
        await press("O")
        assert text(desk)[2:] == [FIRST_FOLD, LINES[5], LAST_FOLD]


async def test_no_motion_leads_into_a_fold(cleaned: Project) -> None:
    async with at_desk(cleaned) as (desk, press):
        for key in ("w", "tab", "right_parenthesis", "right_curly_bracket", "l"):
            await press("g")
            for _ in range(120 if key == "l" else 25):
                await press(key)
                start, end = desk.reader.cursor.target
                fold = desk.reader.folded.fold_at(start)
                assert fold is None or start in desk.reader.folded.signs
                assert end - start < 2 or fold is None


async def test_a_fold_is_taken_back_and_that_undone(cleaned: Project) -> None:
    async with at_desk(cleaned) as (desk, press):
        await press("j", "j", "X")
        assert kept(cleaned) == [True] * 6 + [False]
        assert "Taken back: 3 lines. Saved." in told(desk)
        assert text(desk) == [*LINES[:6], LAST_FOLD]
        await press("u")
        assert [not number for number in kept(cleaned)] == [n in DROPPED for n in range(7)]
        assert lit(desk) == "Subscribe"
        assert len(text(desk)) == len(LINES), "what was undone is shown"
        await press("ctrl+r")
        assert kept(cleaned) == [True] * 6 + [False]


async def test_one_block_of_an_open_fold_is_taken_back(cleaned: Project) -> None:
    async with at_desk(cleaned) as (desk, press):
        await press("z", "j", "X")
        assert kept(cleaned) == [True, True, False, True, False, True, False]
        assert "Taken back: 1 line. Saved." in told(desk)
        assert len(text(desk)) == len(LINES), "the rest of the fold stays open"


async def test_open_text_says_why_it_is_dropped_where_there_is_room(cleaned: Project) -> None:
    async with at_desk(cleaned, (200, 50)) as (desk, press):
        await press("O")
        lines = [line for line in shown(desk.reader) if "┊" in line and line.strip(" ┊")]
        words = ["‹promo›", "‹related headline›", "‹related headline›", "‹copyright›"]
        assert [line[line.index("‹") :] for line in lines] == words


async def test_a_block_is_dropped_and_stays_in_sight(cleaned: Project) -> None:
    async with at_desk(cleaned) as (desk, press):
        await press("j", "X")
        assert kept(cleaned)[1] is False
        assert "Dropped: 1 line. Saved." in told(desk)
        assert text(desk)[1] == f"{LINES[1]} ‹by hand›"
        assert sum("┊" in line for line in shown(desk.reader)) == 1
        await press("X")
        assert kept(cleaned)[1] is True


async def test_a_selection_is_dropped_and_taken_back_in_one_step(cleaned: Project) -> None:
    async with at_desk(cleaned) as (desk, press):
        await press("v", "j", "X")
        assert kept(cleaned)[:2] == [False, False]
        assert "Dropped: 2 lines. Saved." in told(desk)
        await press("g", "v", "G", "X")
        assert all(kept(cleaned))
        await press("u")
        assert kept(cleaned)[:2] == [False, False]
        await press("u")
        assert kept(cleaned)[:2] == [True, True]


async def test_what_was_said_of_blocks_is_there_when_one_comes_back(cleaned: Project) -> None:
    async with at_desk(cleaned) as (_, press):
        await press("X")
    async with at_desk(cleaned) as (desk, _):
        assert text(desk)[0] == "── 1 line dropped: by hand ──"


async def test_a_fold_is_not_labelled(cleaned: Project) -> None:
    async with at_desk(cleaned) as (desk, press):
        await press("j", "j", "1")
        assert "z opens it" in told(desk)
        assert labelled(cleaned, 3) == []


async def test_a_selection_over_a_fold_labels_what_is_around_it(cleaned: Project) -> None:
    async with at_desk(cleaned) as (_, press):
        await press("j", "v", "j", "j", "c")
        (claim,) = cleaned.claims.of_article(3)
        (span,) = claim.spans.values()
        raw = cleaned.articles.raw(3)
        assert [raw[a:b] for a, b in span.fragments] == [
            LINES[1],
            "“Safety"[: span.fragments[1][1] - span.fragments[1][0]],
        ]


async def test_a_label_does_not_grow_over_a_fold(cleaned: Project) -> None:
    start = cleaned.articles.raw(3).index("Friday")
    cleaned.mentions.add(3, Span.of(start, start + 7), EntityType.DATE)
    async with at_desk(cleaned) as (desk, press):
        await press("right_square_bracket", "greater_than_sign")
        assert "What comes there is dropped" in told(desk)
        assert labelled(cleaned, 3) == [("Friday.", "DATE")]


async def test_the_fold_opens_for_a_label_in_it(cleaned: Project) -> None:
    start = cleaned.articles.raw(3).index("Elon")
    cleaned.mentions.add(3, Span.of(start, start + 9), EntityType.PERSON)
    async with at_desk(cleaned) as (desk, press):
        await press("L", "j", "k")
        assert desk.annotations.target == Target("entity", 1)
        await press("enter", "right_square_bracket")
        assert lit(desk) == "Elon Musk"
        assert text(desk)[-1] == LAST_FOLD
    async with at_desk(cleaned) as (desk, press):
        assert len(text(desk)) == 5
        cleaned.mentions.add(3, Span.of(start + 5, start + 9), EntityType.WORK)
        desk.reload()
        await press("L", "G", "k", "G")
        assert "Musk" in lit(desk)


async def test_the_search_goes_by_what_is_shown_and_says_what_is_not(cleaned: Project) -> None:
    async with at_desk(cleaned) as (desk, press):
        await press("slash", *"rings", "enter")
        assert desk.reader.hits == []
        assert "occurs in dropped text only, 2 times: O opens it" in told(desk)
        await press("O", "n")
        assert len(desk.reader.hits) == 2
        assert lit(desk) == "rings"
        await press("O", "slash", *"to", "enter")
        assert len(desk.reader.hits) == 1
        assert "3 more in dropped text: O opens it." in told(desk)


async def test_equal_strings_in_dropped_text_are_not_ticked(cleaned: Project) -> None:
    again = cleaned.add_text("A first line\n\nOpenAI, once more OpenAI.\n\nOpenAI shop\n")
    dropped = cleaned.articles.raw(again).index("OpenAI shop")
    cleaned.blocks.override(again, dropped, dropped + 1, kept=False)
    async with at_desk(cleaned) as (desk, press):
        await press("J", "slash", *"OpenAI,", "enter", "escape", "W", "2", "asterisk")
        rows = shown(desk.app.screen.query_one(RowList))
        ticked = {"dropped text" in line: "✓" in line for line in rows if "OpenAI" in line}
        assert ticked == {True: False, False: True}
        await press("enter")
        assert len(labelled(cleaned, again)) == 2


@pytest.mark.parametrize("size", [(120, 35), (80, 24), (60, 24)])
async def test_the_raw_text_goes_along(cleaned: Project, size: tuple[int, int]) -> None:
    async with at_desk(cleaned, size) as (desk, press):
        await press("R", "w", "w")
        raw = raw_text(desk)
        assert lit(desk) == "OpenAI"
        lines = [line.strip() for line in shown(raw) if line.strip()]
        assert lines[2].startswith("┊ Subscribe")
        assert raw.region.width >= min(58, size[0])
        await press("2")
        assert labelled(cleaned, 3) == [("OpenAI", "ORG")]
        await press("R", "R", "R", "R", "J", "K", "R")
        assert desk.raw_pane is not None
        assert not desk.raw_pane.is_open
        assert desk.annotations.display


async def test_the_page_comes_after_the_raw_text(project: Project, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<h1>Leike quits</h1><p>He <b>left</b> OpenAI on Friday.</p>", "utf-8")
    (arrival,) = project.add_file(page)
    project.settings.set("article", str(arrival.article_id))
    async with at_desk(project) as (desk, press):
        await press("slash", *"left", "enter", "escape", "R", "R")
        reader = raw_text(desk)
        assert reader.text[slice(*reader.cursor.unit)] == "left"
        assert "<b>left</b>" in reader.text
        await press("w")
        assert reader.text[slice(*reader.cursor.unit)] == "OpenAI"
        await press("R")
        assert desk.raw_pane is not None
        assert not desk.raw_pane.is_open


async def test_without_an_article_the_keys_say_so(tmp_path: Path) -> None:
    with open_project(tmp_path / "none.db", create=True, annotator="ada") as empty:
        async with at_desk(empty) as (desk, press):
            for key in "zOXR":
                await press(key)
                assert "No article is open" in told(desk)


@pytest.mark.parametrize("size", [(120, 35), (80, 24)])
async def test_labels_are_seen_in_the_raw_text_too(cleaned: Project, size: tuple[int, int]) -> None:
    async with at_desk(cleaned, size) as (desk, press):
        await press("g", "R")
        raw = raw_text(desk)
        assert "Leike quits OpenAI" in shown(raw)[0]
        assert not shown(raw)[0].endswith("P")
        await press("1")
        assert shown(raw)[0].endswith("P")
        await press("u")
        assert not shown(raw)[0].endswith("P")
