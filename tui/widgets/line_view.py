"""A scrollable list of rows that are drawn only when they come into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.cache import LRUCache
from textual.geometry import Region, Size, Spacing
from textual.scroll_view import ScrollView
from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.style import Style

STRIPS_KEPT = 512
"""More than any screen shows, so that a page back is drawn from memory."""


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws a million rows as fast as ten: each only in sight, and only when it changed.

    A subclass says how many rows there are (`row_count`) and how one looks (`draw`).
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._strips: LRUCache[int, Strip] = LRUCache(STRIPS_KEPT)
        self._base: Style | None = None
        self._measured = 0

    def row_count(self) -> int:
        """Return how many rows there are."""
        raise NotImplementedError

    def draw(self, row: int, width: int, base: Style) -> Strip:
        """Return how a row looks, in `width` cells on the widget's own style."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draw the row in sight at `y`, from memory if it has not changed."""
        width = self.scrollable_content_region.width
        if width != self._measured:
            self.measure()  # the first paint comes before the first event of a size
        row = y + self.scroll_offset.y
        strip = self._strips.get(row)
        if strip is None:
            if self._base is None:
                self._base = self.rich_style
            base = self._base
            if row < self.row_count():
                strip = self.draw(row, width, base).adjust_cell_length(width, base)
            else:
                strip = Strip.blank(width, base)
            self._strips[row] = strip
        return strip

    def redraw(self, rows: Iterable[int] | None = None) -> None:
        """Draw these rows anew, or all of them."""
        if rows is None:
            self._strips.clear()
            self.refresh()
            return
        top = self.scroll_offset.y
        bottom = top + self.size.height
        for row in set(rows):
            self._strips.discard(row)
            if top <= row < bottom:
                self.refresh_line(row)

    def measure(self) -> None:
        """Take note that the number of rows has changed."""
        self._measured = self.scrollable_content_region.width
        self.virtual_size = Size(self._measured, self.row_count())
        self.redraw()

    def bring_into_sight(self, first: int, last: int, context: int = 2) -> None:
        """Scroll just as far as it takes to see these rows and a few around them."""
        height = self.scrollable_content_region.height
        context = max(0, min(context, (height - (last - first + 1)) // 2))
        self.scroll_to_region(
            Region(0, first, 1, last - first + 1),
            spacing=Spacing(context, 0, context, 0),
            animate=False,
            immediate=True,
        )

    def on_mount(self) -> None:
        """Hear of other colours: two themes may differ in what we draw and not in the CSS."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.recolour())

    def recolour(self) -> None:
        """Draw everything anew in other colours."""
        self.redraw()

    def notify_style_update(self) -> None:
        """Forget what was drawn on another background."""
        self._base = None
        self._strips.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        """Forget what was drawn for another width."""
        if self._measured != self.scrollable_content_region.width:
            self.measure()
