"""Keys that work anywhere on the names screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.commands.desk import help, next_theme, palette, quit  # noqa: A004
from tui.names.filters import following, moved

if TYPE_CHECKING:
    from tui.screens.names import Names
