"""Asking for an entity type, by the same keys that label."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Vertical

from store import EntityType
from tui.keymap import key_of
from tui.screens.dialog import Dialog
from tui.widgets.key_bar import KeyBar, KeyItem, label_items
from tui.widgets.row import RowsView, row

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from tui.keymap import Keymap


class TypeDialog(Dialog["EntityType | None"]):
    """Asks of which type something is."""

    CONTEXT = "label"

    def __init__(self, question: str, keymap: Keymap) -> None:
        super().__init__(keymap, {t.value.lower(): partial(self._answer, t) for t in EntityType})
        self._question = question

    def compose(self) -> ComposeResult:
        """Lay out the question and the keys."""
        with Vertical(id="dialog"):
            yield RowsView(id="question")
            yield KeyBar(id="keys")

    def bar_items(self) -> list[KeyItem]:
        """Return the types with their keys."""
        return label_items(self._keymap)

    def on_mount(self) -> None:
        """Show the question."""
        self.query_one("#question", RowsView).rows = [row((self._question, "title"))]

    def on_key(self, event: events.Key) -> None:
        """Leave by the key that leaves a list."""
        action = self._keymap.lookup(["choose"], key_of(event))
        if action is not None and action.name == "cancel":
            self.dismiss(None)

    def _answer(self, type_: EntityType) -> None:
        self.dismiss(type_)
