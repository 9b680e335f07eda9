"""The parts: wrapping, marks, opening an article, exporting."""

from __future__ import annotations

import io
import random
from functools import partial
from time import process_time
from typing import TYPE_CHECKING

from store import open_project
from store.datasets.native import write_lines
from tests.bench.made import labelled_article, many_articles, names_in, text_of
from tests.bench.stage import costs, running
from tui.app import Glossator
from tui.keymap import load
from tui.screens.desk import Desk
from tui.text.layers import Mark, MarkIndex
from tui.text.rows import wrap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bench.figures import Figures

WORDS = 200_000
MENTIONS = 20_000


def cost(act: Callable[[], object]) -> float:
    before = process_time()
    act()
    return (process_time() - before) * 1000


def test_wrapping(figures: Figures) -> None:
    text = text_of(WORDS)
    wrapped = [cost(partial(wrap, text, width)) for width in range(72, 81)]
    split = [cost(text.split) for _ in range(9)]
    figure = figures.add("wrap 200,000 words (floor: split them)", wrapped, split, 60)
    assert figure.ok


def test_marks(figures: Figures) -> None:
    dice = random.Random(5)
    text = text_of(WORDS)
    marks = [
        Mark(start, end, "PERSON", key)
        for key, (start, end) in enumerate(names_in(text)[:MENTIONS])
    ]
    built = [cost(lambda: MarkIndex(marks)) for _ in range(5)]
    index = MarkIndex(marks)
    some = [marks[dice.randrange(MENTIONS)] for _ in range(500)]
    looked = [cost(partial(index.within, m.start - 40, m.end + 40)) for m in some]
    changed = [cost(partial(index.remove, m)) + cost(partial(index.add, m)) for m in some]
    made = figures.add(
        "index of 20,000 marks: make (floor: a dict of them)",
        built,
        [cost(lambda: {mark: mark.start for mark in marks}) for _ in range(5)],
        150,
    )
    row = figures.add("index of 20,000 marks: those of one row", looked, None, 0.1)
    change = figures.add("index of 20,000 marks: take one out, put it in", changed, None, 0.1)
    assert made.ok
    assert row.ok
    assert change.ok


async def test_opening_an_article(tmp_path: Path, figures: Figures) -> None:
    with labelled_article(tmp_path / "long.db", WORDS, MENTIONS) as project:
        floor = [cost(lambda: project.mentions.of_article(1)) for _ in range(5)]
        app = Glossator(project, load(None)[0])
        async with running(app):
            desk = app.screen
            assert isinstance(desk, Desk)
            opened = await costs([lambda: desk.call_later(desk.open_article, 1)] * 7)
    figure = figures.add(
        "open 200,000 words, 20,000 labels, painted (floor: read labels)", opened, floor, 600
    )
    assert figure.ok


def test_exporting(tmp_path: Path, figures: Figures) -> None:
    many_articles(tmp_path / "many.db", 5000)
    with open_project(tmp_path / "many.db") as project:
        taken = [cost(lambda: write_lines(project, io.StringIO())) for _ in range(3)]
    figure = figures.add("export 5,000 articles", taken)
    figures.add("  articles a second, for information", [5000 / figure.figure * 1000])
