"""What the views of the names screen have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container

from tui.names.filters import Filters
from tui.names.said import Said
from tui.widgets.flow import FlowView
from tui.widgets.item_list import ItemList
from tui.widgets.row import row

if TYPE_CHECKING:
    from store import Project

AIRY = 30
"""Rows of the screen from which on sentences are set apart by blank lines."""


class View(Container):
    """A list with something to read beside it."""

    def __init__(self, project: Project, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._project = project
        self._filters = Filters()
        self._said: Said | None = None
        self.is_stale = True
        """The list was read before the last change, or never."""
        self._is_folded: bool | None = None
        """Whether a person folded the list away; None while the room for it decides."""

    @property
    def list(self) -> ItemList:
        """The list that the keys move through."""
        return self.query_one(ItemList)

    @property
    def entity_id(self) -> int | None:
        """The entity that the current line is about, the first one of a pair."""
        raise NotImplementedError

    def has_room(self, width: int) -> bool:  # noqa: ARG002 - for those who need much
        """Say whether a screen of so many cells has room for the list beside what is read."""
        return True

    def place_list(self) -> None:
        """Show the list where there is room for it, or where a person wants it."""
        is_folded = self._is_folded
        if is_folded is None:
            is_folded = not self.has_room(self.app.size.width)
        self.list.display = not is_folded
        if self.display and not is_folded and self.screen.focused is None:
            self.list.focus()

    def toggle_list(self) -> None:
        """Fold or unfold the list, and leave it so in any room."""
        self._is_folded = self.list.display
        self.place_list()

    def forget(self, filters: Filters) -> None:
        """Read the list again before it is next seen, by these filters."""
        self._filters = filters
        self._said = None
        self.is_stale = True

    def narrow(self, filters: Filters) -> None:
        """Show only what passes other filters, when it is next seen."""
        self.forget(filters)

    @property
    def said(self) -> Said:
        """What people said of the names, read when it is first asked for."""
        if self._said is None:
            self._said = Said(self._project.judgements)
        return self._said

    def refresh_list(self) -> None:
        """Read the list again if it is stale."""
        if self.is_stale:
            self.is_stale = False
            self.load(self._filters)

    def load(self, filters: Filters) -> None:
        """Read the list."""
        raise NotImplementedError

    def show_current(self) -> None:
        """Show what the current line is about."""
        raise NotImplementedError

    @property
    def is_airy(self) -> bool:
        """Whether there is room for blank lines."""
        return self.app.size.height >= AIRY

    def scroll_page(self, direction: int) -> None:
        """Read on, or back, in what is beside the list."""
        for page in self.query(FlowView):
            page.scroll_page(direction)

    def _say(self, *sentences: str) -> None:
        """Say why there is nothing to show, in the first of the pages, and empty the others."""
        first, *others = self.query(FlowView)
        first.write(lambda _: [row((sentence, "dim")) for sentence in sentences])
        for other in others:
            other.write(lambda _: [])
