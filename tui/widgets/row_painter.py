"""Painting one row of text with everything that is marked on it.

A row is four parts: claims at the left (role letters and a rule along the content), the text,
and at the right the letters of the types that begin on it, so that nothing hangs on colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from tui.text.graphemes import snap
from tui.text.layers import Mark, pieces
from tui.themes import TAGS, palette

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.style import Style

    from tui.text.graphemes import Fragment

LEFT = 4
"""Cells for two role letters, the rule and a space."""

RIGHT = 5
"""Cells for a space and up to four type letters."""

ROLE_TAGS = {"source": "s", "cue": "r", "addressee": "@", "medium": "#"}
"""The keys that mark the roles; content has the rule."""

ORDER = {
    kind: rank
    for rank, kind in enumerate(
        (
            *("content", "medium", "addressee", *TAGS, "source", "cue"),
            *("hit", "selection", "cursor", "hint"),
        )
    )
}
"""What is painted over what: the later the higher."""


class RowPainter:
    """Paints rows in the colours of one theme, over one base style."""

    def __init__(self, theme: str, base: Style) -> None:
        self._palette = palette(theme)
        self._base = base
        self._styles: dict[tuple[str, ...], Style] = {}

    def paint(
        self,
        text: str,
        start: int,
        end: int,
        marks: Sequence[Mark],
        hints: Mapping[str, Fragment],
        indent: int,
        width: int,
    ) -> Strip:
        """Paint the row `[start, end)` of a text that is safe to show; sizes are cells."""
        if cell_len(text[start:end]) > width:
            end = start + len(text[start:end].rstrip())  # only blanks may stand past the edge
        segments = [Segment(" " * indent, self._base), *self._claims(marks, start)]
        used = 0
        for first, last, shown, kinds in self._cut(text, start, end, marks, hints):
            segments.append(Segment(shown, self._style(kinds)))
            used += cell_len(text[first:last])
        segments.append(Segment(" " * max(0, width - used), self._base))
        segments.extend(self._tags(marks, start, end))
        return Strip(segments)

    def _cut(
        self,
        text: str,
        start: int,
        end: int,
        marks: Sequence[Mark],
        hints: Mapping[str, Fragment],
    ) -> list[tuple[int, int, str, tuple[str, ...]]]:
        """Cut the row where its look changes: (start, end, what is shown, kinds of marks)."""
        codes = {}
        for code, (place, _) in hints.items():
            if start <= place < end:
                covered = _cells_onward(text, place, end, len(code))
                codes[place] = code[: cell_len(text[place:covered])]
                marks = [*marks, Mark(place, covered, "hint", 0)]
        if not text[start:end].isascii():
            marks = [Mark(*snap(text, m.start, m.end), m.kind, m.key) for m in marks]
        cuts = []
        for first, last, covering in pieces(marks, start, end):
            kinds = tuple(sorted({mark.kind for mark in covering}, key=ORDER.__getitem__))
            shown = text[first:last]
            if first in codes and "hint" in kinds:
                shown = codes[first].ljust(cell_len(shown))
            cuts.append((first, last, shown, kinds))
        return cuts

    def _style(self, kinds: tuple[str, ...]) -> Style:
        style = self._styles.get(kinds)
        if style is None:
            style = self._base
            for kind in kinds:
                style += self._palette[kind]
            self._styles[kinds] = style
        return style

    def _claims(self, marks: Sequence[Mark], start: int) -> list[Segment]:
        """Draw the left edge: letters where roles begin, a rule along the content."""
        letters = "".join(
            dict.fromkeys(
                ROLE_TAGS[mark.kind]
                for mark in marks
                if mark.kind in ROLE_TAGS and mark.start >= start
            )
        )
        contents = [mark for mark in marks if mark.kind == "content"]
        begins = any(mark.start >= start for mark in contents)
        rule = "❝" if begins else "│" if contents else " "
        return [
            Segment(letters[:2].rjust(2), self._base + self._palette["cue"]),
            Segment(rule, self._base + self._palette["rule"]),
            Segment(" ", self._base),
        ]

    def _tags(self, marks: Sequence[Mark], start: int, end: int) -> list[Segment]:
        """Draw the right edge: the letter of each mention that begins on the row, in order."""
        begun = [mark for mark in marks if mark.kind in TAGS and start <= mark.start < end]
        begun.sort(key=lambda mark: mark.start)
        room = RIGHT - 1
        shown = begun if len(begun) <= room else begun[: room - 1]
        segments = [Segment(" ", self._base)]
        segments.extend(
            Segment(TAGS[mark.kind], self._base + self._palette.word(mark.kind)) for mark in shown
        )
        if len(shown) < len(begun):
            segments.append(Segment("…", self._base + self._palette["dim"]))
        return segments


def _cells_onward(text: str, start: int, end: int, cells: int) -> int:
    """Return the offset at which `cells` cells of the row are used up, or where it ends."""
    place = start
    while place < end and cell_len(text[start:place]) < cells:
        place = snap(text, place, place + 1)[1]
    return place
