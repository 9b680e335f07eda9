"""The palette offers what the desk can do, teaches the keys, and asks the desk to do it."""

from __future__ import annotations

from textual.app import App
from textual.command import CommandList, CommandPalette
from textual.screen import Screen

from tui.keymap import DESK_PANES, load
from tui.palette import ActionProvider


class Desk(Screen[None]):
    """Remembers what it was asked to do."""

    contexts = frozenset(context for contexts in DESK_PANES.values() for context in contexts)

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []

    def run_action_id(self, action_id: str) -> None:
        self.done.append(action_id)


class Program(App[None]):
    """An app with the palette open over the desk."""

    def __init__(self) -> None:
        super().__init__()
        self.keymap, _ = load(None)
        self.desk = Desk()

    def on_mount(self) -> None:
        self.push_screen(self.desk)
        self.push_screen(CommandPalette(providers=[ActionProvider]))


async def test_it_offers_every_action_of_the_desk_and_of_no_dialog() -> None:
    app = Program()
    async with app.run_test() as pilot:
        await pilot.pause()
        provider = ActionProvider(app.desk)
        offered = [hit.text async for hit in provider.discover()]
    assert offered == [a.help for a in app.keymap.actions if a.context in Desk.contexts]


async def test_a_search_shows_the_keys_even_those_that_look_like_markup() -> None:
    app = Program()
    async with app.run_test():
        shown = [str(hit.prompt) async for hit in ActionProvider(app.desk).search("previous")]
    assert "Previous label  [" in shown
    assert "Previous tab  shift+tab ← [ in the annotations" in shown


async def test_choosing_asks_the_desk() -> None:
    app = Program()
    async with app.run_test() as pilot:
        await pilot.press(*"person")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.screen.query_one(CommandList).option_count
        await pilot.press("enter")
        await pilot.pause()
    assert app.desk.done == ["label.person"]
