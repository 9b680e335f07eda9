"""Folds in a text of 200,000 words cut into thousands of blocks, every third of them dropped."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from store.intake.lines import lines_of
from store.records import Block, Reason
from tests.bench.made import labelled_article
from tests.bench.stage import costs, press, running
from tui.app import Glossator
from tui.keymap import load
from tui.screens.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store import Project
    from tests.bench.figures import Figures

TIMES = 10
BOUND = 150.0
"""Milliseconds in which a person sees a fold open at once, on a slow machine too."""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with labelled_article(tmp_path / "long.db", 200_000, 0) as made:
        raw = made.articles.raw(1)
        edges = [0, *[line.start for line in lines_of(raw)][1:], len(raw)]
        made.blocks.put(
            1,
            [
                Block(start, end, kept=number % 3 > 0, reason=Reason.BODY)
                for number, (start, end) in enumerate(pairwise(edges))
            ],
        )
        yield made


async def test_folding(project: Project, figures: Figures) -> None:
    app = Glossator(project, load(None)[0])
    async with running(app):
        desk = app.screen
        assert isinstance(desk, Desk)
        opening = await costs([partial(desk.call_later, partial(desk.open_article, 1))] * TIMES)
        moves = await costs([press(app, "w")] * TIMES)
        toggles = await costs([press(app, "z")] * TIMES)
        drops = await costs([press(app, "X")] * TIMES)
    blocks = len(project.articles.get(1).blocks)
    figures.add(f"open an article of {blocks:,} blocks", opening)
    figures.add("  next word in it", moves)
    figures.add("  drop a block, or take it back", drops)
    assert figures.add("  open a fold, or close it", toggles, bound=BOUND).ok
