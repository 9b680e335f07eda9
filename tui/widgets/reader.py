"""The reader: an article's text, its labels, and the cursor that stands on words."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from textual.message import Message

from tui.text.cursor import Cursor
from tui.text.folds import FoldedText
from tui.text.layers import Mark, MarkIndex
from tui.text.rows import Rows
from tui.text.words import previous_word, word_at
from tui.themes import TAGS
from tui.widgets.line_view import LineView
from tui.widgets.row_painter import LEFT, RIGHT, Frame, RowPainter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.style import Style
    from textual import events
    from textual.strip import Strip

    from tui.text.graphemes import Fragment

MAX_TEXT_WIDTH = 80
"""Cells; a wider line is hard to read."""

MIN_TEXT_WIDTH = 8


@dataclass(frozen=True, slots=True)
class Appearance:
    """What a text looks like, before anything is labelled."""

    looks: MarkIndex = field(default_factory=MarkIndex)
    captions: Mapping[int, str] = field(default_factory=dict)
    """What stands on the line of a fold, by the offset of its sign."""
    words: Mapping[int, str] = field(default_factory=dict)
    """What stands beside some of the looks, by their key: an item's marker, why it is dropped."""


class Reader(LineView):
    """Shows one article; told what to mark, it says where the cursor goes."""

    @dataclass
    class Moved(Message):
        """The cursor stands elsewhere, or something else is selected."""

        cursor: Cursor

    @dataclass
    class Pointed(Message):
        """The mouse was pressed on a place in the text, or drawn to it."""

        offset: int
        is_drag: bool

    def __init__(
        self,
        *,
        is_verbatim: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's name for it
    ) -> None:
        super().__init__(id=id)
        self.folded = FoldedText("")
        self.marks = MarkIndex()
        self._proposed = MarkIndex()
        self._lit: Sequence[Mark] = ()
        self.rows = Rows("", MAX_TEXT_WIDTH)
        self.hits: list[Fragment] = []
        self._is_verbatim = is_verbatim
        self._appearance = Appearance()
        self._hints: Mapping[str, Fragment] = {}
        self._cursor = Cursor()
        self._goal: int | None = None
        self._painter: RowPainter | None = None
        self._dragging = False

    @property
    def text(self) -> str:
        """The text as it is shown, at the offsets of the raw text; blank where it is folded."""
        return self.folded.text

    def show(
        self, folded: FoldedText, appearance: Appearance, marks: MarkIndex, offset: int
    ) -> None:
        """Show another text, the cursor at `offset`."""
        self.folded, self._appearance = folded, appearance
        self.marks = marks
        self.hits = []
        self._hints = {}
        self._lit = ()
        self._cursor = Cursor()
        self._cursor = Cursor(self.unit_at(min(offset, len(self.text))))
        self.rows = Rows("", 0)
        self.scroll_to(0, 0, animate=False, immediate=True)
        if self.size:  # else the first paint will measure
            self.measure()

    def refold(self, folded: FoldedText, appearance: Appearance) -> None:
        """Show the same text with other folds; the cursor's line stays where it is."""
        height = self.rows.of(self._cursor.unit[0]) - self.scroll_offset.y
        place = self._cursor.unit[0]
        self.folded, self._appearance = folded, appearance
        self.hits = []
        self._hints = {}
        self._cursor = Cursor()
        self._wrap()
        self.cursor = Cursor(self.unit_at(place))
        top = self.rows.of(self._cursor.unit[0]) - height
        self.scroll_to(y=max(0, top), animate=False, immediate=True)
        self._follow()

    @property
    def cursor(self) -> Cursor:
        """What the cursor stands on and what is selected."""
        return self._cursor

    @cursor.setter
    def cursor(self, cursor: Cursor) -> None:
        old, self._cursor = self._cursor, cursor
        self._goal = None
        if old != cursor:
            self.redraw(self._rows_of(old) | self._rows_of(cursor))
            self._follow()
            self.post_message(self.Moved(cursor))

    def move_rows(self, count: int) -> None:
        """Go up or down by rows of the screen, keeping the column."""
        row = self.rows.of(self._cursor.unit[0])
        goal = self.rows.column(self._cursor.unit[0]) if self._goal is None else self._goal
        target = max(0, min(len(self.rows) - 1, row + count))
        # Past blank rows; at the edge of the text, back to the last row that has a word.
        onward = range(target, len(self.rows)) if count > 0 else range(target, -1, -1)
        back = range(target, row, -1 if count > 0 else 1)
        found = next(filter(None, (self._word_in_row(r, goal) for r in chain(onward, back))), None)
        if found is not None:
            self.cursor = self._cursor.to(found)
            self._goal = goal

    def turn(self, count: int) -> None:
        """Turn over so many rows: the text and the cursor go together, as far as there is text."""
        top = self.scroll_offset.y
        self.move_rows(count)
        self.scroll_to(y=max(0, top + count), animate=False, immediate=True)
        self._follow()

    def _word_in_row(self, row: int, column: int) -> Fragment | None:
        """Return the word of a row under a column, or the last before it."""
        start, end = self.rows.bounds(row)
        offset = self.rows.offset_at(row, column)
        for place in (offset, previous_word(self.text, end)):
            word, unit = word_at(self.text, place), self.unit_at(place)
            if start <= word[0] < end:
                return unit if start <= unit[0] else word
        return None

    def unit_at(self, offset: int) -> Fragment:
        """Return what the cursor stands on at a place: a whole mention, or a word.

        While motions extend a selection it is the word, so that the edges can be anywhere.
        """
        word = word_at(self.text, self.folded.place(offset))
        if self._cursor.anchor is not None or word[0] in self.folded.signs:
            return word
        mentions = (mark for mark in self.marks.at(word[0]) if mark.kind in TAGS)
        return next(((mention.start, mention.end) for mention in mentions), word)

    def redraw_span(self, start: int, end: int) -> None:
        """Draw anew where marks have come or gone."""
        self.redraw(range(self.rows.of(start), self.rows.of(max(start, end - 1)) + 1))

    def bring_stretch_into_sight(self, start: int, end: int) -> None:
        """Scroll until a stretch of text is on the screen, or as much of its start as fits."""
        first = self.rows.of(self.folded.place(start))
        last = min(self.rows.of(max(start, end - 1)), first + max(1, self.size.height - 4))
        self.bring_into_sight(first, last)

    def in_sight(self) -> Fragment:
        """Return the stretch of text on the screen."""
        top = self.scroll_offset.y
        bottom = min(top + self.size.height, len(self.rows)) - 1
        return self.rows.bounds(top)[0], self.rows.bounds(max(top, bottom))[1]

    def search(self, words: str) -> int:
        """Light every place where these words stand, in any case; return how many."""
        self.hits = places_of(words, self.text)
        self.redraw()
        return len(self.hits)

    @property
    def proposed(self) -> MarkIndex:
        """What is only proposed; whoever changes a mark in it redraws its rows."""
        return self._proposed

    @proposed.setter
    def proposed(self, marks: MarkIndex) -> None:
        if marks is not self._proposed:
            self._proposed = marks
            self.redraw()

    @property
    def lit(self) -> Sequence[Mark]:
        """The marks of the suggestion that keys work on."""
        return self._lit

    @lit.setter
    def lit(self, marks: Sequence[Mark]) -> None:
        if marks != self._lit:
            changed = {*marks} ^ {*self._lit}
            self._lit = marks
            for mark in changed:
                self.redraw_span(mark.start, mark.end)

    @property
    def hints(self) -> Mapping[str, Fragment]:
        """The codes on the screen that a person may type, and where each leads."""
        return self._hints

    @hints.setter
    def hints(self, hints: Mapping[str, Fragment]) -> None:
        self._hints = hints
        self.redraw()

    def row_count(self) -> int:
        """Return how many rows the text takes."""
        return len(self.rows)

    def measure(self) -> None:
        """Set the text anew if the width is another."""
        if self._text_width() != self.rows.width:
            self._wrap()
            self._follow()
        else:
            super().measure()

    def draw(self, row: int, width: int, base: Style) -> Strip:
        """Draw a row: its claims at the left, its text, the letters of its types at the right."""
        if self._painter is None:
            self._painter = RowPainter(self.app.theme, base)
        start, end = self.rows.bounds(row)
        frame = Frame(self._indent(width), self.rows.width)
        lights = self._lights(start, end)
        if start in self.folded.signs and start < end:  # and not the gap above its row
            kinds = tuple(light.kind for light in lights)
            code = next((code for code, place in self._hints.items() if place[0] == start), "")
            return self._painter.paint_fold(
                self._appearance.captions.get(start, ""), kinds, code, frame
            )
        looks = self._appearance.looks.within(start, end)
        lit = [mark for mark in self._lit if mark.touches(start, end)]
        proposed = self._proposed.within(start, end)
        marks = [*looks, *proposed, *self.marks.within(start, end), *lit, *lights]
        beside = self._beside(looks, start, end)
        return self._painter.paint(self.text, (start, end), marks, self._hints, frame, beside)

    def _beside(self, looks: Sequence[Mark], start: int, end: int) -> tuple[str, str]:
        """Return the marker of an item that begins on a row, and the word for what ends there."""
        words = self._appearance.words
        begun = (m.key for m in looks if m.kind == "item" and start <= m.start)
        ended = (m.key for m in looks if m.kind == "dropped" and m.end <= end)
        return words.get(next(begun, 0), ""), words.get(next(ended, 0), "")

    def recolour(self) -> None:
        """Take the colours of another theme."""
        self._painter = None
        super().recolour()

    def notify_style_update(self) -> None:
        """Take another background."""
        self._painter = None
        super().notify_style_update()

    def _lights(self, start: int, end: int) -> list[Mark]:
        """Return what is lit for the moment: search hits, the selection, the cursor."""
        lights = []
        first = max(0, bisect_left(self.hits, (start, start)) - 1)
        for hit in self.hits[first:]:
            if hit[0] >= end:
                break
            lights.append(Mark(*hit, "hit", 0))
        target = self._cursor.target
        if target not in [(mark.start, mark.end) for mark in self._lit]:  # else it is lit already
            kind = "selection" if self._cursor.is_selecting else "cursor"
            lights.append(Mark(*target, kind, 0))
        return [light for light in lights if light.start < end and light.end > start]

    def _rows_of(self, cursor: Cursor) -> set[int]:
        start, end = cursor.target
        return set(range(self.rows.of(start), self.rows.of(max(start, end - 1)) + 1))

    def _follow(self) -> None:
        start, end = self._cursor.unit
        first = self.rows.of(start)
        last = min(self.rows.of(max(start, end - 1)), first + max(1, self.size.height - 4))
        self.bring_into_sight(first, last)

    def _text_width(self) -> int:
        room = self.scrollable_content_region.width - LEFT - RIGHT
        return max(MIN_TEXT_WIDTH, min(MAX_TEXT_WIDTH, room))

    def _indent(self, width: int) -> int:
        return max(0, (width - self.rows.width - LEFT - RIGHT) // 2)

    def _wrap(self) -> None:
        self.rows = Rows(self.text, self._text_width(), close=not self._is_verbatim)
        super().measure()

    def _offset_under(self, event: events.MouseEvent) -> int:
        row = min(event.y + self.scroll_offset.y, len(self.rows) - 1)
        column = event.x - self._indent(self.scrollable_content_region.width) - LEFT
        return self.rows.offset_at(row, max(0, column))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Stand where the mouse points, and begin to select."""
        self._dragging = True
        self.capture_mouse()
        self.post_message(self.Pointed(self._offset_under(event), is_drag=False))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select up to where the mouse points, while its button is held."""
        if self._dragging:
            self.post_message(self.Pointed(self._offset_under(event), is_drag=True))

    def on_mouse_up(self) -> None:
        """Stop selecting."""
        self._dragging = False
        self.release_mouse()


def places_of(words: str, text: str) -> list[Fragment]:
    """Return where words stand in a text, in any case."""
    pattern = re.compile(re.escape(words), re.IGNORECASE)
    return [match.span() for match in pattern.finditer(text)] if words else []
