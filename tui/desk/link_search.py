"""Looking for claims that may be tied, beside the desk: no key ever waits for it."""

from __future__ import annotations

import logging
import sqlite3
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from textual.signal import Signal

from store import StoreError
from store.link_search import LikelyLinks, search_beside
from tui.threads import in_thread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.screen import Screen
    from textual.timer import Timer
    from textual.worker import Worker

    from store import Project
    from store.link_search import LikelyClaim
    from store.suggest.links.repeats import Repeat

Found = TypeVar("Found")

REST = 0.3
"""Seconds without a label after which the claims are read."""

RESTS = 3
"""How many times as long as reading takes there is rest before the next time."""


class LinkSearch:
    """Reads the claims in a thread once labelling rests, and answers which belong together.

    There is never more than one reading under way. Of a project open for reading only the claims
    are read as well: what may be tied is shown.
    """

    def __init__(self, screen: Screen[None], project: Project, tell: Callable[[str], None]) -> None:
        self.changed: Signal[None] = Signal(screen, "links-changed")
        """Published when other claims are known than before."""
        self._screen = screen
        self._project = project
        self._tell = tell
        self._links = LikelyLinks(project)
        self._timer: Timer | None = None
        self._worker: Worker[None] | None = None
        self._rest = REST

    def likely(self, claim_id: int, limit: int) -> list[LikelyClaim]:
        """Return the claims of other articles that likely belong to a claim, best first."""
        return self._asked(partial(self._links.likely, claim_id, limit), [])

    def near(self, claim_id: int, others: Iterable[int], limit: int) -> list[LikelyClaim]:
        """Return which of some claims of the same article likely belong to one, best first."""
        return self._asked(partial(self._links.near, claim_id, others, limit), [])

    def repeats_of(self, claim_id: int) -> list[Repeat]:
        """Return where other articles repeat a claim word for word, and nobody answered yet."""
        return self._asked(partial(self._links.repeats_of, claim_id), [])

    def settled_with(self, claim_id: int) -> set[int]:
        """Return the claims that a claim is tied to, or kept apart from."""
        return self._asked(partial(self._links.settled_with, claim_id), set())

    def ask(self) -> None:
        """Read the claims when nothing was asked for a moment, if anything changed."""
        if self._links.is_due:
            self._forget_timer()
            self._timer = self._screen.set_timer(self._rest, self._begin)

    async def settle(self) -> None:
        """Read now what waits to be, and return when no reading is under way."""
        while self._timer is not None or (self._worker and not self._worker.is_finished):
            if self._timer is not None:
                self._begin()
            if self._worker is not None:
                await self._worker.wait()

    def _begin(self) -> None:
        self._forget_timer()
        if self._worker is None or self._worker.is_finished:
            self._worker = self._screen.run_worker(self._search(), group="links")

    def _forget_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    async def _search(self) -> None:
        """Read once, and ask for another time if something was labelled meanwhile.

        Nobody waits for it, so whatever goes wrong in it is told and not raised.
        """
        try:
            if self._links.is_due:
                begun = perf_counter()
                path, annotator, known = (
                    self._project.path,
                    self._project.annotator,
                    self._links.index,
                )
                found = await in_thread(partial(search_beside, path, annotator, known))
                self._rest = max(REST, RESTS * (perf_counter() - begun))
                if self._links.keep(found):
                    self.changed.publish(None)
                self.ask()
        except (StoreError, OSError, sqlite3.Error) as error:
            self._tell(f"The claims were not compared: {error}")
        except Exception as error:
            self._tell_fault(error)

    def _asked(self, question: Callable[[], Found], otherwise: Found) -> Found:
        """Answer a question, in doubt with nothing: what may be tied is an offer."""
        try:
            return question()
        except Exception as error:
            self._tell_fault(error)
            return otherwise

    def _tell_fault(self, error: Exception) -> None:
        logging.getLogger(__name__).exception("comparing claims")
        self._tell(f"The claims were not compared, by a fault of the program: {error!r}")
