"""What the keys of the desk do: one module a context, one function an action.

The function `next_word` in `tui.commands.move` is what `next_word` in the `[move]` table of
`keybindings.toml` stands for. Functions whose name begins with an underscore are no actions.
"""

from __future__ import annotations

from importlib import import_module
from inspect import getmembers, isfunction
from itertools import chain
from typing import TYPE_CHECKING

from tui.keymap import PANES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.screens.desk import Desk


def by_id() -> dict[str, Callable[[Desk], None]]:
    """Return every command by the id of its action, such as `move.next_word`."""
    modules = {
        context: import_module(f"{__name__}.{context}")
        for context in dict.fromkeys(chain.from_iterable(PANES.values()))
    }
    return {
        f"{context}.{name}": function
        for context, module in modules.items()
        for name, function in getmembers(module, isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }
