"""Work in a thread beside the desk, once labelling rests: no key ever waits for it."""

from __future__ import annotations

import logging
import sqlite3
from typing import TYPE_CHECKING, ClassVar

from store import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen
    from textual.timer import Timer
    from textual.worker import Worker

RESTS = 3
"""How many times as long as work takes there is rest before the next of it."""


class Beside:
    """Does its work after a while in which nobody asked for it, and never twice at a time.

    Nobody waits for it, so whatever goes wrong in it is told and not raised.
    """

    FAILED: ClassVar[str]
    """What is told when it goes wrong, before the reason."""

    def __init__(self, screen: Screen[None], tell: Callable[[str], None]) -> None:
        self._screen = screen
        self._tell = tell
        self._timer: Timer | None = None
        self._worker: Worker[None] | None = None

    async def work(self) -> None:
        """Do the work once, and `wait` for the next if there is more."""
        raise NotImplementedError

    @property
    def is_waiting(self) -> bool:
        """Whether there will be work in a moment."""
        return self._timer is not None

    async def settle(self) -> None:
        """Do now what waits to be done, and return when nothing is under way."""
        while self._timer is not None or (self._worker and not self._worker.is_finished):
            if self._timer is not None:
                self._begin()
            if self._worker is not None:
                await self._worker.wait()

    def wait(self, seconds: float) -> None:
        """Begin when nothing was asked for so long."""
        self._forget_timer()
        self._timer = self._screen.set_timer(seconds, self._begin)

    def tell_fault(self, error: Exception) -> None:
        """Tell of what should not have gone wrong, and log where it did."""
        logging.getLogger(type(self).__module__).exception(self.FAILED)
        self._tell(f"{self.FAILED}, by a fault of the program: {error!r}")

    def _begin(self) -> None:
        self._forget_timer()
        if self._worker is None or self._worker.is_finished:
            self._worker = self._screen.run_worker(self._guarded(), group=type(self).__name__)

    def _forget_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    async def _guarded(self) -> None:
        try:
            await self.work()
        except (StoreError, OSError, sqlite3.Error) as error:
            self._tell(f"{self.FAILED}: {error}")
        except Exception as error:
            self.tell_fault(error)
