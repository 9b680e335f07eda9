"""The app: one project, its keys and its colours, around the desk."""

from __future__ import annotations

import asyncio
import gc
import signal
from typing import TYPE_CHECKING

from tui.keys_in_turn import KeysInTurn
from tui.screens.desk import Desk
from tui.themes import THEMES, line_filters, starting_theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

    from textual.filter import LineFilter

    from store import Project
    from tui.keymap import Keymap


class Glossator(KeysInTurn, inherit_bindings=False):
    """Runs the desk on a project; whoever opened the project closes it."""

    CSS_PATH = "app.tcss"
    TITLE = "Glossator"
    ENABLE_COMMAND_PALETTE = False  # Textual's own key for it would bypass the keymap

    def __init__(self, project: Project, keymap: Keymap, problems: Sequence[str] = ()) -> None:
        super().__init__()
        self.project = project
        self.keymap = keymap
        self._problems = list(problems)
        for theme in THEMES.values():
            self.register_theme(theme)
        # Nothing is drawn yet: to set the theme as one changes it would parse all the CSS twice.
        self.set_reactive(Glossator.theme, starting_theme(project.settings.get("theme")))
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Desk:
        """Begin with the desk."""
        return Desk(self.project, self.keymap, self._problems)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Drop every colour where none is wanted."""
        return line_filters(self.theme, super().get_line_filters())

    def on_mount(self) -> None:
        """Leave in good order when the system asks for it; asked twice, just leave."""
        if self.is_headless:
            return
        loop = asyncio.get_running_loop()

        def leave(number: int, _frame: FrameType | None) -> None:
            signal.signal(number, signal.SIG_DFL)
            loop.call_soon_threadsafe(self.exit, None, 128 + number)

        signal.signal(signal.SIGTERM, leave)

    def on_ready(self) -> None:
        """Look for garbage again, though not among what the start has made (see `tui.__main__`)."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
