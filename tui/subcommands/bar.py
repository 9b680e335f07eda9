"""The bar that shows how far a long reading is, how fast it goes and how long it still takes."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tui.text.safe import single_line

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 0.5
"""Seconds before a bar is worth showing."""

WIDTH = 32
"""Characters of a name, of which the end tells more than the start: that of a file."""


class Bar:
    """Shows the progress on standard error, if that is a terminal and it takes a while."""

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._begun = time.monotonic()
        self._is_wanted = sys.stderr.isatty()
        self._progress: Progress | None = None

    def show(self, name: str, position: int, articles: int) -> None:
        """Tell what is read, how much of the total is behind us, and how many articles."""
        taken = time.monotonic() - self._begun
        if not self._is_wanted or taken < PATIENCE:
            return
        if self._progress is None:
            self._progress = self._begin()
        shown = single_line(name)
        self._progress.update(
            self._progress.task_ids[0],
            description=shown if len(shown) <= WIDTH else f"…{shown[1 - WIDTH :]}",
            completed=position,
            articles=articles,
            rate=articles / taken,
        )

    def _begin(self) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=24),
            TextColumn("{task.percentage:>3.0f} %"),
            TextColumn("{task.fields[articles]:,} articles, {task.fields[rate]:,.0f} a second"),
            TimeRemainingColumn(compact=True),
            console=Console(stderr=True, markup=False, highlight=False),
            redirect_stdout=sys.stdout.isatty(),
            transient=True,
        )
        progress.add_task("", total=self._total, completed=0, articles=0, rate=0.0)
        progress.start()
        return progress

    def close(self) -> None:
        """Take the bar off the screen."""
        if self._progress is not None:
            self._progress.stop()
