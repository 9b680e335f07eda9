"""The floor of every start: a Textual app that shows nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Empty(App[None]):
    """Shows an empty `Static`."""

    def compose(self) -> ComposeResult:
        yield Static()


if __name__ == "__main__":
    Empty().run()
