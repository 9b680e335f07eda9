"""Styled text broken into rows, anew for every width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.text.rows import Rows
from tui.text.safe import single_line
from tui.widgets.row import Row, RowsView, row

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    from tui.text.graphemes import Fragment
    from tui.widgets.row import Part

    Writer = Callable[[int], Sequence[Row]]
    """Writes rows for a width in cells."""


def flow(parts: Sequence[Part | str], width: int, head: Sequence[Part | str] = ()) -> list[Row]:
    """Break parts into rows of at most `width` cells; what stands at the `head` hangs out."""
    styled = [(part, "") if isinstance(part, str) else part for part in parts]
    opening = row(*head)
    indent = sum(cell_len(text) for text, _ in opening.parts)
    text = single_line("".join(text for text, _ in styled))
    lines = Rows(text, max(1, width - indent))
    rows = []
    for number in range(len(lines)):
        start, end = lines.bounds(number)
        end = start + len(text[start:end].rstrip())
        beginning = opening.parts if number == 0 else ((" " * indent, ""),)
        rows.append(row(*beginning, *_between(styled, (start, end))))
    return rows


def _between(parts: Sequence[Part], stretch: Fragment) -> Iterator[Part]:
    """Cut out what the parts, one after the other, have between two offsets."""
    offset = 0
    for text, kind in parts:
        piece = text[max(0, stretch[0] - offset) : max(0, stretch[1] - offset)]
        if piece:
            yield piece, kind
        offset += len(text)


class FlowView(RowsView, can_focus=False):
    """Rows that are written for the width that there is, and scrolled by whoever has the keys."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._writer: Writer | None = None
        self._about: Hashable = None

    def write(self, writer: Writer, about: Hashable = None) -> None:
        """Show what this writes: from its start, unless it is about the same as before."""
        self._writer = writer
        if about is None or about != self._about:
            self.scroll_to(0, 0, animate=False, immediate=True, force=True)
        self._about = about
        self.measure()

    def measure(self) -> None:
        """Write the rows for the width that there is now."""
        if self._writer is not None:
            self._rows = self._writer(self.scrollable_content_region.width)
        super().measure()

    def scroll_page(self, direction: int) -> None:
        """Scroll half a page down or up."""
        step = direction * max(1, self.size.height // 2)
        self.scroll_relative(y=step, animate=False, immediate=True, force=True)
