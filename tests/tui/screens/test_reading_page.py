"""The help shows every key, fits 80 columns and listens to the keys of its own context."""

from __future__ import annotations

import pytest
from textual.app import App
from textual.containers import VerticalScroll

from tui.keymap import DESK_PANES, load
from tui.screens.reading_page import ReadingPage, help_lines
from tui.themes import TAGS
from tui.widgets.article_list import GLYPHS
from tui.widgets.row_painter import CLAIM_RULES, RULES

KEYMAP = load(None)[0]


class Desk(App[None]):
    """An app that would be left by a key that the page lets through."""

    def on_mount(self) -> None:
        self.push_screen(ReadingPage("Keys [of all]", help_lines(KEYMAP, DESK_PANES), KEYMAP))


def test_the_help_names_every_action_in_at_most_74_columns() -> None:
    lines = [line.plain for line in help_lines(KEYMAP, DESK_PANES)]
    assert max(map(len, lines)) <= 74
    text = " ".join(" ".join(lines).split())
    assert all(action.help in text for action in KEYMAP.actions)


async def test_the_page_scrolls_by_its_keys() -> None:
    app = Desk()
    async with app.run_test(size=(80, 24)) as pilot:
        text = app.screen.query_one(VerticalScroll)
        page = text.size.height
        assert page >= 17
        assert text.virtual_size.height == len(help_lines(KEYMAP, DESK_PANES)), (
            "no line was wrapped"
        )
        places = []
        for key in [
            "j",
            "down",
            "k",
            "space",
            "ctrl+d",
            "B",
            "up",
            "1",
            "tab",
            "G",
            "home",
            "end",
            "g",
        ]:
            await pilot.press(key)
            await pilot.pause()
            places.append(text.scroll_offset.y)
        end = text.max_scroll_y
    assert places[:9] == [1, 2, 1, 1 + page, 1 + 2 * page, 1 + page, page, page, page]
    assert places[9:] == [end, 0, end, 0]


def test_the_help_explains_every_sign_of_a_claim_and_of_dropped_text() -> None:
    lines = [line.plain for line in help_lines(KEYMAP, DESK_PANES)]
    signs = "".join(lines[lines.index("Signs — beside articles") :])
    rules = {sign for begin, rule, _ in CLAIM_RULES.values() for sign in (begin, rule)}
    assert rules | {*RULES.values(), *GLYPHS.values(), *TAGS.values()} <= {*signs}


@pytest.mark.parametrize("key", KEYMAP.action("read.close").keys)
async def test_the_page_closes(key: str) -> None:
    app = Desk()
    async with app.run_test(size=(60, 20)) as pilot:
        assert isinstance(app.screen, ReadingPage)
        await pilot.press(key)
        await pilot.pause()
        assert len(app.screen_stack) == 1
