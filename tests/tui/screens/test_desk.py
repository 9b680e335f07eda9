"""The desk as a whole: what it says, and what it does about the world outside."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from store import EntityType, Span
from tests.tui.seat import at_desk, shown
from tui.widgets.key_bar import KeyBar
from tui.widgets.row import RowsView

if TYPE_CHECKING:
    from store import Project
    from tests.tui.matching import Matcher
    from tui.screens.desk import Desk

pytestmark = pytest.mark.asyncio


def told(desk: Desk) -> str:
    """Return what the two lines at the foot say."""
    bar = desk.query_one(KeyBar)
    return " ".join(" ".join(bar.render_line(y).text for y in range(2)).split())


async def test_the_status_counts_what_is_saved(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("1")
        (status,) = shown(desk.query_one("#status", RowsView))
        assert "✓ saved  1 label · " in status
        await press("w", "2")
        (status,) = shown(desk.query_one("#status", RowsView))
        assert "2 labels" in status


async def test_what_another_program_wrote_is_noticed_and_shown(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("1")
        with closing(sqlite3.connect(project.path)) as other, other:
            other.execute("UPDATE entities SET name = 'Jan Leike'")
        await press("w", "2")
        assert "Another program has written to this project" in told(desk)
        assert any("Jan Leike" in line for line in shown(desk.annotations.list))


async def test_the_type_letters_stand_at_the_edge_of_the_line(project: Project) -> None:
    project.mentions.add(1, Span.of(0, 5), EntityType.PERSON)
    project.mentions.add(1, Span.of(12, 18), EntityType.ORG)
    async with at_desk(project) as (desk, _):
        assert shown(desk.reader)[0].endswith("PO")


async def test_a_claim_is_told_apart_at_the_left_edge(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("s", "w", "r", "w", "c")
        assert shown(desk.reader)[0].split("Leike")[0].split() == ["sr❝"]


async def test_no_question_is_answered_unseen(project: Project, matcher: Matcher) -> None:
    async with at_desk(project) as (desk, press):
        await press("1", "slash", *"Jan", "enter", "E", "1", "backslash")
        await press("y")
        assert len(project.entities) == 2
        assert "the same key again answers it" in told(desk)
        await press("y")
        assert len(project.entities) == 1


async def test_themes_go_round_and_are_remembered(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("ctrl+t")
        assert desk.app.theme == "glossator-light"
    async with at_desk(project) as (desk, _):
        assert desk.app.theme == "glossator-light"


@pytest.mark.parametrize(
    ("pane", "way"), [("L", "H goes to the text"), ("H", "L goes to the text"), ("", "? shows the")]
)
async def test_a_key_without_an_action_says_so(project: Project, pane: str, way: str) -> None:
    async with at_desk(project) as (desk, press):
        await press(*pane, "ß")
        assert f"“ß” does nothing here; {way}" in told(desk)
        await press("ctrl+y")
        assert "does nothing" not in told(desk)


async def test_a_search_begun_in_the_annotations_is_not_lost_without_a_word(
    project: Project,
) -> None:
    async with at_desk(project) as (desk, press):
        await press("L", "slash")
        assert told(desk) == "“/” does nothing here; H goes to the text."
