"""Every action of the keymap has its function, and the README its keys."""

from __future__ import annotations

from pathlib import Path

from docs.build import with_key_table
from tui import commands
from tui.keymap import PANES, load

README = Path(__file__).parents[2] / "README.md"


def test_every_action_of_a_pane_has_a_function_and_the_other_way_round() -> None:
    contexts = {context for pane in PANES.values() for context in pane}
    actions = {action.id for action in load(None)[0].actions if action.context in contexts}
    assert actions == set(commands.by_id(PANES))


def test_the_readme_shows_the_keys_as_they_are() -> None:
    readme = README.read_text(encoding="utf-8")
    assert with_key_table(readme) == readme
