"""Whichever way the program ended, it comes back to the article, the word and the looks."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from store import open_project
from tests.terminal.program import SAVED, Program
from tui.text.safe import safe
from tui.text.words import word_at
from tui.themes.colours import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CURSOR = LIGHT["cursor"].partition(" on #")[2]
RESTORED = [b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l"]
"""Out of the other screen, the cursor back, no reports of the mouse, no marks around a paste."""
THIRD = 3


def quit_by_key(program: Program, project: Path) -> None:
    program.press("q")
    assert program.exit_code() == 0
    assert not project.with_name("news.db.lock").exists()


def terminate(program: Program, project: Path) -> None:
    program.signal(signal.SIGTERM)
    assert program.exit_code() == 128 + signal.SIGTERM
    assert all(code in program.received for code in RESTORED)
    assert not project.with_name("news.db.lock").exists()


def kill_at_rest(program: Program, project: Path) -> None:
    _wait_for_rest(program, project)
    program.signal(signal.SIGKILL)
    assert program.exit_code() == -signal.SIGKILL


def hang_up_at_rest(program: Program, project: Path) -> None:
    _wait_for_rest(program, project)
    program.close()
    assert program.exit_code() == -signal.SIGHUP


@pytest.mark.parametrize("end", [quit_by_key, terminate, kill_at_rest, hang_up_at_rest])
def test_article_word_and_looks_are_as_they_were_left(
    end: Callable[[Program, Path], None], project: Path, variables: dict[str, str]
) -> None:
    with Program([str(project)], variables, (120, 35)) as program:
        program.wait_for(SAVED)
        program.press("JJ\x14L>>HH<LGbbb")  # colours, the annotations wider, the list narrower
        program.wait_for("99%")
        end(program, project)
        columns = _columns(program)
    with open_project(project, read_only=True) as opened:
        widths = [opened.settings.get(name) for name in ("articles-pane", "annotations-pane")]
        assert all(widths)
    word = _word(project)  # as nothing is left of the program, nothing holds the lock
    with Program([str(project)], variables, (120, 35)) as again:
        again.wait_until(lambda: again.painted_on(CURSOR).startswith(word), word)
        again.wait_until(lambda: _columns(again) == columns, f"the panes at {columns}")


def test_a_label_keeps_the_place_at_once(project: Path, variables: dict[str, str]) -> None:
    with Program([str(project)], variables) as program:
        program.wait_for(SAVED)
        program.press("\x14}}}\t1")
        program.wait_for("1 label")
        program.signal(signal.SIGKILL)
    word = _word(project)
    with Program([str(project)], variables) as again:
        again.wait_until(lambda: again.painted_on(CURSOR).startswith(word), word)


def _columns(program: Program) -> list[int]:
    """Return where the panes begin: the articles, the title of the text, the first tab."""
    return [program.lines[1].index(text) for text in ("Articles", "Former", "Entities")]


def _word(project: Path) -> str:
    """Return the word at which the open article was left."""
    with open_project(project) as opened:
        article_id = int(opened.settings.get("article"))
        text = safe(opened.articles.raw(article_id))
        start, end = word_at(text, opened.articles.position(article_id))
        assert start > 0
        return text[start:end]


def _wait_for_rest(program: Program, project: Path) -> None:
    """Wait until the place is kept, which takes a second of rest."""

    def is_kept() -> bool:
        with open_project(project, read_only=True) as opened:
            return opened.articles.position(THIRD) > len(opened.articles.raw(THIRD)) // 2

    program.wait_until(is_kept, "the place in the store")
