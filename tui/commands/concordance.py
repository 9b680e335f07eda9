"""Keys that work on the list of every mention and claim of an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.screens.names import Names


def open(names: Names) -> None:  # noqa: A001 - the action's name
    """Read the article there."""
    names.dismiss(names.visit)
