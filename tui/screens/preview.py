"""A look at every place where a name stands before a label goes to all of them."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import Counter
from time import perf_counter
from typing import TYPE_CHECKING

from textual.containers import Vertical

from store import StoreError
from tui.desk.elsewhere import Elsewhere, Kind, Place
from tui.screens.dialog import Dialog
from tui.text.excerpts import cut, excerpt
from tui.widgets.item_list import ItemList
from tui.widgets.key_bar import KeyBar
from tui.widgets.row import Row, RowsView, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from store import Mention, MentionSuggestion, Project
    from tui.keymap import Keymap

MOST = 5_000
"""Places shown; a name that stands more often is labelled in several goes."""

CHUNK = 20
"""Articles looked through between two looks at the clock."""

AT_ONCE = 0.05
"""Seconds for which a key waits; what is left to look through then is done beside the keys."""

SLICE = 0.01
"""Seconds of looking between which other keys are dealt with."""

SHOWING = 0.2
"""Seconds after which what was found meanwhile is shown."""


class Preview(Dialog["list[Place] | None"]):
    """Shows the places with their context; answers with those that are ticked."""

    CONTEXT = "preview"
    AUTO_FOCUS = "#choices"

    def __init__(
        self, project: Project, subject: Mention | MentionSuggestion, keymap: Keymap
    ) -> None:
        super().__init__(
            keymap,
            {
                "next": lambda: self._list.move(1),
                "previous": lambda: self._list.move(-1),
                "page_down": lambda: self._list.move_page(1),
                "page_up": lambda: self._list.move_page(-1),
                "toggle": self._toggle,
                "toggle_kind": self._toggle_kind,
                "toggle_all": lambda: self._turn(self._places),
                "scope": self._change_scope,
                "accept": self._accept,
                "cancel": lambda: self.dismiss(None),
            },
        )
        self._project = project
        self._subject = subject
        self._elsewhere = Elsewhere(project, subject)
        self._whole_corpus = False
        self._places: list[Place] = []
        self._turned: set[Place] = set()
        """Those that are ticked although they are doubtful, or not although they are sure."""
        self._ids: Sequence[int] = ()
        self._looked_through = 0
        self._is_broken_off = False

    def compose(self) -> ComposeResult:
        """Lay out the question and the list."""
        with Vertical(id="dialog"):
            yield RowsView(id="question")
            yield ItemList(id="choices")
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Look through the article."""
        self._list = self.query_one(ItemList)
        self._find()

    # Looking

    def _find(self) -> None:
        subject = self._subject
        self._ids = self._project.articles.ids() if self._whole_corpus else [subject.article_id]
        self._places, self._looked_through, self._is_broken_off = [], 0, False
        self._look(AT_ONCE)
        self._show()
        self.run_worker(self._look_on(), exclusive=True)

    @property
    def _is_looking(self) -> bool:
        is_at_end = self._looked_through >= len(self._ids) or len(self._places) >= MOST
        return not is_at_end and not self._is_broken_off

    def _look(self, seconds: float) -> None:
        """Look through articles for so long; what goes wrong is told, and ends the looking."""
        end = perf_counter() + seconds
        while self._is_looking and perf_counter() < end:
            begun = self._looked_through
            chunk = self._ids[begun : begun + CHUNK]
            try:
                self._places += self._elsewhere.places(chunk)
            except (StoreError, sqlite3.Error) as error:
                self._is_broken_off = True
                self.query_one(KeyBar).say(f"Not all articles were looked through: {error}", "warn")
                break
            self._looked_through += len(chunk)
        del self._places[MOST:]

    async def _look_on(self) -> None:
        """Look through the other articles, a little at a time."""
        shown = perf_counter()
        while self._is_looking:
            self._look(SLICE)
            if not self._is_looking or perf_counter() > shown + SHOWING:
                self._show()
                shown = perf_counter()
            await asyncio.sleep(0)

    # What is shown

    def _show(self) -> None:
        """Show all that was found: what is proposed first, what is doubtful last."""
        self._places.sort(
            key=lambda p: (not p.kind.is_sure, p.proposed is None, p.article_id, p.start)
        )
        self._list.show(self._places, self._row)
        self._show_counts()

    def _show_counts(self) -> None:
        ticked = sum(map(self._is_ticked, self._places))
        where = "the corpus" if self._whole_corpus else "this article"
        told = f"  in {where}: {ticked:,} of {len(self._places):,}"
        if not self._places and not self._is_looking and not self._is_broken_off:
            told = f"  No other unlabelled one in {where}."
        question = self.query_one("#question", RowsView)
        question.rows = [
            row((f"{self._subject.type} “{self._subject.quote}”", "title"), (told, "dim")),
            row((self._told_of_kinds(), "dim"), right=[(self._told_of_looking(), "warn")]),
            row(),
        ]
        question.styles.height = len(question.rows)

    def _told_of_kinds(self) -> str:
        kinds = Counter(place.kind for place in self._places)
        return " · ".join(f"{kinds[kind]:,} {kind or 'as written'}" for kind in Kind if kinds[kind])

    def _told_of_looking(self) -> str:
        if len(self._places) >= MOST:
            return f"the first {MOST:,}"
        if self._is_looking or self._is_broken_off:
            return f"looked through {self._looked_through:,} of {len(self._ids):,} articles"
        return ""

    def _is_ticked(self, place: Place) -> bool:
        return place.kind.is_sure != (place in self._turned)

    def _row(self, place: Place) -> Row:
        tick = ("✓ ", "good") if self._is_ticked(place) else ("  ", "dim")
        manner = "tag" if place.proposed is None else "suggested"
        before, _ = excerpt(place.before, len(place.before), len(place.before))
        right = [(f" {self._told_of_place(place)}", "dim")]
        if self._whole_corpus:
            right.append((f"  {cut(place.title, self._list.size.width // 5)}", "dim"))
        name = (place.quote, f"{manner}-{self._subject.type}")
        return row(tick, (before, "dim"), name, (place.after, "dim"), right=right)

    def _told_of_place(self, place: Place) -> str:
        proposed = ""
        if place.proposed is not None:
            is_other = place.proposed.type is not self._subject.type
            proposed = f"proposed {place.proposed.type}" if is_other else "proposed"
        return ", ".join(filter(None, (str(place.kind), proposed)))

    # Keys

    def _toggle(self) -> None:
        if self._list.item is not None:
            self._turned ^= {self._list.item}
            self._list.redraw()
            self._list.move(1)
            self._show_counts()

    def _toggle_kind(self) -> None:
        if self._list.item is not None:
            self._turn([each for each in self._places if each.kind is self._list.item.kind])

    def _turn(self, places: Sequence[Place]) -> None:
        """Tick these, or none of them if all are."""
        ticked = {place for place in places if self._is_ticked(place)}
        self._turned ^= ticked if len(ticked) == len(places) else {*places} - ticked
        self._list.redraw()
        self._show_counts()

    def _change_scope(self) -> None:
        self._whole_corpus = not self._whole_corpus
        self._find()

    def _accept(self) -> None:
        if self._is_looking:
            self.query_one(KeyBar).say("Not all articles are looked through yet.", "warn")
            return
        self.dismiss([place for place in self._places if self._is_ticked(place)])
