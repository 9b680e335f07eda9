"""The shipped keys can be pressed everywhere, and the user's own file is read without mercy."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.events import Key

from tui.keymap import PANES, key_of, load
from tui.keymap.names import is_key, meant_key
from tui.themes import TAGS

if TYPE_CHECKING:
    from pathlib import Path

    from tui.keymap import Keymap

NAMED = {
    *("enter", "tab", "shift+tab", "escape", "space", "backspace"),
    *("home", "end", "pageup", "pagedown"),
}
ARROWS = {"up", "down", "left", "right"}


@pytest.fixture(scope="module")
def shipped() -> Keymap:
    keymap, problems = load(None)
    assert problems == []
    return keymap


def problems_of(path: Path, source: str) -> list[str]:
    """Load a user's file that must be refused, and return why, without its path."""
    path.write_text(source, encoding="utf-8")
    keymap, problems = load(path)
    assert keymap.actions == load(None)[0].actions
    assert all(problem.startswith(f"{path}, line ") for problem in problems)
    return [problem.removeprefix(f"{path}, line ") for problem in problems]


def sent_by_a_plain_terminal(key: str) -> bool:
    # ctrl with h, i, m is backspace, tab and enter; s and z stop the terminal or the program.
    return bool(
        (len(key) == 1 and key in string.printable)
        or key in NAMED | ARROWS
        or re.fullmatch(r"ctrl\+[a-gj-ln-rt-y]|f([1-9]|1[0-2])", key)
    )


def test_no_shipped_key_asks_for_two_actions(shipped: Keymap) -> None:
    assert list(shipped.clashes()) == []


def test_every_shipped_key_is_sent_by_a_plain_terminal(shipped: Keymap) -> None:
    keys = [key for action in shipped.actions for key in action.keys]
    assert [key for key in keys if not sent_by_a_plain_terminal(key)] == []
    assert [key for key in keys if not is_key(key)] == []


def test_every_shipped_action_says_what_it_does(shipped: Keymap) -> None:
    for action in shipped.actions:
        assert action.help
        assert not action.help.endswith(".")
        assert "[" not in action.help, "the palette would read it as markup"


def test_shipped_ids_are_unique_and_made_of_context_and_name(shipped: Keymap) -> None:
    ids = [action.id for action in shipped.actions]
    assert len(set(ids)) == len(ids)
    assert all(action.id == f"{action.context}.{action.name}" for action in shipped.actions)


def test_every_context_has_a_title_and_every_pane_only_known_contexts(shipped: Keymap) -> None:
    assert set(shipped.titles) == {action.context for action in shipped.actions}
    assert {context for contexts in PANES.values() for context in contexts} <= set(shipped.titles)


def test_every_entity_type_has_a_key_and_a_word(shipped: Keymap) -> None:
    labels = {action.name.upper(): action for action in shipped.of("label")}
    assert [labels[kind].keys for kind in TAGS] == [(str(digit),) for digit in range(1, 10)]
    assert all(labels[kind].bar for kind in TAGS)


def test_lookup_finds_the_action_of_the_pane(shipped: Keymap) -> None:
    down = shipped.lookup(PANES["text"], "j")
    assert down is shipped.action("move.next_row")
    next_line = shipped.lookup(PANES["annotations"], "j")
    assert next_line is shipped.action("annotations.next")
    assert shipped.lookup(PANES["text"], "ctrl+y") is None
    assert shipped.lookup(("read",), "1") is None


async def test_every_shipped_key_arrives_under_its_name(shipped: Keymap) -> None:
    arrived: list[str] = []

    class Listener(App[None], inherit_bindings=False):
        ENABLE_COMMAND_PALETTE = False

        def on_key(self, event: Key) -> None:
            arrived.append(key_of(event))

    keys = sorted({key for action in shipped.actions for key in action.keys})
    async with Listener().run_test() as pilot:
        await pilot.press(*keys)
    assert arrived == keys


@pytest.mark.parametrize(
    ("key", "character", "name"),
    [
        ("question_mark", "?", "?"),
        ("plus", "+", "+"),
        ("N", "N", "N"),
        ("é", "é", "é"),
        ("space", " ", "space"),
        ("enter", "\r", "enter"),
        ("ctrl+d", "\x04", "ctrl+d"),
        ("alt+x", "x", "alt+x"),
        ("up", None, "up"),
    ],
)
def test_key_of(key: str, character: str | None, name: str) -> None:
    assert key_of(Key(key, character)) == name


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Enter", "enter"),
        ("return", "enter"),
        ("esc", "escape"),
        ("pgdown", "pagedown"),
        ("question_mark", "?"),
        ("comma", ","),
        (" ", "space"),
        ("shift+n", "N"),
        ("ctrl+D", "ctrl+d"),
        ("ctrl-d", "ctrl+d"),
        ("banana", None),
        ("", None),
    ],
)
def test_a_misspelt_key_is_understood(written: str, meant: str | None) -> None:
    assert not is_key(written)
    assert meant_key(written) == meant


@pytest.mark.parametrize("key", ["é", "f24", "ctrl+x", "alt+x", "alt+shift+x", "shift+up", "~"])
def test_keys_that_only_some_keyboards_have_are_allowed(key: str) -> None:
    assert is_key(key)


def test_without_a_file_of_the_user_the_shipped_keys_hold(tmp_path: Path, shipped: Keymap) -> None:
    keymap, problems = load(tmp_path / "none.toml")
    assert problems == []
    assert keymap.actions == shipped.actions


