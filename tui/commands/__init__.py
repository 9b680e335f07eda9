"""What the keys of a screen do: one module a context, one function an action.

The function `next_word` in `tui.commands.move` is what `next_word` in the `[move]` table of
`keybindings.toml` stands for. Functions whose name begins with an underscore are no actions.
"""

from __future__ import annotations

from importlib import import_module
from inspect import getmembers, isfunction
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


def by_id(panes: Mapping[str, Iterable[str]]) -> dict[str, Callable[[Any], None]]:
    """Return the commands of some panes by the ids of their actions, such as `move.next_word`.

    Each takes the screen that has the panes.
    """
    modules = {
        context: import_module(f"{__name__}.{context}")
        for context in dict.fromkeys(chain.from_iterable(panes.values()))
    }
    return {
        f"{context}.{name}": function
        for context, module in modules.items()
        for name, function in getmembers(module, isfunction)
        if function.__module__.startswith(f"{__name__}.") and not name.startswith("_")
    }
