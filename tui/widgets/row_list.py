"""A list of rows with one of them current: the annotations, and what is chosen from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from tui.themes import palette
from tui.widgets.row import Row, RowsView, paint_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual import events
    from textual.strip import Strip


class RowList(RowsView, can_focus=True):
    """Rows that one moves through; a row that stands for nothing is passed over."""

    @dataclass
    class Highlighted(Message):
        """A person moved to a row."""

        sender: RowList
        row: Row

        @property
        def control(self) -> RowList:
            """The list in which it happened."""
            return self.sender

    @dataclass
    class Clicked(Message):
        """A person pressed the mouse on the current row."""

        sender: RowList
        row: Row

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._current = 0

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self._rows[self._current] if self._current < len(self._rows) else None

    def fill(self, rows: Sequence[Row]) -> None:
        """Show other rows, staying on what the current one stands for if it is still there."""
        kept = self.current.stands_for if self.current else None
        self.rows = rows
        if not self.go_to(kept):
            self._place(min(self._current, max(0, len(rows) - 1)))

    def go_to(self, stands_for: object) -> bool:
        """Make the row that stands for this current, telling nobody; say whether there is one."""
        for number, line in enumerate(self._rows):
            if stands_for is not None and line.stands_for == stands_for:
                self._place(number)
                return True
        return False

    def move(self, count: int) -> None:
        """Go down, or up, by rows that stand for something."""
        step = 1 if count > 0 else -1
        place, left = self._current, abs(count)
        for number in range(self._current + step, len(self._rows) if step > 0 else -1, step):
            if self._rows[number].stands_for is not None:
                place, left = number, left - 1
            if not left:
                break
        if place != self._current:
            self._place(place)
            self.post_message(self.Highlighted(self, self._rows[place]))

    def move_page(self, direction: int) -> None:
        """Go down or up by a page."""
        self.move(direction * max(1, self.size.height - 1))

    def move_to_edge(self, direction: int) -> None:
        """Go to the last row, or the first."""
        self.move(direction * max(1, len(self._rows)))

    def draw(self, row: int, width: int, base: Style) -> Strip:
        """Draw a row, lit if it is the current one."""
        if row == self._current and self._rows[row].stands_for is not None:
            base += palette(self.app.theme)["selection" if self.has_focus else "raised"]
        return paint_row(self._rows[row], width, base, self.app.theme)

    def _place(self, number: int) -> None:
        old, self._current = self._current, number
        self.redraw({old, number})
        self.bring_into_sight(number, number, context=1)

    def on_focus(self) -> None:
        """Light the current row."""
        self.redraw({self._current})

    def on_blur(self) -> None:
        """Dim the current row."""
        self.redraw({self._current})

    def on_click(self, event: events.Click) -> None:
        """Make the row under the mouse current."""
        number = event.y + self.scroll_offset.y
        if number < len(self._rows) and self._rows[number].stands_for is not None:
            self._place(number)
            self.post_message(self.Highlighted(self, self._rows[number]))
            self.post_message(self.Clicked(self, self._rows[number]))
