"""Looking for names that may be one, beside the desk: no key ever waits for it."""

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

REST = 0.3
"""Seconds without a label after which the names are compared."""

RESTS = 3
"""How many times as long as a search takes there is rest before the next one."""


class NameSearch:
    """Compares the names in a thread once labelling rests, and keeps what that comes to.

    There is never more than one search under way; what was labelled meanwhile is searched next.
    """

    def __init__(self, screen: Screen[None], project: Project, tell: Callable[[str], None]) -> None:
        self.changed: Signal[None] = Signal(screen, "names-changed")
        """Published when other names wait to be judged, or the program merged other ones."""
        self.turned: Signal[None] = Signal(screen, "names-search-turned")
        """Published when the search is asked for, and when it is over."""
        self._screen = screen
        self._project = project
        self._tell = tell
        self._timer: Timer | None = None
        self._worker: Worker[None] | None = None
        self._is_running = False
        self._rest = REST

    @property
    def is_searching(self) -> bool:
        """Whether the names are compared, or will be in a moment."""
        return self._is_running or self._timer is not None

    def ask(self) -> None:
        """Search when nothing was asked for a moment."""
        if not self._project.read_only:
            self._forget_timer()
            self._timer = self._screen.set_timer(self._rest, self._begin)
            self.turned.publish(None)

    async def settle(self) -> None:
        """Search now what waits to be, and return when no search is under way."""
        while self._timer is not None or (self._worker and not self._worker.is_finished):
            if self._timer is not None:
                self._begin()
            if self._worker is not None:
                await self._worker.wait()

    def _begin(self) -> None:
        self._forget_timer()
        if self._worker is None or self._worker.is_finished:
            self._worker = self._screen.run_worker(self._search(), group="names")

    def _forget_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    async def _search(self) -> None:
        """Search once, and ask for another search if something was labelled meanwhile.

        Nobody waits for it, so whatever goes wrong in it is told and not raised.
        """
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
        except (StoreError, OSError, sqlite3.Error) as error:
            self._tell(f"The names were not compared: {error}")
        except Exception as error:
            logging.getLogger(__name__).exception("comparing names")
            self._tell(f"The names were not compared, by a fault of the program: {error!r}")
        finally:
            self._is_running = False
            self.turned.publish(None)
