"""The program fits every terminal: its size, its colours, its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.terminal.program import SAVED, Program

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SIZES = [(80, 24), (120, 35), (200, 50), (40, 12), (20, 5)]
STYLE = re.compile(r"\x1b\[([0-9;]*)m")


def is_laid_out(program: Program, columns: int, rows: int) -> bool:
    """Say whether status, text and keys stand where they belong."""
    lines = program.lines
    return (
        lines[0].startswith(" glossator news.db")
        and lines[0].endswith((" 0%", " 1%"))
        and len(lines[0]) in (columns - 1, columns)
        and any("resigned" in line for line in lines[4 : rows - 3])
        and lines[rows - 2].startswith(" 1 Person  2 Org  3 Prod")
        and lines[rows - 1].startswith(" tab next ")
        and lines[rows - 1].endswith("? help")
    )


@pytest.mark.parametrize("size", SIZES)
def test_it_starts_works_and_leaves_at_any_size(
    size: tuple[int, int], project: Path, variables: Mapping[str, str]
) -> None:
    with Program([str(project)], variables, size) as program:
        program.wait_until(lambda: SAVED in program.lines[0], "the status")
        program.press("\t1*qwwcG?qHLgg")
        if size[0] >= 80:
            program.wait_until(lambda: "2 labels" in program.lines[0], "the labels")
        program.press("HLH")
        program.press("q")
        assert program.exit_code() == 0
        assert b"Traceback" not in program.received


def test_it_follows_when_the_terminal_is_resized(
    project: Path, variables: Mapping[str, str]
) -> None:
    with Program([str(project)], variables) as program:
        program.wait_until(lambda: is_laid_out(program, 80, 24), "the desk")
        for columns, rows in [*SIZES, *reversed(SIZES), (1, 1), (300, 90)]:
            program.resize(columns, rows)
            program.press("jk")
            program.read_for(0.1)
        # At a size that it had not had yet, so that it cannot pass over those in between.
        program.resize(100, 30)
        program.wait_until(lambda: is_laid_out(program, 100, 30), "the desk")
        program.resize(120, 35)
        program.wait_until(lambda: is_laid_out(program, 120, 35), "the desk")
        program.resize(80, 24)
        program.wait_until(lambda: is_laid_out(program, 80, 24), "the desk")
        program.press("q")
        assert program.exit_code() == 0


def test_no_colour_is_sent_where_none_is_wanted(
    project: Path, variables: Mapping[str, str]
) -> None:
    with Program([str(project)], {**variables, "NO_COLOR": "1"}, (120, 35)) as program:
        program.wait_until(lambda: is_laid_out(program, 120, 35), "the desk")
        program.press("\t1*\x03e\x03wwcL\tHH/xAI\rLInote\r\x14gE:undo")
        program.wait_for("Undo the last action")
        program.press("\x1b")
        # A key that comes too soon after an escape is taken for one with Alt.
        program.wait_until(
            lambda: "Undo the last action" not in "".join(program.lines), "the palette closed"
        )
        program.press("?")
        program.wait_for("anywhere on the desk")
        program.press("jq")
        program.wait_until(lambda: is_laid_out(program, 120, 35), "the desk")
        program.press("q")
        assert program.exit_code() == 0
        assert not set(colours(bytes(program.received)))


def colours(written: bytes) -> list[int]:
    """Return the codes that set a colour; those that take it back are none."""
    codes = [
        int(code or 0) for found in STYLE.findall(written.decode()) for code in found.split(";")
    ]
    return [code for code in codes if code in (*range(30, 39), *range(40, 49), *range(90, 108))]


@pytest.mark.parametrize("kind", ["linux", "xterm", "xterm-256color", "tmux-256color", "dumb"])
def test_it_starts_at_any_kind_of_terminal(
    kind: str, project: Path, variables: Mapping[str, str]
) -> None:
    plain = {name: value for name, value in variables.items() if name != "COLORTERM"}
    with Program([str(project)], {**plain, "TERM": kind}) as program:
        program.wait_until(lambda: is_laid_out(program, 80, 24), "the desk")
        program.press("\t1")
        program.wait_for("1 label")
        program.press("q")
        assert program.exit_code() == 0
