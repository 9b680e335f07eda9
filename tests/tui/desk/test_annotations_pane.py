"""The annotations pane: what is asked can be read before it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docs.build import label_seeds
from store import open_project
from tests.tui.seat import at_desk, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store import Project
    from tests.tui.matching import Matcher
    from tui.screens.desk import Desk

pytestmark = pytest.mark.asyncio

SIZES = [(120, 35), (80, 24), (60, 30)]


@pytest.fixture
def seeds(tmp_path: Path, matcher: Matcher) -> Iterator[Project]:
    """The seeds, two of them with their gold labels."""
    with open_project(tmp_path / "seeds.db", create=True, annotator="ada") as project:
        label_seeds(project)
        yield project


def keys_in_sight(desk: Desk) -> bool:
    """Say whether the line with the keys that answer is on the screen, below its pair."""
    lines = shown(desk.annotations.list)
    asking = [number for number, line in enumerate(lines) if "y same d different" in line]
    return len(asking) == 1 and asking[0] >= 2 and "≈" in lines[asking[0] - 2]


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_asked_of_the_name_under_the_cursor_is_in_sight(
    seeds: Project, size: tuple[int, int]
) -> None:
    async with at_desk(seeds, size) as (desk, press):
        await press("slash", *"Daniel Kokotajlo", "enter", "escape")
        assert desk.query_one("#card").display
        assert keys_in_sight(desk)
        await press("escape", "w", "b")
        assert keys_in_sight(desk)


@pytest.mark.parametrize("size", SIZES)
async def test_no_question_out_of_sight_is_answered(seeds: Project, size: tuple[int, int]) -> None:
    async with at_desk(seeds, size) as (desk, press):
        await press("g")
        left = len(desk.labels.questions)
        for _ in range(12):
            in_sight = keys_in_sight(desk)
            await press("m")
            assert len(desk.labels.questions) == left - in_sight
            assert in_sight or keys_in_sight(desk) or not left
            left = len(desk.labels.questions)
            await press("right_square_bracket")


@pytest.mark.parametrize("verdict", ["y", "d", "m"])
async def test_after_an_answer_the_keys_go_back_to_where_one_came_from(
    seeds: Project, verdict: str
) -> None:
    async with at_desk(seeds) as (desk, press):
        await press("g", "apostrophe")
        assert desk.pane == "annotations"
        await press(verdict)
        assert desk.pane == "text"
        await press("L", verdict)
        assert desk.pane == "annotations", "one had gone there to stay"
