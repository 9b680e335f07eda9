"""Looking for names that may be one, beside the desk: no key ever waits for it."""

from __future__ import annotations

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

REST = 0.3
"""Seconds without a label after which the names are compared."""


class NameSearch(Beside):
    """Compares the names in a thread once labelling rests, and keeps what that comes to.

    There is never more than one search under way; what was labelled meanwhile is searched next.
    """

    FAILED = "The names were not compared"

    def __init__(self, screen: Screen[None], project: Project, tell: Callable[[str], None]) -> None:
        super().__init__(screen, tell)
        self.changed: Signal[None] = Signal(screen, "names-changed")
        """Published when other names wait to be judged, or the program merged other ones."""
        self.turned: Signal[None] = Signal(screen, "names-search-turned")
        """Published when the search is asked for, and when it is over."""
        self._project = project
        self._is_running = False
        self._rest = REST

    @property
    def is_searching(self) -> bool:
        """Whether the names are compared, or will be in a moment."""
        return self._is_running or self.is_waiting

    def ask(self) -> None:
        """Search when nothing was asked for a moment."""
        if not self._project.read_only:
            self.wait(self._rest)
            self.turned.publish(None)

    async def work(self) -> None:
        """Search once, and ask for another search if something was labelled meanwhile."""
        self._is_running = True
        try:
            if self._project.variants.is_due:
                from store.variant_search import search_beside

                begun = perf_counter()
                found = await in_thread(partial(search_beside, self._project.path))
                self._rest = max(REST, RESTS * (perf_counter() - begun))
                if self._project.variants.keep(found):
                    self.changed.publish(None)
                if self._project.variants.is_due:
                    self.ask()
        finally:
            self._is_running = False
            self.turned.publish(None)
