"""A list of any length, of which each item is written only when it comes into sight."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Any

from tui.widgets.row import Row
from tui.widgets.row_list import RowList

Write = Callable[[Any], Row]


class Written(Sequence[Row]):
    """Items as rows that stand for them; none is written before it is asked for."""

    def __init__(self, items: Sequence[Hashable], write: Write) -> None:
        self.items = items
        self._write = write

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, number: Any) -> Any:
        """Write the row of an item."""
        return replace(self._write(self.items[number]), stands_for=self.items[number])


class ItemList(RowList):
    """Shows ten thousand items as readily as ten; every one of them can be current."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._items: Sequence[Hashable] = ()

    def show(self, items: Sequence[Hashable], write: Write) -> None:
        """Show other items, staying on the current one if it is still there."""
        before, self._items = self.item, items
        self._rows = Written(items, write)
        self.measure()
        if not self.go_to(before):
            self._place(max(0, min(self._current, len(items) - 1)))

    @property
    def item(self) -> Any:
        """The current item, or None where there is none."""
        return self._items[self._current] if self._current < len(self._items) else None

    def move(self, count: int) -> None:
        """Go down, or up, by items."""
        place = max(0, min(len(self._items) - 1, self._current + count))
        if place != self._current:
            self._place(place)
            self.post_message(self.Highlighted(self, self._rows[place]))

    def number_of(self, stands_for: object) -> int | None:
        """Return the number of an item."""
        try:
            return self._items.index(stands_for)
        except ValueError:
            return None
