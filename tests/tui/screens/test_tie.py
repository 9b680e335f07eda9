"""Tying a claim: the likely ones come first, and one key ties."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from store import ClaimLink, LinkType, Role, Span, open_project
from store.link_search import LikelyClaim, LikelyLinks
from tests.tui.seat import at_desk, shown
from tui.desk.link_offers import WEAK
from tui.screens.tie import Tie
from tui.widgets.key_bar import KeyBar
from tui.widgets.row import RowsView
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store import Project
    from tui.screens.desk import Desk

pytestmark = pytest.mark.asyncio

ARTICLES = (
    ("Oil falls", "The price of oil fell by four dollars on Monday", "The sun shone all day"),
    ("Court", "The judge dismissed the lawsuit over the books", "Lunch was late"),
    ("Crude", "Crude oil got four dollars cheaper on Monday", "Oil is dear, said a driver"),
)
"""Titles, and the claims of each article; the claims have the ids 1 to 6."""

OIL, SUN, COURT, LUNCH, CRUDE, DRIVER = range(1, 7)

TO_OIL = ("slash", *"price", "enter", "t")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Three articles with two claims each."""
    with open_project(tmp_path / "news.db", create=True, annotator="ada") as opened:
        for title, *claims in ARTICLES:
            article_id = opened.add_text(f"{title}\n\n{'. '.join(claims)}.\n")
            for claim in claims:
                start = opened.articles.raw(article_id).index(claim)
                span = Span.of(start, start + len(claim))
                opened.claims.mark(article_id, Role.CONTENT, span)
        yield opened


def links(project: Project) -> list[ClaimLink]:
    return project.links.of_claims(range(1, 7))


def ends(project: Project) -> tuple[LinkType, int, int]:
    (link,) = links(project)
    return link.type, link.from_id, link.to_id


def offered(desk: Desk) -> list[int]:
    """Return the claims of the list, in order."""
    rows = desk.app.screen.query_one(RowList).rows
    return [line.stands_for.claim.id for line in rows if line.stands_for is not None]


def question(desk: Desk) -> str:
    return shown(desk.app.screen.query_one("#question", RowsView))[0]


async def test_likely_claims_come_first_with_why_and_where_from(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL)
        assert offered(desk)[0] == CRUDE
        assert sorted(offered(desk)) == [SUN, COURT, LUNCH, CRUDE, DRIVER]
        first, second, *_ = shown(desk.app.screen.query_one(RowList))
        assert first.startswith("1 ")
        assert ARTICLES[2][1] in first
        assert "unnamed" in first
        assert "Crude" in second
        assert "·" in second


