"""Keys that move the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.seat import at_desk, lit, shown
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from store import Project

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("w", "quits"),
        ("w w w", "Jan"),
        ("w w b", "quits"),
        ("l", "e"),
        ("l l h", "e"),
        ("j", "Jan"),
        ("j k", "Leike"),
        ("$", "OpenAI"),
        ("$ 0", "Leike"),
        ("right_curly_bracket", "Jan"),
        ("right_curly_bracket right_parenthesis", "Safety"),
        ("right_curly_bracket right_curly_bracket left_curly_bracket", "Jan"),
        ("G", "billion"),
        ("G g", "Leike"),
        ("slash A l t m enter", "Altm"),
        ("slash l e i k e enter n n", "Leike"),
    ],
)
async def test_a_motion_lights_what_it_lands_on(project: Project, keys: str, expected: str) -> None:
    async with at_desk(project) as (desk, press):
        await press(*keys.replace("$", "dollar_sign").split())
        assert lit(desk) == expected


async def test_a_hint_leads_to_the_name_under_its_letters(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("f")
        code = next(
            code
            for code, (start, end) in desk.reader.hints.items()
            if desk.reader.text[start:end] == "Sam Altman"
        )
        assert any(f"{code}m Altman" in line for line in shown(desk.reader))
        await press(*code)
        assert lit(desk) == "Sam Altman"
        assert not desk.reader.hints


async def test_a_key_that_is_no_hint_takes_the_hints_away(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("semicolon", "escape")
        assert not desk.reader.hints
        assert lit(desk) == "Leike"


async def test_search_lights_every_hit_while_typing_and_wraps(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"openai")
        assert len(desk.reader.hits) == 3
        await press("enter", "N")
        assert desk.reader.text[: desk.reader.cursor.unit[0]].count("OpenAI") == 2


async def test_leaving_a_search_goes_back_to_where_it_began(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("w", "slash", *"Altman", "escape")
        assert lit(desk) == "quits"


async def test_searching_in_vain_says_so(project: Project) -> None:
    async with at_desk(project) as (desk, press):
        await press("slash", *"zebra", "enter")
        assert "zebra" in shown_keys(desk.query_one(KeyBar))


def shown_keys(bar: KeyBar) -> str:
    """Return what the key bar says."""
    return " ".join(bar.render_line(y).text for y in range(2))


async def test_a_page_is_turned_with_its_text(project: Project) -> None:
    lines = [f"Line {number} of a long story about the ferry." for number in range(200)]
    project.settings.set("article", str(project.add_text("\n".join(lines))))
    async with at_desk(project) as (desk, press):
        height = desk.reader.size.height
        context = 2  # rows that are seen beyond the cursor
        tops = [0]
        for _ in range(3):
            await press("space")
            tops.append(desk.reader.scroll_offset.y)
            assert tops[-2] + height - 2 - context <= tops[-1] <= tops[-2] + height - 2
        await press("B")
        assert tops[1] <= desk.reader.scroll_offset.y <= tops[2]
        await press("G", "space")
        assert desk.reader.cursor.unit[1] >= len(desk.reader.text) - 1
        await press("g", "B")
        assert desk.reader.scroll_offset.y == 0
