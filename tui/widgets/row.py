"""One line of a list: styled parts from the left, a figure at the right, cut to fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from tui.text.safe import single_line
from tui.themes import palette
from tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style

Part = tuple[str, str]
"""Text, and the kind of thing that it is: how the palette paints it ("" as the rest)."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line to draw; its text may come from outside, and is made safe when it is drawn."""

    parts: tuple[Part, ...] = ()
    right: tuple[Part, ...] = ()
    stands_for: Any = None
    """What the line is about, for whoever made it; the widgets do not look."""


def row(*parts: Part | str, right: Sequence[Part | str] = (), stands_for: Any = None) -> Row:
    """Make a row, a bare string being a part without a kind."""
    return Row(_parts(parts), _parts(right), stands_for)


def _parts(parts: Sequence[Part | str]) -> tuple[Part, ...]:
    return tuple((part, "") if isinstance(part, str) else part for part in parts)


def paint_row(line: Row, width: int, base: Style, theme: str) -> Strip:
    """Draw a row in `width` cells; the left gives way to the right, with an ellipsis."""
    colours = palette(theme)

    def segments(parts: tuple[Part, ...], room: int) -> list[Segment]:
        drawn: list[Segment] = []
        for text, kind in parts:
            text = single_line(text)  # noqa: PLW2901 - the unsafe one must not be used again
            if cell_len(text) > room:
                text = set_cell_size(text, max(0, room - 1)) + "…" * (room > 0)  # noqa: PLW2901
            room -= cell_len(text)
            drawn.append(Segment(text, base + colours.of(kind) if kind else base))
        return drawn

    right = segments(line.right, max(0, width - 1))
    taken = sum(segment.cell_length for segment in right)
    left = segments(line.parts, max(0, width - taken - (1 if taken else 0)))
    used = sum(segment.cell_length for segment in left)
    gap = Segment(" " * max(0, width - used - taken), base)
    return Strip([*left, gap, *right])


class RowsView(LineView, can_focus=False):
    """Rows that are looked at and not moved through: a heading, a status line, a card."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()

    @property
    def rows(self) -> Sequence[Row]:
        """The rows shown."""
        return self._rows

    @rows.setter
    def rows(self, rows: Sequence[Row]) -> None:
        if rows != self._rows:
            self._rows = rows
            self.measure()

    def row_count(self) -> int:
        """Return how many rows are shown."""
        return len(self._rows)

    def draw(self, row: int, width: int, base: Style) -> Strip:
        """Draw one of the rows."""
        return paint_row(self._rows[row], width, base, self.app.theme)
