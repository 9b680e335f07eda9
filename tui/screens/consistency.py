"""The screen of labels that disagree: a list that one walks through, mending or leaving each."""

from __future__ import annotations

import asyncio
import sqlite3
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from store import LabelError, StoreError
from store.consistency import Inconsistency, let_be, mend
from tui.desk.inconsistency_rows import card_rows, counts_row, line_row
from tui.keymap import CONSISTENCY_PANES
from tui.screens.workplace import Workplace
from tui.text.counts import counted
from tui.text.excerpts import brief
from tui.threads import in_thread
from tui.widgets.flow import FlowView
from tui.widgets.item_list import ItemList
from tui.widgets.key_bar import KeyBar, hint_items
from tui.widgets.prompt import Prompt
from tui.widgets.row import RowsView, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.worker import Worker

    from store import Entity, Project
    from tui.desk.inconsistency_walk import Walk
    from tui.keymap import Keymap
    from tui.widgets.row import Row
    from tui.widgets.row_list import RowList

RESTS = 3
"""How many times as long as a look takes there is rest before the next one."""

TOLD = 60
"""Cells of a step that is told of."""


class Consistency(Workplace["Inconsistency | None"], inherit_bindings=False):
    """Shows what disagrees; answers with what one wants to read in its article."""

    PANES = CONSISTENCY_PANES
    AUTO_FOCUS = "#oddities"

    def __init__(self, project: Project, keymap: Keymap, walk: Walk) -> None:
        super().__init__(project, keymap)
        self._walk = walk
        self._found: list[Inconsistency] = []
        self._looker: Worker[None] | None = None
        self._is_looking = False
        self._is_due = False
        """Whether anything was changed since the look that is under way began."""
        self._rest = 0.0
        self._answered: list[Sequence[Inconsistency]] = []
        """The lines of each answer, the newest last: they come back when it is undone."""
        self._undone: list[Sequence[Inconsistency]] = []
        """The same of the answers undone since."""

    def compose(self) -> ComposeResult:
        """Lay out the list, and the current line as a whole below it."""
        yield RowsView(id="consistency-status")
        yield ItemList(id="oddities")
        yield FlowView(id="oddity")
        yield Prompt(self.keymap, id="prompt")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Begin to look for what disagrees."""
        self.list = self.query_one(ItemList)
        self.query_one(KeyBar).show([], hint_items(self.keymap, ["consistency"]))
        self.call_after_refresh(lambda: self.commands)
        self.reload()
        if self.project.read_only:
            self.say("Open for reading only: nothing can be mended.", "warn")

    @property
    def pane(self) -> str:
        """The only pane there is."""
        return "consistency"

    def offered(self, typed: str) -> Sequence[Entity]:  # noqa: ARG002 - there is nothing to choose
        """Return nothing: no entity is chosen here."""
        return ()

    # Looking

    def reload(self) -> None:
        """Look again, beside the keys."""
        self._is_due = True
        if not self._is_looking:
            self._is_looking = True
            self._looker = self.run_worker(self._look(), group="consistency")
        self._show()

    async def settle(self) -> None:
        """Return when all is found."""
        if self._looker is not None and not self._looker.is_finished:
            await self._looker.wait()

    async def _look(self) -> None:
        """Look for what disagrees in a thread, and again if anything was changed meanwhile."""
        from store.inconsistency_search import inconsistencies_beside

        work = partial(inconsistencies_beside, self.project.path, self.project.annotator)
        try:
            while self._is_due:
                await asyncio.sleep(self._rest)
                self._is_due = False
                begun = perf_counter()
                found = await in_thread(work)
                self._rest = RESTS * (perf_counter() - begun)
                if not self._is_due:
                    self._found = self._walk.in_order(found)
        except (StoreError, OSError, sqlite3.Error) as error:
            self.say(f"The labels were not compared: {error}", "warn")
        finally:
            self._is_due = self._is_looking = False
        self._show()

    # What is shown

    def _show(self) -> None:
        """Show the list as it is now, at the line that one is at or at the next."""
        self.list.show(self._found, self._row)
        if self._found:
            self.list.go_to(self._found[self._walk.number_in(self._found)])
        self._show_current()

    def _show_current(self) -> None:
        odd = self.list.item
        nothing = "comparing all labels…" if self._is_looking else "No two labels disagree."
        keys = self.key("consistency.mend"), self.key("consistency.leave")
        name = "" if odd is None else self._filed_under(odd)
        self.query_one("#oddity", FlowView).write(card_rows(odd, nothing, name, keys), about=odd)
        counts = counts_row(self._found)
        self.query_one("#consistency-status", RowsView).rows = [counts, row()]

    def _row(self, odd: Inconsistency) -> Row:
        return line_row(odd, self._filed_under(odd), self.list.size.width)

    def _filed_under(self, odd: Inconsistency) -> str:
        """Return the name of the entity under which it would be filed, "" where there is none."""
        try:
            return "" if odd.entity_id is None else self.project.entities.get(odd.entity_id).name
        except LabelError:  # it was deleted a moment ago
            return ""

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show the line that one has come to as a whole."""
        message.stop()
        self._walk.at = self.list.item
        self._show_current()

    def on_resize(self) -> None:
        """Write the lines for the width that there is now."""
        self.list.redraw()

    # Answers

    @property
    def current(self) -> Inconsistency | None:
        """The current line."""
        current: Inconsistency | None = self.list.item
        return current

    def read_there(self, odd: Inconsistency) -> None:
        """Leave to read the article; one comes back to the same line."""
        self._walk.at = odd
        self.dismiss(odd)

    def alike(self) -> list[Inconsistency]:
        """Return the lines of the same text that are odd, and mended, in the same way."""
        odd = self.current
        if odd is None:
            return []
        told = (odd.oddity, odd.quote, odd.type, odd.usual, odd.entity_id)
        return [
            each
            for each in self._found
            if (each.oddity, each.quote, each.type, each.usual, each.entity_id) == told
        ]

    def mend(self, odd: Sequence[Inconsistency]) -> None:
        """Do as most labels have it."""
        mended = mend(self.project, odd)
        gone = len(odd) - mended
        self._take_out(odd, is_step=mended > 0)
        if not mended:
            self.say(f"Nothing was mended: {_places(odd)} had changed since.", "warn")
        else:
            told = _places(odd) if not gone else counted(mended, "place")
            also = f" {counted(gone, 'other')} had changed since." if gone else ""
            self._tell(f"Mended {told}", also)

    def leave(self, odd: Sequence[Inconsistency]) -> None:
        """Take a person's word that this is right as it is."""
        let_be(self.project, odd)
        self._take_out(odd)
        self._tell(f"Left {_places(odd)} as it is" if len(odd) == 1 else f"Left {_places(odd)}")

    def _take_out(self, answered: Sequence[Inconsistency], *, is_step: bool = True) -> None:
        """Show the next line at once; what else the answer has settled is looked for beside.

        `is_step` says whether there is anything to undo.
        """
        self._walk.at = self.current
        if is_step:
            self._answered.append(answered)
            self._undone.clear()
        self._drop(answered)
        self.reload()

    def _drop(self, answered: Sequence[Inconsistency]) -> None:
        gone = set(answered)
        self._found = [odd for odd in self._found if odd not in gone]

    def _tell(self, told: str, also: str = "") -> None:
        self.say(f"{told}; {self.key('consistency.undo')} takes that back.{also}", "good")

    def undo(self) -> None:
        """Undo the last step, and show what is odd again."""
        done = self.project.undo()
        if done is not None and self._answered:
            back = self._answered.pop()
            self._undone.append(back)
            self._found = self._walk.in_order({*self._found, *back})
            self._walk.at = back[0]
        self._turned("Undone", done, "There is nothing to undo.")

    def redo(self) -> None:
        """Redo what was undone last, and go on to what is odd after it."""
        done = self.project.redo()
        if done is not None and self._undone:
            again = self._undone.pop()
            self._answered.append(again)
            self._drop(again)
            self._walk.at = again[0]
        self._turned("Redone", done, "There is nothing to redo.")

    def _turned(self, word: str, done: tuple[str, int | None] | None, nothing: str) -> None:
        self._rest = 0
        self.reload()
        self.say(nothing if done is None else f"{word}: {brief(done[0], TOLD)}.")


def _places(odd: Sequence[Inconsistency]) -> str:
    return f"“{brief(odd[0].quote)}”" if len(odd) == 1 else counted(len(odd), "place")
