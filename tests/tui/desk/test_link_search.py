"""Claims are compared beside the desk, and what repeats word for word is shown and answered."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from store import LinkType, Role, Span, StoreError, open_project
from tests.tui.seat import at_desk, press_now, shown
from tui.app import Glossator
from tui.desk import link_search
from tui.desk.annotation_rows import Target
from tui.keymap import load
from tui.screens.desk import Desk
from tui.widgets.key_bar import KeyBar
from tui.widgets.row import RowsView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store import Project
    from store.link_index import Changes, LinkIndex

pytestmark = pytest.mark.asyncio

QUOTED = "“We have been told to delete every record of the failed experiment,”"

TEXTS = (
    f"Record deleted\n\n{QUOTED} said Ada Lovelace. Oil is dear.\n",
    f"An experiment that failed\n\nThe sun shone. {QUOTED} wrote the Countess.\n",
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Two articles with one quotation, labelled in both."""
    with open_project(tmp_path / "news.db", create=True, annotator="ada") as opened:
        for text in TEXTS:
            mark(opened, opened.add_text(text))
        yield opened


def mark(project: Project, article_id: int, content: str = QUOTED) -> int:
    start = project.articles.raw(article_id).index(content)
    span = Span.of(start, start + len(content))
    return project.claims.mark(article_id, Role.CONTENT, span).id


TO_THE_CLAIM = ("slash", *"have been", "enter")


def card(desk: Desk) -> list[str]:
    """Return what the card says of repeats."""
    return [line for line in shown(desk.query_one("#card", RowsView)) if "≡" in line]


async def test_a_repeat_is_shown_on_the_card_and_below_the_claim(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_THE_CLAIM)
        (line,) = card(desk)
        assert "≡ word for word · An exp" in line
        await press("L", "tab", "G")
        assert desk.annotations.target == Target("repeat", 2, 1)
        assert any("≡ word for word" in line for line in shown(desk.annotations.list))


async def test_one_key_ties_the_two_as_the_same_and_is_undone(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_THE_CLAIM, "quotation_mark")
        (link,) = project.links.of_claims([1])
        assert (link.type, {link.from_id, link.to_id}) == (LinkType.SAME, {1, 2})
        assert card(desk) == []
        await press("u")
        assert project.links.of_claims([1]) == []
        assert len(card(desk)) == 1


async def test_one_key_keeps_the_two_apart_and_is_undone(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press(*TO_THE_CLAIM, "ctrl+x")
        assert project.links.settled() == {(1, 2)}
        assert project.links.of_claims([1]) == []
        assert card(desk) == []
        await press("u")
        assert project.links.settled() == set()
        assert len(card(desk)) == 1


@pytest.mark.parametrize(("key", "ties"), [("equals_sign", 1), ("x", 0)])
async def test_the_line_below_the_claim_is_answered_where_it_stands(
    project: Project, key: str, ties: int
) -> None:
    async with at_desk(project) as (desk, press):
        await press("L", "tab", "G", key)
        assert len(project.links.of_claims([1])) == ties
        assert project.links.settled() == {(1, 2)}
        assert len(project.claims) == 2
        assert desk.annotations.target == Target("claim", 1)


async def test_without_a_repeat_the_keys_say_so(project: Project) -> None:
    mark(project, 1, "Oil is dear")
    async with at_desk(project) as (desk, press):
        await press("slash", *"Oil", "enter", "quotation_mark")
        assert "No claim that repeats this one" in desk.query_one(KeyBar).render_line(0).text
        await press("ctrl+x")
        assert project.links.settled() == set()


async def test_a_claim_made_at_the_desk_is_compared_when_keys_rest(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(link_search, "REST", 0.01)
    third = project.add_text(f"Third\n\nAs she put it: {QUOTED} and left.\n")
    async with at_desk(project) as (desk, press):
        await press("J", "J", *TO_THE_CLAIM, "Q")
        await press_now(desk, "c")
        made = project.claims.of_article(third)[0].id
        async with asyncio.timeout(10):
            while not desk.link_search.repeats_of(made):
                await asyncio.sleep(0.01)
        await Pilot(desk.app).pause()
        assert len(card(desk)) == 1


async def test_repeats_are_shown_in_a_project_open_for_reading(project: Project) -> None:
    project.close()
    with open_project(project.path, read_only=True, annotator="ada") as opened:
        async with at_desk(opened) as (desk, press):
            await press(*TO_THE_CLAIM)
            assert len(card(desk)) == 1
            await press("quotation_mark")
            assert "reading only" in desk.query_one(KeyBar).render_line(0).text
            assert opened.links.settled() == set()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (StoreError("the disk is full"), "The claims were not compared: the disk is full"),
        (ValueError("odd"), "The claims were not compared, by a fault of the program"),
    ],
)
async def test_what_goes_wrong_is_told_and_labelling_goes_on(
    project: Project, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    def fail(path: Path, annotator: str, known: LinkIndex | None) -> LinkIndex | Changes:
        raise error

    monkeypatch.setattr(link_search, "search_beside", fail)
    async with at_desk(project) as (desk, press):
        await press("1")
        assert told in desk.query_one(KeyBar).render_line(0).text
        assert len(desk.labels.mentions) == 1
        assert card(desk) == []


async def test_the_program_is_left_while_claims_are_read(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    never: asyncio.Future[LinkIndex] = asyncio.get_running_loop().create_future()
    monkeypatch.setattr(link_search, "in_thread", lambda _: never)
    app = Glossator(project, load(None)[0])
    async with asyncio.timeout(10), app.run_test() as pilot:
        await pilot.pause()
        desk = app.screen
        assert isinstance(desk, Desk)
        reading = asyncio.create_task(desk.link_search.settle())
        await asyncio.sleep(0.05)
        await pilot.press("1")
        assert len(desk.labels.mentions) == 1
    with pytest.raises(WorkerCancelled):
        await reading
