"""The history in words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from tui.text.excerpts import cut
from tui.text.safe import single_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store import Step

WIDTH = 74
"""Cells of a line at 80 columns; the page has a border, and a bar to scroll."""


def history_lines(steps: Iterable[Step]) -> list[Content]:
    """Write a line for each step: when, who, what; those undone are struck, and say so."""
    return [_line(step) for step in steps] or [Content("Nothing was done yet.")]


def _line(step: Step) -> Content:
    when = datetime.fromtimestamp(step.at / 1000).astimezone()
    by = f"{when:%Y-%m-%d %H:%M} {single_line(step.annotator)}  "
    undone = "" if step.stands else " (undone)"
    what = cut(single_line(step.name), max(20, WIDTH - cell_len(by + undone)))
    shown = Content(what) if step.stands else Content.styled(what, "strike dim")
    return Content.styled(by, "dim") + shown + Content(undone)
