"""From the key to the label on the disk, in an article of usual length and in a very long one."""

from __future__ import annotations

import sqlite3
from functools import partial
from statistics import median
from time import perf_counter, process_time, thread_time
from typing import TYPE_CHECKING

import pytest

from tests.bench.made import labelled_article
from tests.bench.stage import costs, running
from tui.app import Glossator
from tui.keymap import load
from tui.screens.desk import Desk

if TYPE_CHECKING:
    from pathlib import Path

    from store import Project
    from tests.bench.figures import Figures

LABELS = 60
BOUND = 10.0


class Commits:
    """Counts what a connection commits and waits for the disk with."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.count = 0
        self._waits = True
        connection.set_trace_callback(self._note)

    def _note(self, statement: str) -> None:
        if statement.startswith("PRAGMA synchronous"):
            self._waits = statement.endswith("FULL")
        self.count += self._waits and statement == "COMMIT"


@pytest.mark.parametrize(("words", "mentions"), [(800, 60), (200_000, 20_000)])
async def test_labelling(tmp_path: Path, figures: Figures, words: int, mentions: int) -> None:
    disk_cpu, disk_wall = one_row_commits(tmp_path / "floor.db")
    cpu: list[float] = []
    wall: list[float] = []
    with labelled_article(tmp_path / "made.db", words, mentions) as project:
        app = Glossator(project, load(None)[0])
        async with running(app):
            desk = app.screen
            assert isinstance(desk, Desk)
            await desk.suggester.settle()
            before, commits = labels(project), Commits(project.db.conn)

            def label() -> None:
                # Of the keys' thread alone: the article is read again in another one meanwhile.
                waited, start = commits.count, (thread_time(), perf_counter())
                desk.run_action_id("suggest.next")
                desk.run_action_id("suggestion.accept")
                cpu.append((thread_time() - start[0]) * 1000)
                wall.append((perf_counter() - start[1]) * 1000)
                assert commits.count == waited + 1, "a label is one wait for the disk"

            settled = await costs([partial(desk.call_later, label)] * min(LABELS, words // 40))
            assert labels(project) - before >= len(cpu)
            later = commits.count / len(cpu) - 1

    article = f"{words:,} words, {mentions:,} labels"
    note = f"wall {median(wall):.1f} ms, of which fsync {median(disk_wall):.1f}"
    bound = BOUND + median(disk_cpu)
    labelled = figures.add(f"label, {article}", cpu, disk_cpu, bound, note)
    figures.add("  until all is painted", settled, note=f"{later:.0f} more fsync after the paint")
    assert labelled.ok


def labels(project: Project) -> int:
    """Count what is labelled: of what is proposed next, some are claims."""
    return len(project.mentions) + len(project.claims)


def one_row_commits(path: Path) -> tuple[list[float], list[float]]:
    """Commit single rows, as safely as labels are; return what that takes in CPU and in time."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE rows (value TEXT)")
    cpu, wall = [], []
    for number in range(LABELS):
        before = process_time(), perf_counter()
        connection.execute("INSERT INTO rows VALUES (?)", (str(number),))
        cpu.append((process_time() - before[0]) * 1000)
        wall.append((perf_counter() - before[1]) * 1000)
    connection.close()
    return cpu, wall
