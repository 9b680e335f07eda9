"""What every dialog over the desk does with keys: one context of the keymap, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.screen import ModalScreen

from tui.keymap import key_of
from tui.widgets.key_bar import KeyBar, KeyItem, hint_items

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual import events

    from tui.keymap import Keymap

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer], inherit_bindings=False):
    """Asks something and answers with what `dismiss` gets.

    A subclass names its context and says, action by action, what the keys do.
    """

    CONTEXT: ClassVar[str]

    def __init__(self, keymap: Keymap, commands: Mapping[str, Callable[[], object]]) -> None:
        super().__init__()
        self._keymap = keymap
        self._commands = commands

    @property
    def contexts(self) -> tuple[str, ...]:
        """The contexts of the keymap that a key is looked up in, one after the other."""
        return (self.CONTEXT,)

    def bar_items(self) -> list[KeyItem]:
        """Return the keys to show at the foot."""
        return hint_items(self._keymap, self.contexts)

    def on_mount(self) -> None:
        """Show the keys."""
        self.query_one(KeyBar).show(self.bar_items(), [])

    def on_key(self, event: events.Key) -> None:
        """Do what a key stands for; no key reaches the desk below."""
        event.stop()
        action = self._keymap.lookup(self.contexts, key_of(event))
        if action is not None and action.name in self._commands:
            event.prevent_default()
            self._commands[action.name]()

    def on_key_bar_pressed(self, message: KeyBar.Pressed) -> None:
        """Do the action that was clicked."""
        message.stop()
        self._commands[message.action_id.rpartition(".")[2]]()
