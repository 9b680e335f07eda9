"""What the screens of a project have in common: keys by pane, questions, and what is told."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.screen import Screen

from store import StoreError
from tui import commands
from tui.keymap import key_of
from tui.text.excerpts import sentence
from tui.widgets.key_bar import KeyBar
from tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from textual import events

    from store import Entity, Project
    from tui.keymap import Keymap

Answer = TypeVar("Answer")

OFFERED = 100
"""Entities that are offered at once, of those found by what was typed."""


class Workplace(Screen[Answer], inherit_bindings=False):
    """Works on a project by keys; what they do is in `tui.commands`, one function an action.

    A subclass has a `Prompt` and a `KeyBar`, and says which pane the keys go to.
    """

    PANES: ClassVar[Mapping[str, tuple[str, ...]]]
    """The contexts of the keymap that are alive in each pane."""

    def __init__(self, project: Project, keymap: Keymap) -> None:
        super().__init__()
        self.project = project
        self.keymap = keymap
        self._seen_writes = project.outside_writes

    @property
    def pane(self) -> str:
        """The pane that the keys go to."""
        raise NotImplementedError

    @property
    def alive(self) -> tuple[str, ...]:
        """The contexts of the keymap that a key is looked up in, one after the other."""
        return tuple(self.PANES[self.pane])

    @property
    def contexts(self) -> tuple[str, ...]:
        """The contexts of the keymap whose actions there is something to see of."""
        return tuple(dict.fromkeys(chain.from_iterable(self.PANES.values())))

    @property
    def way_on(self) -> str:
        """Where to go from a key that does nothing here, in words."""
        return f"{self.key(f'{self.contexts[0]}.help')} shows the keys"

    def reload(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError

    def catch_up(self) -> None:
        """Show what was changed by no key of this screen."""
        self.reload()

    def offered(self, typed: str) -> Sequence[Entity]:
        """Return the entities to choose from, by what was typed, the likeliest first."""
        raise NotImplementedError

    def takes_key(self, key: str) -> bool:  # noqa: ARG002 - for those who take some
        """Deal with a key that means something else for now; say whether it does."""
        return False

    def key(self, action_id: str) -> str:
        """Return how the first key of an action is written on the screen."""
        return self.keymap.shown_key(action_id)

    def on_key(self, event: events.Key) -> None:
        """Do what the key stands for in the pane where it was pressed."""
        if self.query_one(Prompt).has_focus_within:
            return
        event.stop()
        event.prevent_default()
        key = key_of(event)
        self.say("")
        with self.telling():
            if self.takes_key(key):
                return
        action = self.keymap.lookup(self.alive, key)
        if action is not None:
            self.run_action_id(action.id)
        elif len(key) == 1:
            self.say(f"“{key}” does nothing here; {self.way_on}.", "warn")

    def on_key_bar_pressed(self, message: KeyBar.Pressed) -> None:
        """Do the action that was clicked."""
        self.run_action_id(message.action_id)

    @cached_property
    def commands(self) -> Mapping[str, Callable[[Any], None]]:
        """What the keys do, learnt on the first key, or before it when the first paint is done."""
        return commands.by_id(self.PANES)

    def run_action_id(self, action_id: str) -> None:
        """Do an action of the keymap, from a key, the palette or the mouse.

        What it works on may have gone out of sight since it was offered: then it does nothing.
        """
        if self.keymap.action(action_id).context not in self.contexts:
            self.say("What this works on is no longer in sight.", "warn")
            return
        with self.telling():
            self.commands[action_id](self)
        if self._seen_writes != self.project.outside_writes:
            self._seen_writes = self.project.outside_writes
            self.catch_up()
            self.say("Another program has written to this project; what it wrote is shown.", "warn")

    def say(self, sentence: str, kind: str = "") -> None:
        """Tell the person something, until the next key."""
        self.query_one(KeyBar).say(sentence, kind)

    def say_also(self, sentence: str, kind: str = "") -> None:
        """Tell the person something more that came of the same key."""
        self.query_one(KeyBar).say_also(sentence, kind)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Turn what goes wrong inside into a sentence on the screen."""
        try:
            yield
        except StoreError as error:
            self.say(sentence(str(error)), "warn")

    def ask(
        self,
        question: str,
        initial: str,
        answer: Callable[[str], None],
        typing: Callable[[str], None] | None = None,
    ) -> None:
        """Ask for a line of text at the foot of the screen."""

        def guarded(told: Callable[[str], None]) -> Callable[[str], None]:
            def tell(text: str) -> None:
                with self.telling():
                    told(text)

            return tell

        self.query_one(Prompt).ask(question, initial, guarded(answer), typing and guarded(typing))
