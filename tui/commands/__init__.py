"""What the keys of the desk do: one module a context, one function an action.

The function `next_word` in `tui.commands.move` is what `next_word` in the `[move]` table of
`keybindings.toml` stands for. Functions whose name begins with an underscore are no actions.
"""

from __future__ import annotations

from inspect import getmembers, isfunction
from typing import TYPE_CHECKING

from tui.commands import annotations as annotations_pane
from tui.commands import articles, claim, desk, label, move, select

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.screens.desk import Desk

MODULES = (desk, move, select, label, claim, articles, annotations_pane)


def by_id() -> dict[str, Callable[[Desk], None]]:
    """Return every command by the id of its action, such as `move.next_word`."""
    return {
        f"{module.__name__.rpartition('.')[2]}.{name}": function
        for module in MODULES
        for name, function in getmembers(module, isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }
