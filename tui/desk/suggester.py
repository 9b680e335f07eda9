"""Reading articles for suggestions, beside the desk: no key ever waits for it."""

from __future__ import annotations

import logging
import sqlite3
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from textual.signal import Signal

from store import StoreError
from tui.threads import in_thread

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen
    from textual.timer import Timer
    from textual.worker import Worker

    from store import Project

SOON = 0.05
"""Seconds after a label before its article is read again: what it teaches is seen at once."""

RESTS = 3
"""How many times as long as reading took there is rest before the articles that nobody sees."""


class Suggester:
    """Reads the open article in a thread after every label, then whatever else is due.

    There is never more than one reading under way. A project open for reading only is not read.
    """

    def __init__(
        self,
        screen: Screen[None],
        project: Project,
        open_article: Callable[[], int | None],
        tell: Callable[[str], None],
    ) -> None:
        self.changed: Signal[set[int]] = Signal(screen, "suggestions-changed")
        """Published with the articles for which other things are proposed."""
        self._screen = screen
        self._project = project
        self._open_article = open_article
        self._tell = tell
        self._timer: Timer | None = None
        self._worker: Worker[None] | None = None
        self._is_asked = False
        self._problem = ""
        """What was told last of a spaCy pipeline that does not vote."""

    def ask(self) -> None:
        """Read the open article in a moment, if anything was labelled since."""
        if not self._project.read_only:
            self._is_asked = True
            self._wait(SOON)

    async def settle(self) -> None:
        """Read now what waits to be, and return when nothing is due."""
        while self._timer is not None or (self._worker and not self._worker.is_finished):
            if self._timer is not None:
                self._begin()
            if self._worker is not None:
                await self._worker.wait()

    def _wait(self, seconds: float) -> None:
        self._forget_timer()
        self._timer = self._screen.set_timer(seconds, self._begin)

    def _begin(self) -> None:
        self._forget_timer()
        if self._worker is None or self._worker.is_finished:
            self._worker = self._screen.run_worker(self._read(), group="suggestions")

    def _forget_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    async def _read(self) -> None:
        """Read once, and again later if there is more to read.

        Nobody waits for it, so whatever goes wrong in it is told and not raised.
        """
        try:
            if not self._project.suggestions.is_due:
                self._is_asked = False
            else:
                took = await self._read_some()
                if self._is_asked:
                    self._wait(SOON)
                elif self._project.suggestions.is_due:
                    self._wait(max(SOON, RESTS * took))
        except (StoreError, OSError, sqlite3.Error) as error:
            self._tell(f"Nothing new was proposed: {error}")
        except Exception as error:
            logging.getLogger(__name__).exception("reading for suggestions")
            self._tell(f"Nothing new was proposed, by a fault of the program: {error!r}")

    async def _read_some(self) -> float:
        """Read the open article alone if a key asked for it, else as much as is due."""
        from store.article_reading import PATIENCE, read_beside

        project, patience = self._project, 0 if self._is_asked else PATIENCE
        self._is_asked = False
        begun = perf_counter()
        reading = partial(
            read_beside, project.path, project.annotator, self._open_article(), patience
        )
        readings = await in_thread(reading)
        took = perf_counter() - begun
        self._tell_of(readings.problem)
        changed = project.suggestions.keep(readings)
        if changed:
            self.changed.publish(changed)
        return took

    def _tell_of(self, problem: str) -> None:
        """Tell once why the spaCy pipeline does not vote: every reading finds that out again."""
        if problem and problem != self._problem:
            self._tell(problem)
        self._problem = problem
