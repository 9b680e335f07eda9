"""Asking for an entity type, by the same keys that label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical

from store import EntityType
from tui.keymap import key_of
from tui.screens.dialog import Dialog
from tui.widgets.key_bar import KeyBar, label_items
from tui.widgets.row import RowsView, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult

    from tui.keymap import Keymap


class TypeDialog(Dialog["EntityType | None"]):
    """Asks of which type something is; any other key leaves it as it is."""

    CONTEXT = "label"

    def __init__(self, question: str, keymap: Keymap) -> None:
        self._question = question
        answers = {type_.lower(): self._answer(type_) for type_ in EntityType}
        super().__init__(keymap, answers)

    def compose(self) -> ComposeResult:
        """Lay out the question and the keys."""
        with Vertical(id="dialog"):
            yield RowsView(id="question")
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the question and the types."""
        self.query_one("#question", RowsView).rows = [row((self._question, "title"))]
        self.query_one(KeyBar).show(label_items(self._keymap), [])

    def on_key(self, event: events.Key) -> None:
        """Take a type, or leave."""
        event.stop()
        event.prevent_default()
        action = self._keymap.lookup([self.CONTEXT], key_of(event))
        if action is not None and action.name in self._commands:
            self._commands[action.name]()
        else:
            self.dismiss(None)

    def _answer(self, type_: EntityType) -> Callable[[], object]:
        return lambda: self.dismiss(type_)
