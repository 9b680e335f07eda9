"""A person at the keyboard: sees what is on the screen, and does everything by keys."""

from __future__ import annotations

import asyncio
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from textual import events
from textual.widgets import Input

from store import MentionSuggestion
from tests.tui.plans import View, approach, plan, visit
from tui.app import Glossator
from tui.screens.chooser import Choice, Chooser
from tui.screens.desk import Desk
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.pilot import Pilot

    from tests.tui.plans import Keys
    from tui.text.graphemes import Fragment

PATIENCE = 200
"""How often a person looks before saying that nothing happens."""


class Person:
    """Presses keys, counts what each was for, and looks at what came of it."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        assert isinstance(pilot.app, Glossator)
        self.app = pilot.app
        self.pressed: Counter[str] = Counter()
        desk = pilot.app.screen
        assert isinstance(desk, Desk)
        self.desk = desk

    # Hands and eyes

    async def press(self, purpose: str, *keys: str) -> None:
        """Press keys, each once the one before has been dealt with."""
        for key in keys:
            self.pressed[purpose] += 1
            named = _named(key) if len(key) == 1 else key
            typed = key if len(key) == 1 else " " if key == "space" else None
            self.app.post_message(events.Key(named, typed))
            await self._settle()

    async def write(self, purpose: str, text: str) -> None:
        """Type a line and press Enter."""
        await self.press(purpose, *("space" if letter == " " else letter for letter in text))
        await self.press(purpose, "enter")

    async def look(self) -> None:
        """Wait for the screen to be painted, and for the names to be compared."""
        await self.pilot.pause(0)
        await self.desk.name_search.settle()
        await self.desk.suggester.settle()
        await self.desk.link_search.settle()
        await self._settle()

    async def until(self, seen: Callable[[], bool]) -> None:
        """Look until something is seen."""
        for _ in range(PATIENCE):
            if seen():
                return
            await self.look()
        raise AssertionError("the screen does not show what it should")

    async def _settle(self) -> None:
        quiet = 0
        while quiet < 3:
            await asyncio.sleep(0)
            pumps = [self.app, *self.app.screen.walk_children(with_self=True)]
            busy = self.app.is_typed_at or any(pump.message_queue_size for pump in pumps)
            quiet = 0 if busy else quiet + 1

    def view(self) -> View:
        """Look at the text."""
        reader, sheet = self.desk.reader, self.desk.labels
        return View(
            reader.text,
            reader.rows,
            reader.cursor,
            reader.in_sight(),
            reader.size.height,
            sheet.marks,
            [
                each.span.fragments[0]
                for each in sheet.suggestions
                if isinstance(each, MentionSuggestion)
            ],
        )

    @property
    def lit(self) -> Fragment:
        """The stretch that a label goes to, without the blanks around it."""
        start, end = self.desk.reader.cursor.target
        text = self.desk.reader.text[start:end]
        return start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())

    # Moving

    async def follow(self, purpose: str, keys: Keys) -> None:
        """Press the keys of a plan; the letters of a hint are read off the screen.

        Where the keys before have scrolled the place out of sight, give the plan up.
        """
        for key in keys:
            if isinstance(key, str):
                await self.press(purpose, key)
                continue
            hints = self.desk.reader.hints
            code = next((code for code in hints if hints[code] == key), None)
            if code is None:
                await self.press(purpose, "escape", "escape")
                return
            await self.press(purpose, *code)

    def plan(self, target: Fragment) -> Keys:
        """Find the keys that light a stretch, or lead nearer to it."""
        view = self.view()
        found = plan(view, target)
        return (approach(view, target),) if found is None else found

    async def light(self, purpose: str, target: Fragment) -> None:
        """Light a stretch of the text, looking again if it is out of sight."""
        for _ in range(PATIENCE):
            if self.lit == target:
                return
            await self.follow(purpose, self.plan(target))
        raise AssertionError(f"{target} cannot be lit")

    async def go_to(self, purpose: str, places: Iterable[Fragment]) -> None:
        """Stand on one of these words."""
        words = tuple(places)
        for _ in range(PATIENCE):
            view = self.view()
            keys = visit(view, words)
            if keys == ():
                return
            await self.follow(purpose, keys or (approach(view, words[0]),))
        raise AssertionError("that place cannot be reached")

    # Choosing from a list

    async def open_chooser(self, purpose: str, key: str) -> None:
        """Press a key that asks for one of a list."""
        await self.press(purpose, key)
        await self.until(lambda: isinstance(self.app.screen, Chooser))
        await self.look()

    def choices(self) -> list[Choice]:
        """Read the list."""
        rows = self.app.screen.query_one("#choices", RowList).rows
        return [row.stands_for for row in rows if isinstance(row.stands_for, Choice)]

    async def choose(
        self,
        purpose: str,
        typed: str,
        wanted: Callable[[Choice], bool],
        *,
        may_be_new: bool = False,
    ) -> None:
        """Type letter by letter until what is wanted is near, go there, and take it."""
        while True:
            place = next((i for i, choice in enumerate(self.choices()) if wanted(choice)), None)
            if place is not None and (place <= 1 or not typed):
                await self.press(purpose, *["down"] * place, "enter")
                break
            if not typed:
                assert may_be_new
                is_alone = self.choices()[0].value is None
                await self.press(purpose, "enter" if is_alone else "ctrl+o")
                break
            letter, typed = typed[0], typed[1:]
            await self.press(purpose, "space" if letter == " " else letter)
        await self.until(lambda: not isinstance(self.app.screen, Chooser))

    async def answer(self, purpose: str, text: str) -> None:
        """Type what is asked for at the foot of the screen."""
        await self.until(lambda: isinstance(self.app.focused, Input))
        await self.write(purpose, text)


def _named(character: str) -> str:
    """Return what Textual calls the key of a character."""
    if character.isalnum():
        return character
    return unicodedata.name(character).lower().replace(" ", "_").replace("-", "_")
