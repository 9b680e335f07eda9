"""Moving the cursor through a text of 200,000 words with 20,000 labels."""

from __future__ import annotations

import random
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

import pytest

from tests.bench.bare_reader import BareApp
from tests.bench.made import labelled_article
from tests.bench.stage import costs, press, running
from tui.app import Glossator
from tui.desk.pointing import point
from tui.keymap import load
from tui.screens.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store import Project
    from tests.bench.figures import Figures

MOVES = 120
JUMPS = 40
BOUND = 2.0


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with labelled_article(tmp_path / "long.db", 200_000, 20_000) as made:
        yield made


async def test_moving(project: Project, figures: Figures) -> None:
    raw = project.articles.raw(1)
    marks = [mention.span.fragments[0] for mention in project.mentions.of_article(1)]
    places = random.Random(3).choices(range(len(raw) - 1000), k=JUMPS)

    bare = BareApp(raw, marks)
    async with running(bare):
        bare_moves = await costs([press(bare, "w")] * MOVES)
        bare_jumps = await costs(partial(bare.call_later, bare.reader.go_to, p) for p in places)

    app = Glossator(project, load(None)[0])
    async with running(app):
        desk = app.screen
        assert isinstance(desk, Desk)
        await desk.suggester.settle()
        moves = await costs([press(app, "w")] * MOVES)
        jumps = await costs(
            partial(desk.call_later, partial(point, desk, p, is_drag=False)) for p in places
        )

    # The machine on which 2 ms is the bound has the floor at 1.1 ms; a slower one is given more.
    bound = BOUND * max(1.0, median(bare_moves) / 1.1)
    moved = figures.add("next word, 200,000 words, 20,000 labels", moves, bare_moves, bound)
    figures.add("jump to any place in it", jumps, bare_jumps)
    assert moved.ok
