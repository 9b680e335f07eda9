"""The page of what was done, where the last of it can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.keymap import key_of
from tui.names.history import history_lines
from tui.screens.reading_page import ReadingPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content
    from textual.events import Key

    from tui.screens.names import Names

STEPS = 1_000
"""Steps of the history that are shown."""


class HistoryPage(ReadingPage, inherit_bindings=False):
    """Shows the history over the names screen, and steps back and forth in it."""

    MORE_KEYS = ("names.undo", "names.redo")

    def __init__(self, names: Names) -> None:
        self._names = names
        super().__init__("History", self._steps(), names.keymap)

    def on_key(self, event: Key) -> None:
        """Undo or redo, as the screen below would; other keys are those of any page."""
        action = self._keymap.lookup(("names",), key_of(event))
        if action is not None and action.id in self.MORE_KEYS:
            event.stop()
            event.prevent_default()
            self._names.run_action_id(action.id)
            self.show(self._steps())

    def _steps(self) -> Sequence[Content]:
        return history_lines(self._names.project.history.steps(STEPS))
