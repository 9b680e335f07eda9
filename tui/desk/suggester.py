"""Reading articles for suggestions, beside the desk: no key ever waits for it."""

from __future__ import annotations

import asyncio
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from textual.signal import Signal

from tui.desk.beside import RESTS, Beside
from tui.threads import in_thread

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from store import Project

SOON = 0.05
"""Seconds after a label before its article is read again: what it teaches is seen at once."""

SLICE = 0.004
"""Seconds of keeping what was read between which keys are dealt with for as long."""


class Suggester(Beside):
    """Reads the open article in a thread after every label, then whatever else is due.

    There is never more than one reading under way. A project open for reading only is not read.
    """

    FAILED = "Nothing new was proposed"

    def __init__(
        self,
        screen: Screen[None],
        project: Project,
        open_article: Callable[[], int | None],
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(screen, tell)
        self.changed: Signal[set[int]] = Signal(screen, "suggestions-changed")
        """Published with the articles for which other things are proposed."""
        self._project = project
        self._open_article = open_article
        self._is_asked = False
        self._problem = ""
        """What was told last of a spaCy pipeline that does not vote."""

    def ask(self) -> None:
        """Read the open article in a moment, if anything was labelled since."""
        if not self._project.read_only:
            self._is_asked = True
            self.wait(SOON)

    async def work(self) -> None:
        """Read once, and again later if there is more to read."""
        if not self._project.suggestions.is_due:
            self._is_asked = False
            return
        took = await self._read_some()
        if self._is_asked:
            self.wait(SOON)
        elif self._project.suggestions.is_due:
            self.wait(max(SOON, RESTS * took))

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
        keeping = project.suggestions.keeping(readings)
        while keeping.go_on(SLICE):
            await asyncio.sleep(SLICE)
        if keeping.changed:
            self.changed.publish(keeping.changed)
        return took

    def _tell_of(self, problem: str) -> None:
        """Tell once why the spaCy pipeline does not vote: every reading finds that out again."""
        if problem and problem != self._problem:
            self._tell(problem)
        self._problem = problem