def test_the_user_changes_single_lines(tmp_path: Path, shipped: Keymap) -> None:
    path = tmp_path / "keys.toml"
    path.write_text(
        '\ufeff# mine\n[move]\nnext_word = ["right", "right", "ö"]\n'
        '[label]\nname = []\nnote = "e"\n'
        '[desk]\nundo = { keys = ["ctrl+z"], help = "Undo", bar = "undo" }\n[claim]\n',
        encoding="utf-8",
    )
    keymap, problems = load(path)
    assert problems == []
    assert keymap.action("move.next_word").keys == ("right", "ö")
    assert keymap.action("label.name").keys == ()
    assert keymap.lookup(PANES["text"], "e") is keymap.action("label.note")
    assert keymap.lookup(PANES["text"], "w") is None
    assert keymap.action("desk.undo").help == shipped.action("desk.undo").help
    assert keymap.action("move.next_row") == shipped.action("move.next_row")


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ('\n[mvoe]\nnext_word = ["e"]', "3: there is no context [mvoe]; did you mean move?"),
        ('[move]\nnxt_word = ["e"]', "2: there is no action nxt_word in [move]; did you mean"),
        ('[move]\nextend = ["e"]', "2: there is no action extend in [move]; it is in [select]."),
        ('[move]\n\nnext_word = ["Entr"]', '3: there is no key "Entr"; did you mean "enter"?'),
        ('[move]\nnext_word = ["gg"]', '2: there is no key "gg"; write one like "e", "enter"'),
        (
            '[move]\nnext_word = ["b"]',
            '2: "b" of move.next_word is also the key of move.',
        ),
        ('[label]\nperson = ["q"]', '2: "q" of label.person is also the key of desk.quit (Leave'),
        ('[tie]\nsame = ["p"]', '2: "p" of tie.same is also the key of tie.supports (It supports'),
        ("[move]\nnext_word = 3", "2: move.next_word needs a list of keys; write it like"),
        ('[move]\nnext_word = ["e", 3]', "2: move.next_word needs a list of keys; write it like"),
        ('[move]\nnext_word = { key = "e" }', "2: move.next_word has key; write keys ="),
        ('[move.next_word]\nkeys = ["Esc"]', '1: there is no key "Esc"; did you mean "escape"?'),
        ('move.next_word = ["Esc"]', '1: there is no key "Esc"; did you mean "escape"?'),
        ("# a\nmove = 3", "2: [move] must be a table; write [move] on a line alone."),
        ('[choose]\nnext = ["j"]', '2: "j" is typed into the box there; use one like "ctrl+n".'),
        ("[move]\nnext_word =\n", "2: invalid value; a line reads like next_word ="),
        ("[move]\n[move]\n", "2: cannot declare ('move',) twice; a line reads like"),
        ('[move]\nnext_word = ["e"', "2: unclosed array; a line reads like"),
    ],
)
def test_a_problem_names_its_line_and_remedy(tmp_path: Path, source: str, problem: str) -> None:
    (told,) = problems_of(tmp_path / "keys.toml", source)
    assert told.startswith(problem)
    assert told.endswith((".", "?"))


@pytest.mark.parametrize(
    "action", ["desk.palette", "choose.cancel", "preview.cancel", "tie.cancel", "read.close"]
)
def test_no_way_out_can_be_closed(tmp_path: Path, action: str) -> None:
    (problem,) = problems_of(tmp_path / "keys.toml", f"{action} = []")
    assert problem == f"1: {action} must keep a key, or there is no way out; give one."


def test_a_clash_in_the_desk_is_told_once_though_it_is_in_every_pane(tmp_path: Path) -> None:
    problems = problems_of(tmp_path / "keys.toml", '[desk]\nhelp = "u"\n')
    assert problems == [
        '2: "u" of desk.help is also the key of desk.undo (Undo the last action, whenever it was; '
        "what it answered is lit again); choose another key, or give desk.undo other keys too."
    ]


def test_a_clash_of_two_lines_is_told_at_the_later_one(tmp_path: Path) -> None:
    source = '[select]\nextend = "ö"\n[move]\nnext_word = "ö"\n'
    (problem,) = problems_of(tmp_path / "keys.toml", source)
    assert problem.startswith('4: "ö" of move.next_word is also the key of select.extend')


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    source = '[move]\nnext_word = "Esc"\nnone = "e"\n[nowhere]\nb = "c"\n'
    problems = problems_of(tmp_path / "keys.toml", source)
    assert [problem.partition(":")[0] for problem in problems] == ["2", "3", "5"]


def test_a_file_that_is_not_text_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_bytes(b"[move]\n# caf\xe9\n")
    _, problems = load(path)
    assert problems == [f"{path}, line 2: this is not UTF-8; save the file as UTF-8."]


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    keymap, (problem,) = load(tmp_path)
    assert problem == f"{tmp_path} cannot be read: Is a directory; mend that, or remove the file."
    assert keymap.action("desk.quit").keys


def test_the_table_for_the_readme_quotes_awkward_keys(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_text('[suggest]\nkinds = ["|", "right"]\n[move]\nnext_word = ["w"]\n', "utf-8")
    table = load(path)[0].table()
    assert "### Move — the cursor in the text\n" in table
    assert "| `\\|` `→` | Go through" in table
    assert "| `` ` `` | Fold or unfold the article list |" in table


def test_the_text_spells_keys_as_the_file_does(shipped: Keymap) -> None:
    lines = shipped.as_text().splitlines()
    assert lines[0] == "[desk] # anywhere on the desk"
    assert "  next_word           w right         Next word" in lines
    assert sum(line.startswith("  ") for line in lines) == len(shipped.actions)
