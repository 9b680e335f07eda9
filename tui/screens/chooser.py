"""A list to choose from, narrowed by typing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Input

from tui.screens.dialog import Dialog
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_input import LineInput
from tui.widgets.row import Row, RowsView, row
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from tui.keymap import Keymap


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose; without a value it is the text that was typed."""

    row: Row
    value: int | None
    name: str


class Chooser(Dialog["Choice | None"]):
    """Asks a question and answers with one of what `search` finds for the text typed."""

    CONTEXT = "choose"
    AUTO_FOCUS = "Input"

    def __init__(
        self, question: str, search: Callable[[str], list[Choice]], keymap: Keymap
    ) -> None:
        super().__init__(
            keymap,
            {
                "next": lambda: self._list.move(1),
                "previous": lambda: self._list.move(-1),
                "accept": self._accept,
                "accept_typed": self._accept_typed,
                "cancel": lambda: self.dismiss(None),
            },
        )
        self._question = question
        self._search = search

    def compose(self) -> ComposeResult:
        """Lay out the question, the field and the list."""
        with Vertical(id="dialog"):
            yield RowsView(id="question")
            yield LineInput(compact=True, placeholder="type to narrow")
            yield RowList(id="choices")
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show what there is to choose."""
        self._list = self.query_one(RowList)
        self.query_one("#question", RowsView).rows = [row((self._question, "title"))]
        self.query_one(Input).cursor_blink = False
        self._fill("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self._fill(event.value)

    def on_row_list_clicked(self) -> None:
        """Take what the mouse was pressed on."""
        self._accept()

    def _fill(self, typed: str) -> None:
        rows = [replace(choice.row, stands_for=choice) for choice in self._search(typed)]
        nothing = "Nothing fits." if typed.strip() else "None is known yet: type a name."
        self._list.fill(rows or [row((nothing, "dim"))])
        self._list.move_to_edge(-1)

    def _accept(self) -> None:
        current = self._list.current
        if current is not None and current.stands_for is not None:
            self.dismiss(current.stands_for)

    def _accept_typed(self) -> None:
        typed = self.query_one(Input).value.strip()
        if typed:
            self.dismiss(Choice(row(typed), None, typed))
