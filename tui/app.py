"""The app: one project, its keys and its colours, around the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from tui.screens.desk import Desk
from tui.themes import THEMES, line_filters, starting_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter

    from store import Project
    from tui.keymap import Keymap


class Glossator(App[None], inherit_bindings=False):
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
        self.theme = starting_theme(project.settings.get("theme"))

    def get_default_screen(self) -> Desk:
        """Begin with the desk."""
        return Desk(self.project, self.keymap, self._problems)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Drop every colour where none is wanted."""
        return line_filters(self.theme, super().get_line_filters())

    def on_unmount(self) -> None:
        """Keep where the cursor is."""
        for screen in self.screen_stack:
            if isinstance(screen, Desk):
                screen.remember_position()
