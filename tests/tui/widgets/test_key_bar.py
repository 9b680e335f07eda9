"""The key bar shows whole items in the width it has, and says which one was clicked."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from tui.keymap import load
from tui.themes import PLAIN, TAGS, THEMES, palette
from tui.widgets.key_bar import KeyBar, KeyItem, fitted, hint_items, label_items, shortened

KEYMAP = load(None)[0]
LABELS = label_items(KEYMAP)
HINTS = hint_items(KEYMAP, ("suggest", "move", "select", "label", "claim", "desk"))


class Desk(App[None]):
    """A screen with nothing but the bar, which remembers what was asked for."""

    def __init__(self, theme: str = "glossator-dark") -> None:
        super().__init__()
        for ours in THEMES.values():
            self.register_theme(ours)
        self.theme = theme
        self.pressed: list[str] = []

    def compose(self) -> ComposeResult:
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(KeyBar).show(LABELS, HINTS)

    def on_key_bar_pressed(self, message: KeyBar.Pressed) -> None:
        self.pressed.append(message.action_id)

    def lines(self) -> list[str]:
        bar = self.query_one(KeyBar)
        return [bar.render_line(line).text.rstrip() for line in (0, 1)]


@pytest.mark.parametrize(
    ("width", "labels", "hints"),
    [
        (
            120,
            "1 Person  2 Org  3 Product  4 Place  5 Date  6 Money  7 Quantity  8 Event  9 Work",
            "tab next  / search  f jump  v select  x delete  * all  c content  s source  r cue"
            "  u undo  M names  ? help",
        ),
        (
            80,
            "1 Person  2 Org  3 Product  4 Place  5 Date  6 Money  7 Qty  8 Event  9 Work",
            "tab next  / search  f jump  v select  x delete  * all  c content  ? help",
        ),
        (
            76,
            "1 Person  2 Org  3 Prod  4 Place  5 Date  6 Money  7 Qty  8 Event  9 Work",
            "tab next  / search  f jump  v select  x delete  * all  c content  ? help",
        ),
        (30, "1 Pers  2 Org  3 Prod", "tab next  / search  ? help"),
        (9, "1 Pers", "? help"),
        (3, "", "?"),
    ],
)
async def test_whole_items_fill_the_width(width: int, labels: str, hints: str) -> None:
    app = Desk()
    async with app.run_test(size=(width, 5)):
        drawn = app.lines()
    assert drawn[0] == labels
    assert drawn[1].startswith(hints)


@pytest.mark.parametrize("width", range(6, 130, 3))
def test_a_line_is_never_wider_than_its_room(width: int) -> None:
    for line in (fitted(shortened(LABELS, width), width), fitted(HINTS, width, kept=1)):
        assert sum(item.width for item in line) + 2 * (len(line) - 1) <= width
    assert fitted(HINTS, width, kept=1)[-1].word == "help"


def test_wide_characters_take_two_cells() -> None:
    assert KeyItem("é", "人物", "label.person").width == 6


def test_all_nine_types_have_their_kind() -> None:
    assert [item.kind for item in LABELS] == list(TAGS)
    assert not any(item.kind for item in HINTS)


@pytest.mark.parametrize("theme", THEMES)
async def test_each_type_is_in_its_colour_also_after_a_change_of_theme(
    theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    app = Desk(PLAIN)
    async with app.run_test(size=(80, 5)) as pilot:
        app.theme = theme
        await pilot.pause()
        strip = app.query_one(KeyBar).render_lines(app.query_one(KeyBar).region)[0]
        drawn = {part.text.strip(): part.style for part in strip if part.style}
    for item in shortened(LABELS, 78):
        expected = palette(theme).word(item.kind).color
        assert drawn[item.key].bold
        assert expected is None or drawn[item.word].color == expected


async def test_a_click_asks_for_the_action_of_the_item() -> None:
    app = Desk()
    async with app.run_test(size=(80, 5)) as pilot:
        for x, y in [(1, 0), (8, 0), (9, 0), (11, 0), (79, 0), (2, 1), (70, 1), (40, 4)]:
            await pilot.click(offset=(x, y))
    assert app.pressed == [
        *("label.person", "label.person", "label.org"),
        *("suggest.next", "desk.help"),
    ]


async def test_an_action_without_a_key_is_not_shown() -> None:
    assert all(item.key for item in [*LABELS, *HINTS])
    app = Desk()
    async with app.run_test(size=(80, 5)):
        app.query_one(KeyBar).show([], [])
        assert app.lines() == ["", ""]


async def test_what_is_told_also_stands_beside_what_was_told_and_gives_it_its_kind() -> None:
    async with (app := Desk()).run_test(size=(80, 4)):
        bar = app.query_one(KeyBar)
        bar.say_also("Rejected.")
        bar.say_also("None is left.", "good")
        assert app.lines()[0].strip() == "Rejected. None is left."
        told = bar.render_line(0)
        bar.say("Rejected. None is left.", "good")
        assert bar.render_line(0) == told
        bar.say("")
        assert "Person" in app.lines()[0]
