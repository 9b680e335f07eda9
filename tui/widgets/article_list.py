"""The article list: two rows an article, fetched as they come into sight."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from textual.cache import LRUCache
from textual.message import Message

from tui.themes import palette
from tui.widgets.line_view import LineView
from tui.widgets.row import Row, paint_row, row

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from rich.style import Style
    from textual import events
    from textual.strip import Strip

    from store.records import ArticleLine

ROWS = 2
"""Rows an article takes."""

WINDOW = 32
"""Articles fetched at once: those in sight are fetched again after every label."""

Window = tuple["list[ArticleLine]", "Mapping[int, int]"]
"""Some articles, and how many suggestions are left in each of them."""

GLYPHS = {"new": "○", "open": "◐", "done": "●", "flagged": "!", "skipped": "–"}
"""The state of an article in one cell."""


class ArticleList(LineView):
    """Shows a hundred thousand articles as readily as five."""

    @dataclass
    class Opened(Message):
        """A person wants to read an article."""

        article_id: int

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], list[ArticleLine]],
        count_left: Callable[[Sequence[int]], Mapping[int, int]],
        *,
        id: str | None = None,  # noqa: A002 - Textual's name for it
    ) -> None:
        super().__init__(id=id)
        self._fetch = fetch
        self._count_left = count_left
        self._ids: Sequence[int] = ()
        self._windows: LRUCache[int, Window] = LRUCache(16)
        self._current = 0
        self.open_id = 0
        """The article that is in the text pane."""

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> Sequence[int]:
        """The articles shown, in their order."""
        return self._ids

    def fill(self, ids: Sequence[int]) -> None:
        """Show these articles in this order, the open one current if it is among them.

        While one goes through the list, the cursor stays on its article instead.
        """
        kept = self.current_id if self.has_focus else None
        self._ids = ids
        self._windows.clear()
        place = None if kept is None else self._place_of(kept)
        self._current = place if place is not None else self._place_of(self.open_id) or 0
        self.measure()
        self._show_current()

    def mark_open(self, article_id: int) -> None:
        """Show which article is in the text pane."""
        self.open_id = article_id
        place = self._place_of(article_id)
        if place is not None:
            self._current = place
        self.refresh_lines_of_articles()
        self._show_current()

    def refresh_lines_of_articles(self) -> None:
        """Fetch anew what is shown of the articles."""
        self._windows.clear()
        self.redraw()

    @property
    def current_id(self) -> int | None:
        """The article under the cursor."""
        return self._ids[self._current] if self._ids else None

    def neighbour(self, step: int) -> int | None:
        """Return the article that many places from the open one, or None past either end."""
        place = self._place_of(self.open_id)
        if place is None:
            return self.current_id
        place += step
        return self._ids[place] if 0 <= place < len(self._ids) else None

    def following(self, wanted: Container[int]) -> int | None:
        """Return the next of some articles after the open one, starting over at the end."""
        place = self._place_of(self.open_id)
        start = 0 if place is None else place + 1
        after = (self._ids[number] for number in range(start, len(self._ids)))
        before = (self._ids[number] for number in range(max(0, start - 1)))
        return next((id_ for id_ in chain(after, before) if id_ in wanted), None)

    def move(self, count: int) -> None:
        """Go down or up by articles."""
        old = self._current
        self._current = max(0, min(len(self._ids) - 1, old + count))
        self.redraw(_rows_of(old) | _rows_of(self._current))
        self._show_current()

    def move_page(self, direction: int) -> None:
        """Go down or up by a page."""
        self.move(direction * max(1, self.size.height // ROWS - 1))

    def move_to_edge(self, direction: int) -> None:
        """Go to the last article, or the first."""
        self.move(direction * len(self._ids))

    def row_count(self) -> int:
        """Return how many rows all articles take."""
        return len(self._ids) * ROWS

    def draw(self, row: int, width: int, base: Style) -> Strip:
        """Draw the first or second row of an article."""
        number, part = divmod(row, ROWS)
        line, left = self._line(number)
        if number == self._current:
            base += palette(self.app.theme)["selection" if self.has_focus else "raised"]
        is_open = line.id == self.open_id
        shown = _title_row(line, is_open=is_open) if part == 0 else _fact_row(line, left)
        return paint_row(shown, width, base, self.app.theme)

    def _place_of(self, article_id: int) -> int | None:
        try:
            return self._ids.index(article_id)  # of a range at once, of an array at 60 per µs
        except ValueError:
            return None

    def _line(self, number: int) -> tuple[ArticleLine, int]:
        """Return an article, and how many suggestions are left in it."""
        window, place = divmod(number, WINDOW)
        fetched = self._windows.get(window)
        if fetched is None:
            ids = self._ids[window * WINDOW : (window + 1) * WINDOW]
            fetched = self._windows[window] = self._fetch(ids), self._count_left(ids)
        lines, left = fetched
        return lines[place], left.get(lines[place].id, 0)

    def _show_current(self) -> None:
        rows = _rows_of(self._current)
        self.bring_into_sight(min(rows), max(rows))

    def on_focus(self) -> None:
        """Light the current article."""
        self.redraw(_rows_of(self._current))

    def on_blur(self) -> None:
        """Dim the current article."""
        self.redraw(_rows_of(self._current))

    def on_click(self, event: events.Click) -> None:
        """Open the article under the mouse."""
        number = (event.y + self.scroll_offset.y) // ROWS
        if number < len(self._ids):
            self.move(number - self._current)
            self.post_message(self.Opened(self._ids[number]))


def _rows_of(number: int) -> set[int]:
    return {number * ROWS + part for part in range(ROWS)}


def _title_row(line: ArticleLine, *, is_open: bool) -> Row:
    kind = "title" if is_open else "dim" if line.state in ("done", "skipped") else ""
    state = {"done": "good", "flagged": "warn"}.get(line.state, "dim")
    mark = ("▌", "title") if is_open else " "
    return row(mark, (GLYPHS[line.state], state), " ", (line.title or "untitled", kind))


def _fact_row(line: ArticleLine, left: int) -> Row:
    facts = [fact for fact in (line.source, line.date) if fact]
    facts.append(f"{line.words:,} words")
    is_asked = left and line.state not in ("done", "skipped")
    told = f"{left:,} left" if is_asked else ""
    labels = f" {line.labels:,}" if line.labels else ""
    return row("   ", (" · ".join(facts), "dim"), right=[(told, "dim"), (labels, "good")])
