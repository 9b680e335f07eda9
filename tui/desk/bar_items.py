"""Which keys the bar of the desk shows, the likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.widgets.key_bar import hint_items, label_items

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.keymap import Keymap
    from tui.widgets.key_bar import KeyItem

ORDER = (
    *("suggestion", "suggest", "articles", "annotations", "move"),
    *("claim", "select", "label", "clean", "desk"),
)
"""Which keys come first where there is no room for all."""

OF_NAMES = {"suggestion.accept_equals", "label.everywhere"}
"""Keys that do nothing on a proposed claim, as those of the types do not."""


def bar_items(
    keymap: Keymap, alive: Iterable[str], *, is_on_claim: bool
) -> tuple[list[KeyItem], list[KeyItem]]:
    """Return the items of both lines, for the contexts that are alive.

    Where a proposed claim is lit, the keys of its roles stand in the place of those of the types.
    """
    contexts = sorted(alive, key=ORDER.index)
    if not is_on_claim:
        return label_items(keymap), hint_items(keymap, contexts)
    others = hint_items(keymap, [context for context in contexts if context != "claim"])
    fitting = [item for item in others if item.action_id not in OF_NAMES]
    return hint_items(keymap, ["claim"]), fitting
