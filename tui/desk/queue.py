"""The order of the article list, worked out beside the desk where that takes long."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING

from store import StoreError
from tui.threads import in_thread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.worker import Worker

    from store import ArticleState
    from store.queue import Order
    from tui.screens.desk import Desk

SETTING = "articles.order"

AT_ONCE = 300
"""Articles of a project up to which what is left is counted at once: a hundred each take 20 ms."""

SHOWN = {
    "arrival": "by arrival",
    "teaches": "teaches most",
    "left": "most left",
    "date": "newest first",
}
"""How an order is called on the screen, in the order in which a key goes through them."""


class Queue:
    """Fills the article list in the order that is set.

    The list is put in order when it is filled, gone to, or done with one of its articles; never
    while one reads, or the way back to the article before would be lost.
    """

    def __init__(self, desk: Desk, sorted_: Callable[[], None]) -> None:
        self._desk = desk
        self._sorted = sorted_
        self._worker: Worker[None] | None = None
        self._words = ""
        self._wanted: Order | None = None
        """The order that is being worked out."""
        setting = desk.project.settings.get(SETTING)
        self._order = setting if setting in SHOWN else "arrival"

    @property
    def told(self) -> str:
        """What the screen says of the order."""
        return SHOWN[self._order] if self._wanted is None else "sorting …"

    def turn(self) -> None:
        """Set the next order, and remember it."""
        names = list(SHOWN)
        self._order = names[(names.index(self._order) + 1) % len(names)]
        if not self._desk.project.read_only:
            self._desk.project.settings.set(SETTING, self._order)
        self.fill(self._words)

    def fill(self, words: str) -> None:
        """List the articles that match; where sorting takes long, by arrival until it is done."""
        self._words, self._wanted = words, None
        ids = self._desk.project.articles.ids(words)
        if self._order == "arrival":  # as most often, and then the start need not know of others
            self._desk.articles.fill(ids)
            return
        from store.queue import Order, ordered

        order = Order(self._order)
        if self._takes_long(order):
            self._desk.articles.fill(ids)
            self._sort_beside(order)
            return
        try:
            ids = ordered(self._desk.project, ids, order)
        except StoreError as error:
            self._complain(error)
        self._desk.articles.fill(ids)

    def sort_again(self) -> None:
        """Put the list in order as suggestions are now."""
        if self._order not in ("teaches", "left"):
            return
        from store.queue import Order

        order = Order(self._order)
        if self._takes_long(order):
            self._sort_beside(order)
        else:
            self.fill(self._words)

    def following(self, states: Iterable[ArticleState]) -> int | None:
        """Return the next article in one of these states, of the list before all others."""
        articles, shown = self._desk.project.articles, self._desk.articles
        wanted = list(states)
        found = None
        if self._order != "arrival" or self._words:
            found = shown.following(articles.in_states(wanted))
        return found or articles.next_in_state(wanted, shown.open_id)

    async def settle(self) -> None:
        """Return when the list is in order."""
        if self._worker is not None and not self._worker.is_finished:
            await self._worker.wait()

    def _takes_long(self, order: Order) -> bool:
        """Say whether sorting would keep a key waiting, however few articles are listed.

        What an article teaches hangs on the suggestions in all others.
        """
        if not order.is_counted:
            return False
        return order == "teaches" or len(self._desk.project.articles) > AT_ONCE

    def _sort_beside(self, order: Order) -> None:
        self._wanted = order
        if self._worker is None or self._worker.is_finished:
            self._worker = self._desk.run_worker(self._sort(), group="queue")

    async def _sort(self) -> None:
        """Put the list in order by a connection of its own, until it is as it is wanted last."""
        from store.queue import ordered_beside

        project = self._desk.project
        try:
            while (order := self._wanted) is not None:
                words = self._words
                ids = project.articles.ids(words)
                work = partial(ordered_beside, project.path, project.annotator, ids, order)
                found = await in_thread(work)
                if (self._wanted, self._words) == (order, words):
                    self._wanted = None
                    self._desk.articles.fill(found)
        except (StoreError, OSError, sqlite3.Error) as error:
            self._complain(error)
        finally:
            self._wanted = None
            self._sorted()

    def _complain(self, error: Exception) -> None:
        self._desk.say(f"The articles were not put in order: {error}", "warn")
