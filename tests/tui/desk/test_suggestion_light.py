"""What is lit stays as it is shown, whatever is read beside the keys."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from store import EntityType
from tests.tui.proposer import Said
from tests.tui.seat import at_desk, press_now

if TYPE_CHECKING:
    from store import Project
    from tests.tui.proposer import Proposer

pytestmark = pytest.mark.asyncio

KEYS = (
    *("tab", "tab", "tab", "comma", "enter", "enter", "x", "1", "2", "equals_sign", "Y", "u", "u"),
    *("ctrl+r", "s", "r", "c", "greater_than_sign", "less_than_sign", "escape", "p"),
    *("vertical_line", "percent_sign", "w", "j", "k", "g", "W"),
)

NAMES = {
    "Jan Leike": (EntityType.PERSON, 0.95),
    "Leike": (EntityType.ORG, 0.7),
    "OpenAI": (EntityType.PRODUCT, 0.8),
    "Friday": (EntityType.DATE, 0.5),
    "Safety": (EntityType.EVENT, 0.65),
    "Anthropic": (EntityType.ORG, 0.8),
}


@pytest.mark.parametrize("seed", range(4))
async def test_no_reading_changes_what_is_lit_or_makes_the_sheet_differ_from_the_store(
    project: Project, proposer: Proposer, seed: int
) -> None:
    random = Random(seed)
    proposer.names = dict(NAMES)
    proposer.claims = [
        Said("“Safety took a backseat,”", "Leike", "wrote", "Leike"),
        Said("OpenAI paid $6 billion", "Sam Altman", "thanked"),
    ]
    async with at_desk(project) as (desk, press):
        pressed = []
        for _ in range(30):
            pressed.append(random.choice(KEYS))
            await press_now(desk, pressed[-1])
            lit = desk.suggestion
            name = random.choice([*NAMES])
            proposer.names[name] = random.choice([*NAMES.values()])
            proposer.names.pop(random.choice([*NAMES]), None)
            project.db.execute("DELETE FROM readings")  # all is to be read again
            desk.suggester.ask()
            await press()
            now = desk.suggestion
            assert lit is None or (now and replace(now, id=0) == replace(lit, id=0)), pressed
            shown = {each.id for each in desk.labels.suggestions}
            assert shown == {each.id for each in project.suggestions.of_article(1)}, pressed
