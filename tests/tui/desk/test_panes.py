"""The text keeps room to be read in, whatever panes are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.seat import at_desk
from tui.desk.panes import LEAST_TEXT

if TYPE_CHECKING:
    from store import Project

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("columns", [60, 80, 90, 100, 120, 160])
async def test_side_panes_give_way_to_the_text(project: Project, columns: int) -> None:
    async with at_desk(project, (columns, 30)) as (desk, press):
        await press("H", "escape", "L", "escape")
        assert desk.pane == "text"
        assert desk.reader.region.width >= min(LEAST_TEXT, columns)
        await press("H")
        assert desk.query_one("#articles-pane").display
