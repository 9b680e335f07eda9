"""Keys that come all at once, as over a slow line, do what they do one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import ArticleState, open_project
from tests.terminal.program import SAVED, Program

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CLOSE = "\x03"
DIALOGS = {
    "search": f"/xDu1{CLOSE}",
    "note": "IxDu1\r",
    "chooser": f"exDu1{CLOSE}",
    "preview": f"*u1{CLOSE}",
    "help": f"?xDu1{CLOSE}",
    "pane": "HHuu\x12\x12L",
}


@pytest.mark.parametrize("dialog", DIALOGS)
def test_what_is_typed_for_a_dialog_does_not_fall_through(
    dialog: str, project: Path, variables: Mapping[str, str]
) -> None:
    with Program([str(project)], variables, (120, 35)) as program:
        program.wait_for(SAVED)
        program.press(f"\t1{DIALOGS[dialog]}")
        program.press("!q")
        assert program.exit_code() == 0
    with open_project(project) as opened:
        assert len(opened.mentions) == 1
        expected = ArticleState.OPEN if dialog == "pane" else ArticleState.FLAGGED
        assert opened.articles.get(1).state in (expected, ArticleState.FLAGGED)
        assert opened.articles.count_by_state().get(ArticleState.DONE, 0) == 0


def test_the_palette_takes_what_is_typed_ahead(project: Path, variables: Mapping[str, str]) -> None:
    with Program([str(project)], variables, (120, 35)) as program:
        program.wait_for(SAVED)
        program.press("\t1:flag the article\r")
        program.wait_for("flagged")
        program.press("q")
        assert program.exit_code() == 0
    with open_project(project) as opened:
        assert len(opened.mentions) == 1
