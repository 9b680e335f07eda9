"""The floor of reading: the least that shows marked text with a cursor on words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.geometry import Region, Size, Spacing
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.text.rows import wrap

if TYPE_CHECKING:
    from textual.app import ComposeResult

WORD = re.compile(r"\w+")
MARKED = Style(bgcolor="#264f78")
CURSOR = Style(reverse=True)
WIDTH = 80


class BareReader(ScrollView, can_focus=True):
    """Draws the rows in sight from the text and its marks; nothing else happens on a move."""

    def __init__(self, text: str, marks: list[tuple[int, int]]) -> None:
        super().__init__()
        self.text = text
        self.place = 0
        self.rows = wrap(text, WIDTH)
        self.marks: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for start, end in marks:
            for row in range(self._row(start), self._row(end - 1) + 1):
                self.marks[row].append((start, end))
        self._strips: dict[int, Strip] = {}

    def on_mount(self) -> None:
        self.virtual_size = Size(WIDTH, len(self.rows))

    def next_word(self) -> None:
        here = WORD.match(self.text, self.place)
        word = WORD.search(self.text, here.end() if here else self.place)
        if word:
            self.go_to(word.start())

    def go_to(self, place: int) -> None:
        rows = {self._row(self.place), self._row(place)}
        self.place = place
        for row in rows:
            self._strips.pop(row, None)
            self.refresh_line(row)
        self.scroll_to_region(
            Region(0, self._row(place), 1, 1),
            spacing=Spacing(2, 0, 2, 0),
            animate=False,
            immediate=True,
        )

    def on_key(self) -> None:
        self.next_word()

    def render_line(self, y: int) -> Strip:
        row = y + self.scroll_offset.y
        if row not in self._strips:
            self._strips[row] = self._draw(row).adjust_cell_length(self.size.width, self.rich_style)
        return self._strips[row]

    def _draw(self, row: int) -> Strip:
        start = self.rows[row]
        end = self.rows[row + 1] if row + 1 < len(self.rows) else len(self.text)
        cursor = WORD.match(self.text, self.place)
        lit = [(max(a, start), min(b, end), MARKED) for a, b in self.marks[row]]
        if cursor and cursor.start() < end and cursor.end() > start:
            lit.append((cursor.start(), cursor.end(), CURSOR))
        edges = sorted({start, end, *(edge for a, b, _ in lit for edge in (a, b))})
        segments = []
        for left, right in pairwise(edges):
            style = sum((s for a, b, s in lit if a <= left < b), self.rich_style)
            segments.append(Segment(self.text[left:right].rstrip("\n"), style))
        return Strip(segments)

    def _row(self, offset: int) -> int:
        return bisect_right(self.rows, offset) - 1


class BareApp(App[None]):
    """Has the bare reader and no more."""

    def __init__(self, text: str, marks: list[tuple[int, int]]) -> None:
        super().__init__()
        self.reader = BareReader(text, marks)

    def compose(self) -> ComposeResult:
        yield self.reader

    def on_mount(self) -> None:
        self.reader.focus()
