"""Opening a project of 100,000 articles: from nothing to the article list and the text."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

import pytest

from store import open_project
from tests.bench.empty import Empty
from tests.bench.made import many_articles
from tests.bench.paper import WatchedPaper
from tui.app import Glossator
from tui.keymap import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from tests.bench.figures import Figures

ROOT = Path(__file__).parents[2]
RUNS = 15
BLANK = " " * 40
DESK = "Frontpage|minister|Entities"
"""Words of the article list, the text and the annotations."""

BOUND = 1.3
"""Of what an empty app takes."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "many.db"
    many_articles(path, 100_000)
    return path


def test_a_process_from_exec_to_paint(project: Path, figures: Figures) -> None:
    empty, desk = [], []
    for _ in range(RUNS):
        empty.append(child_cost([str(ROOT / "tests/bench/empty.py")], BLANK))
        desk.append(child_cost(["-m", "tui", str(project)], DESK))
    bound = BOUND * median(empty)
    opened = figures.add("first paint of 100,000 articles, whole process", desk, empty, bound)
    assert opened.ok


async def test_the_same_without_imports(project: Path, figures: Figures) -> None:
    empty, desk = [], []
    for _ in range(RUNS):
        empty.append(await paint_cost(Empty, BLANK))
        with open_project(project) as warm:
            desk.append(await paint_cost(lambda: Glossator(warm, load(None)[0]), DESK))
    figures.add("  within a process, imports and opening the file aside", desk, empty)


def child_cost(arguments: list[str], until: str) -> float:
    """Run Python until the words are painted; return its milliseconds of CPU, exec to exit."""
    environment = {
        **os.environ,
        "TEXTUAL_DRIVER": "tests.bench.paper:FirstPaper",
        "PAPER_UNTIL": until,
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "140",
        "LINES": "36",
    }
    child = subprocess.Popen(
        [sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0
    return (usage.ru_utime + usage.ru_stime) * 1000


async def paint_cost(make: Callable[[], App[None]], until: str) -> float:
    """Return the milliseconds of CPU from making an app to its paint."""
    WatchedPaper.until, WatchedPaper.seen_at = set(until.split("|")), 0.0
    start = process_time()
    app = make()
    app.driver_class = WatchedPaper
    task = asyncio.create_task(app.run_async())
    async with asyncio.timeout(10):
        while not WatchedPaper.seen_at:
            await asyncio.sleep(0.01)
    app.exit()
    await task
    return (WatchedPaper.seen_at - start) * 1000
