"""The key that changes ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.seat import at_desk, lit

if TYPE_CHECKING:
    from store import Project

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("w v w >", "quits OpenAI Jan"),
        ("w v w o >", "Leike quits OpenAI"),
        ("w v w o o >", "quits OpenAI Jan"),
        ("w o v w >", "Leike quits OpenAI"),
        ("w o v w o >", "quits OpenAI Jan"),
    ],
)
async def test_changing_ends_moves_the_other_one(
    project: Project, keys: str, expected: str
) -> None:
    async with at_desk(project) as (desk, press):
        await press(*keys.split())
        assert " ".join(lit(desk).split()) == expected