async def test_enter_ties_as_the_line_says(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        likely = desk.link_search.likely(OIL, 1)[0]
        await press(*TO_OIL, "enter")
        assert ends(project) == (likely.type, OIL, CRUDE)
        assert desk.app.screen is desk
        assert list(desk.labels.links) == [links(project)[0].id]
        await press("u")
        assert links(project) == []


@pytest.mark.parametrize(
    ("key", "type_"),
    [
        ("s", LinkType.SAME),
        ("p", LinkType.SUPPORTS),
        ("c", LinkType.CONTRADICTS),
        ("u", LinkType.UPDATES),
    ],
)
async def test_the_key_of_a_type_ties_at_once(project: Project, key: str, type_: LinkType) -> None:
    async with at_desk(project) as (_, press):
        await press(*TO_OIL, key)
        assert ends(project) == (type_, OIL, CRUDE)


async def test_a_figure_goes_to_its_line(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL)
        third = offered(desk)[2]
        await press("9", "3", "c")
        assert ends(project) == (LinkType.CONTRADICTS, OIL, third)


async def test_the_list_is_gone_through_line_by_line(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL)
        second = offered(desk)[1]
        await press("j", "down", "k", "s")
        assert ends(project) == (LinkType.SAME, OIL, second)


async def test_a_tie_is_turned_round(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL, "r")
        assert "turned round" in question(desk)
        await press("u")
        assert ends(project) == (LinkType.UPDATES, CRUDE, OIL)


@pytest.mark.parametrize("typed", [(), ("slash", *"cheaper", "enter")])
async def test_the_newer_claim_bears_on_the_older(project: Project, typed: tuple[str, ...]) -> None:
    for article_id, date in ((1, "2024-05-02"), (3, "2024-05-09")):
        project.db.execute("UPDATE articles SET date = ? WHERE id = ?", (date, article_id))
    async with at_desk(project) as (_, press):
        await press(*TO_OIL, *typed, "p")
        assert ends(project) == (LinkType.SUPPORTS, CRUDE, OIL)


async def test_two_are_kept_apart_and_not_offered_again(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL, "x")
        assert project.links.settled() == {(OIL, CRUDE)}
        assert CRUDE not in offered(desk)
        assert "Kept apart" in question(desk)
        await press("escape", "t")
        assert CRUDE not in offered(desk)
        await press("escape", "u", "t")
        assert offered(desk)[0] == CRUDE
        assert links(project) == []


async def test_any_claim_is_found_by_typing(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL, "slash", *"lunch")
        assert offered(desk) == [LUNCH]
        await press("enter", "c")
        assert ends(project) == (LinkType.CONTRADICTS, OIL, LUNCH)


async def test_letters_of_types_are_typed_in_the_field(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL, "slash", *"cup 1")
        assert desk.app.screen.query_one(Input).value == "cup 1"
        assert offered(desk) == []
        await press("enter", "s", "x", "enter", "1")
        assert isinstance(desk.app.screen, Tie)
        assert links(project) == []


async def test_what_is_typed_keeps_what_is_known_of_a_claim(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        likely = desk.link_search.likely(OIL, 1)[0]
        await press(*TO_OIL, "slash", *"cheaper", "enter", "enter")
        assert ends(project) == (likely.type, OIL, CRUDE)


async def test_enter_asks_for_a_type_where_none_is_likely(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LikelyLinks, "likely", lambda *_: [])
    monkeypatch.setattr(LikelyLinks, "near", lambda *_: [])
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL, "enter")
        assert offered(desk) == [DRIVER, CRUDE, LUNCH, COURT, SUN]
        assert shown(desk.app.screen.query_one(RowList))[0].startswith("1 →  ")
        await press("r")
        assert shown(desk.app.screen.query_one(RowList))[0].startswith("1 ←  ")
        await press("r", "enter")
        assert "press the key of a type" in question(desk)
        await press("s")
        assert ends(project) == (LinkType.SAME, OIL, DRIVER)


async def test_a_weak_likeness_orders_the_list_and_is_no_reason(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    weak = LikelyClaim(LUNCH, WEAK / 2, LinkType.SUPPORTS, "near in meaning", is_newer=False)
    monkeypatch.setattr(LikelyLinks, "likely", lambda *_: [weak])
    monkeypatch.setattr(LikelyLinks, "near", lambda *_: [])
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL)
        assert offered(desk)[0] == LUNCH
        text = " ".join(shown(desk.app.screen.query_one(RowList)))
        assert "near in meaning" not in text
        assert "supports" not in text
        await press("enter")
        assert "press the key of a type" in question(desk)
        await press("p")
        assert ends(project) == (LinkType.SUPPORTS, OIL, LUNCH)


async def test_a_fault_of_the_search_leaves_the_newest_to_choose_from(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("odd")

    monkeypatch.setattr(LikelyLinks, "likely", fail)
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL)
        assert {CRUDE, DRIVER} < set(offered(desk))
        assert "by a fault of the program" in desk.query_one(KeyBar).render_line(0).text


async def test_a_note_is_asked_for_after_the_type(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL, "n")
        assert "a note comes after" in question(desk)
        await press("s", *"both fell", "enter")
        assert links(project)[0].note == "both fell"


async def test_nothing_is_tied_on_leaving(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_OIL, "escape")
        await press("t", "slash", "escape")
        assert desk.app.screen is desk
        assert links(project) == []


async def test_a_project_open_for_reading_says_why_nothing_is_tied(project: Project) -> None:
    project.close()
    with open_project(project.path, read_only=True, annotator="ada") as opened:
        async with at_desk(opened) as (desk, press):
            await press(*TO_OIL, "x")
            assert "reading only" in question(desk)
            assert offered(desk)[0] == CRUDE
            await press("enter")
            assert "reading only" in desk.query_one(KeyBar).render_line(0).text
            assert links(opened) == []


async def test_the_only_claim_has_none_to_be_tied_to(tmp_path: Path) -> None:
    with open_project(tmp_path / "one.db", create=True, annotator="ada") as project:
        project.add_text("Oil is dear.")
        async with at_desk(project) as (desk, press):
            await press("c", "t")
            assert shown(desk.app.screen.query_one(RowList))[0] == "No other claim fits."
            await press("enter", "s", "x", "1", "escape")
            assert links(project) == []
