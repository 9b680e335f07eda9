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

    from tui.text.graphemes import Fragment


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
        self._wanted: Fragment | None = None

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
        number = self.number_of(stands_for)
        if number is not None:
            self._place(number)
        return number is not None

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

    def want_in_sight(self, wanted: Fragment | None) -> None:
        """Keep these rows, first and last, in sight whatever room the list gets.

        They go before the current row where both do not fit, unless a person moves in the list.
        """
        if wanted != self._wanted:
            self._wanted = wanted
            self._settle()

    def has_in_sight(self, first: int, last: int) -> bool:
        """Say whether these rows are on the screen."""
        top = self.scroll_offset.y
        return top <= first and last < top + self.size.height

    def number_of(self, stands_for: object) -> int | None:
        """Return the number of the row that stands for this."""
        if stands_for is None:
            return None
        return next((n for n, line in enumerate(self._rows) if line.stands_for == stands_for), None)

    def draw(self, row: int, width: int, base: Style) -> Strip:
        """Draw a row, lit if it is the current one."""
        if row == self._current and self._rows[row].stands_for is not None:
            base += palette(self.app.theme)["selection" if self.has_focus else "raised"]
        return paint_row(self._rows[row], width, base, self.app.theme)

    def _place(self, number: int) -> None:
        old, self._current = self._current, number
        self.redraw({old, number})
        self._settle()

    def _settle(self) -> None:
        """Scroll to the current row, and to what is wanted in sight beside it."""
        self.bring_into_sight(self._current, self._current, context=1)
        if self._wanted is None:
            return
        first, last = min(self._wanted[0], self._current), max(self._wanted[1], self._current)
        if last - first < self.size.height:
            self.bring_into_sight(first, last, context=0)
        elif not self.has_focus:
            self.bring_into_sight(*self._wanted, context=0)

    def on_resize(self) -> None:
        """Scroll anew: what was in sight may not be in another height."""
        super().on_resize()
        self._settle()

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
