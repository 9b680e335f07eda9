"""The command palette: every action of a screen, found by what it does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from textual.command import DiscoveryHit, Hit, Provider
from textual.content import Content

from tui.keymap import PANES
from tui.keymap.names import shown_all

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from textual.command import Hits

    from tui.keymap import Action, Keymap


class HasKeymap(Protocol):
    """What the palette asks of the app."""

    keymap: Keymap


class RunsActions(Protocol):
    """What the palette asks of the screen that it was opened over."""

    @property
    def contexts(self) -> Collection[str]:
        """The contexts whose actions there is something to see of."""

    def run_action_id(self, action_id: str) -> None:
        """Do what a key of this action would do."""


class ActionProvider(Provider):
    """Offers the actions of the screen, each with its keys: to look one up also teaches it."""

    async def discover(self) -> Hits:
        """Offer every action, in the order of the key file."""
        for action in self._actions():
            display = Content(action.help) + _keys(action)
            yield DiscoveryHit(display, self._run(action), text=action.help)

    async def search(self, query: str) -> Hits:
        """Offer the actions whose help matches what was typed."""
        matcher = self.matcher(query)
        for action in self._actions():
            if (score := matcher.match(action.help)) > 0:
                display = matcher.highlight(action.help) + _keys(action)
                yield Hit(score, display, self._run(action), text=action.help)

    def _actions(self) -> Iterator[Action]:
        keymap = cast("HasKeymap", self.app).keymap
        contexts = cast("RunsActions", self.screen).contexts
        return (action for action in keymap.actions if action.context in contexts)

    def _run(self, action: Action) -> Callable[[], None]:
        return partial(cast("RunsActions", self.screen).run_action_id, action.id)


def _keys(action: Action) -> Content:
    """Write the keys to follow the help, and their pane where that is neither text nor screen."""
    pane = f" in the {action.context}" if action.context in PANES else ""
    return Content.styled(f"  {shown_all(action.keys)}{pane}", "not bold dim")
