"""Keys that come in a burst, as over a slow line, each handled before the next is looked at."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.app import App, ScreenStackError
from textual.events import Callback, Key, Paste

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.events import Event
    from textual.message_pump import MessagePump

PATIENCE = 2.0
"""Seconds after which a key gets its turn although the one before is still being dealt with."""

ROUNDS = 2
"""A key becomes a message, and what that asks for (a focus, a screen) may take one more."""


class KeysInTurn(App[None], inherit_bindings=False):
    """Gives a key to whoever has the focus once the key before has been dealt with.

    Textual hands a burst of keys to one widget before the first of them is handled. What was typed
    for the dialog that this one opens would fall through to the desk, and label or delete there.
    """

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[Key | Paste] = deque()
        self._turns: asyncio.Task[None] | None = None

    @property
    def is_typed_at(self) -> bool:
        """Whether a key is being dealt with, or waits for that."""
        return bool(self._typed)

    async def on_event(self, event: Event) -> None:
        """Pass a key on if no other is being dealt with, else keep it for later."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._typed.append(event)
        if len(self._typed) == 1:
            await super().on_event(event)
            self._turns = asyncio.create_task(self._take_turns())

    async def _take_turns(self) -> None:
        try:
            with suppress(ScreenStackError):  # a key may close the last screen
                while self._typed:
                    with suppress(TimeoutError):
                        async with asyncio.timeout(PATIENCE):
                            await self._settle()
                    self._typed.popleft()
                    if self._typed:
                        await super().on_event(self._typed[0])
        finally:
            self._typed.clear()

    async def _settle(self) -> None:
        """Wait until the key, and what came of it, has gone all the way up to the app."""
        for _ in range(ROUNDS):
            around = _Round((self.focused or self.screen).ancestors_with_self)
            around.go_on()
            await around.over.wait()


class _Round:
    """Calls on the pumps one after the other, on each behind the messages that it has by then."""

    def __init__(self, pumps: Iterable[MessagePump]) -> None:
        self.over = asyncio.Event()
        self._left = iter(pumps)

    def go_on(self) -> None:
        """Wait for the next pump's turn; one that is closing has none."""
        if not any(pump.post_message(Callback(self.go_on)) for pump in self._left):
            self.over.set()
