"""A line of text asked for at the foot of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.containers import Horizontal

from tui.keymap import key_of
from tui.widgets.row import RowsView, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult
    from textual.widget import Widget
    from textual.widgets import Input

    from tui.keymap import Keymap


class Prompt(Horizontal):
    """Asks, lets the asker follow the typing, and gives the focus back.

    Whoever leaves without an answer, by key or by going elsewhere, leaves things as they were: the
    asker hears of the text that was there first.
    """

    def __init__(self, keymap: Keymap, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay out the question; the field comes when it is first needed."""
        yield RowsView(id="question")

    def on_mount(self) -> None:
        """Stay out of sight until asked."""
        self.display = False
        self._field: Input | None = None
        self._before: Widget | None = None

    @property
    def has_focus_within(self) -> bool:
        """Whether a person is typing here."""
        return self._field is not None and self._field.has_focus

    def ask(
        self,
        question: str,
        initial: str,
        answer: Callable[[str], None],
        typing: Callable[[str], None] | None = None,
    ) -> None:
        """Ask for a line; `answer` gets it, `typing` gets what stands there after every key."""
        self._answer, self._typing, self._initial = answer, typing, initial
        self._before = self.screen.focused
        label = self.query_one("#question", RowsView)
        label.rows = [row((question, "title"))]
        label.styles.width = cell_len(question) + 1
        self.display = True
        if self._field is None:
            from tui.widgets.line_input import LineInput

            self._field = LineInput(compact=True, select_on_focus=False)
            self._field.cursor_blink = False
            self.mount(self._field)
        with self._field.prevent(type(self._field).Changed):
            self._field.value = initial
        self._field.cursor_position = len(initial)
        self._field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what stands there now."""
        event.stop()
        if self.display and self._typing is not None:
            self._typing(event.value)

    def on_key(self, event: events.Key) -> None:
        """Answer, or leave without an answer."""
        action = self._keymap.lookup(["ask"], key_of(event))
        if action is None or self._field is None:
            return
        event.stop()
        event.prevent_default()
        if action.name == "accept":
            self._close()
            self._answer(self._field.value)
        else:
            self._leave()

    def on_descendant_blur(self) -> None:
        """Leave when one goes elsewhere, but not when one looks at another window."""
        if self.display and self.app.app_focus:
            self._leave()

    def _leave(self) -> None:
        self._close()
        if self._typing is not None:
            self._typing(self._initial)

    def _close(self) -> None:
        self.display = False
        if self._before is not None and self.has_focus_within:
            self._before.focus()
