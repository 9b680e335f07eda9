"""A look at every equal string before a label goes to all of them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from textual.containers import Vertical

from tui.screens.dialog import Dialog
from tui.text.candidates import candidates_in
from tui.text.excerpts import excerpt
from tui.text.layers import Mark, MarkIndex
from tui.widgets.key_bar import KeyBar
from tui.widgets.row import Row, RowsView, row
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from store import Mention, Project
    from store.search import Hit
    from tui.keymap import Keymap

MOST = 5_000
"""Hits shown; a name that stands more often is labelled in several goes."""


class Preview(Dialog["list[Hit] | None"]):
    """Shows the hits with their context; answers with those that were left ticked."""

    CONTEXT = "preview"
    AUTO_FOCUS = "#choices"

    def __init__(self, project: Project, mention: Mention, keymap: Keymap) -> None:
        super().__init__(
            keymap,
            {
                "next": lambda: self._list.move(1),
                "previous": lambda: self._list.move(-1),
                "toggle": self._toggle,
                "toggle_all": self._toggle_all,
                "scope": self._change_scope,
                "accept": self._accept,
                "cancel": lambda: self.dismiss(None),
            },
        )
        self._project = project
        self._mention = mention
        self._whole_corpus = False
        self._dropped: set[Hit] = set()
        self._in_dropped: set[Hit] = set()
        self._mentions: dict[int, MarkIndex] = {}
        self._kept: dict[int, MarkIndex] = {}

    def compose(self) -> ComposeResult:
        """Lay out the question and the list."""
        with Vertical(id="dialog"):
            yield RowsView(id="question")
            yield RowList(id="choices")
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Look for hits in the article."""
        self._list = self.query_one(RowList)
        self._find()

    def _find(self) -> None:
        scope = None if self._whole_corpus else self._mention.article_id
        found = self._project.search.occurrences(self._mention.quote, scope)
        self._hits = list(islice((hit for hit in found if not self._is_labelled(hit)), MOST))
        self._in_dropped = {hit for hit in self._hits if self._is_in_dropped_block(hit)}
        self._dropped |= self._in_dropped
        self._dropped |= {hit for hit in self._hits if _is_in_longer_name(hit, self._mention.quote)}
        self._show()

    def _is_labelled(self, hit: Hit) -> bool:
        """Say whether a mention stands on some of the hit: a longer name is not to be cut."""
        if hit.article_id not in self._mentions:
            article_mentions = self._project.mentions.of_article(
                hit.article_id, self._project.annotator
            )
            self._mentions[hit.article_id] = MarkIndex(
                Mark(start, end, mention.type, mention.id)
                for mention in article_mentions
                for start, end in mention.span.fragments
            )
        return self._mentions[hit.article_id].overlaps(hit.start, hit.end)

    def _is_in_dropped_block(self, hit: Hit) -> bool:
        if hit.article_id not in self._kept:
            blocks = self._project.blocks.of_article(hit.article_id)
            self._kept[hit.article_id] = MarkIndex(
                Mark(block.start, block.end, "kept", 0) for block in blocks if block.kept
            )
        return not self._kept[hit.article_id].overlaps(hit.start, hit.end)

    def _show(self) -> None:
        ticked = len(self._hits) - len(self._dropped & set(self._hits))
        where = "the corpus" if self._whole_corpus else "this article"
        self.query_one("#question", RowsView).rows = [
            row(
                (f"{self._mention.type} “{self._mention.quote}”", "title"),
                (f"  in {where}: {ticked} of {len(self._hits)}", "dim"),
            )
        ]
        rows = [self._row(hit) for hit in self._hits]
        self._list.fill(rows or [row((f"No other unlabelled one in {where}.", "dim"))])

    def _row(self, hit: Hit) -> Row:
        tick = ("  ", "dim") if hit in self._dropped else ("✓ ", "good")
        title = [(hit.title[:24], "dim")] if self._whole_corpus else []
        if hit in self._in_dropped:
            title = [("dropped text ", "dim"), *title]
        shown = (self._mention.quote, str(self._mention.type))
        before, _ = excerpt(hit.before, len(hit.before), len(hit.before))
        return row(tick, (before, "dim"), shown, (hit.after, "dim"), right=title, stands_for=hit)

    def _toggle(self) -> None:
        if self._list.current is not None and self._list.current.stands_for is not None:
            self._dropped ^= {self._list.current.stands_for}
            self._show()
            self._list.move(1)

    def _toggle_all(self) -> None:
        every = set(self._hits)
        self._dropped = set() if every & self._dropped else every
        self._show()

    def _change_scope(self) -> None:
        self._whole_corpus = not self._whole_corpus
        self._find()

    def _accept(self) -> None:
        self.dismiss([hit for hit in self._hits if hit not in self._dropped])


def _is_in_longer_name(hit: Hit, quote: str) -> bool:
    """Say whether a hit looks like part of a longer name, such as Musk in “Elon Musk”."""
    text = hit.before + quote + hit.after
    start, end = len(hit.before), len(hit.before) + len(quote)
    around = candidates_in(text, 0, len(text))
    return any(a <= start and end <= b and b - a > end - start for a, b in around)
