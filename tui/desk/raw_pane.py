"""The raw text beside the text, all of it, or the page that it was taken from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Container

from tui.text.cursor import Cursor
from tui.text.folds import FoldedText
from tui.text.layers import MarkIndex
from tui.text.safe import verbatim
from tui.widgets.reader import Appearance, Reader
from tui.widgets.row import RowsView, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from store import Article
    from store.intake.document import Page
    from tui.desk.folds import Folds
    from tui.widgets.row import Row


@dataclass(frozen=True, slots=True)
class Original:
    """A text to look at, and how to find places of the raw text in it."""

    title: str
    facts: str
    text: FoldedText
    appearance: Appearance
    place: Callable[[int], int]
    """From an offset in the raw text to one in this."""
    onward: str
    """What the key that brought it shows next."""
    is_page: bool = False

    @property
    def heading(self) -> Row:
        """The line over the text."""
        return row((self.title, "title"), (f"  {self.facts}", "dim"))

    @classmethod
    def raw(cls, article: Article, folds: Folds, *, has_page: bool) -> Original:
        """Return the raw text of an article, what is dropped marked as such."""
        facts = f"{len(article.raw):,} characters · {article.format} · {article.encoding}"
        text = FoldedText(verbatim(article.raw))
        onward = "shows the page" if has_page else "folds it"
        return cls("Raw text", facts, text, folds.dropped(), lambda offset: offset, onward)

    @classmethod
    def page(cls, article: Article, page: Page) -> Original:
        """Return what the raw text was taken from."""
        facts = f"{len(page.source):,} characters · {article.format} · {article.encoding}"
        text = FoldedText(verbatim(page.source))
        place = page.map.place_before
        return cls("Page", facts, text, Appearance(), place, "folds it", is_page=True)


class RawPane(Container):
    """Shows the original of the open article, in step with the cursor in the text."""

    def __init__(self, original: Original, beside: Reader, key: str) -> None:
        super().__init__(id="raw-pane")
        self.original = original
        self._beside = beside
        self._key = key
        self._is_laid_out = False

    def compose(self) -> ComposeResult:
        """Lay out a heading over the text."""
        yield RowsView(id="raw-heading")
        yield Reader(id="raw", is_verbatim=True)

    def on_mount(self) -> None:
        """Show the text; keys stay with the reader beside it."""
        self._reader.can_focus = False
        self._is_laid_out = True
        self.show(self.original)

    @property
    def is_open(self) -> bool:
        """Whether it is on the screen."""
        return bool(self.display)

    @property
    def shows_page(self) -> bool:
        """Whether it shows the page, and not the raw text."""
        return self.original.is_page

    @property
    def _reader(self) -> Reader:
        return self.query_one("#raw", Reader)

    def show(self, original: Original) -> None:
        """Show another original."""
        self.original = original
        if not self._is_laid_out:
            return  # it will be shown in a moment
        onward = row((self._key, "key"), (f" again {original.onward}", "dim"))
        self.query_one("#raw-heading", RowsView).rows = [original.heading, onward]
        self._reader.show(original.text, original.appearance, self._marks, 0)
        self.call_after_refresh(self.follow)

    @property
    def _marks(self) -> MarkIndex:
        """The labels, which stand on the raw text and not on the page."""
        return MarkIndex() if self.shows_page else self._beside.marks

    def mark(self) -> None:
        """Show the labels as they are now."""
        if self._is_laid_out:
            self._reader.marks = self._marks
            self._reader.redraw()

    def follow(self) -> None:
        """Light the word under the cursor in the text, at the same height of the screen."""
        if not self._is_laid_out:
            return
        text, raw = self._beside, self._reader
        offset = text.cursor.unit[0]
        start = (text.folded.fold_at(offset) or (offset, 0))[0]
        place = self.original.place(start)
        with raw.prevent(Reader.Moved):
            raw.cursor = Cursor(raw.unit_at(place))
        height = text.rows.of(offset) - text.scroll_offset.y
        raw.scroll_to(y=raw.rows.of(place) - height, animate=False, immediate=True)

    def on_reader_pointed(self, message: Reader.Pointed) -> None:
        """Ignore the mouse: this text is only looked at."""
        message.stop()
