"""The history in words."""

from __future__ import annotations

import pytest

from store import Step
from tui.names.history import WIDTH, history_lines


def test_nothing_done_is_said() -> None:
    assert [line.plain for line in history_lines([])] == ["Nothing was done yet."]


@pytest.mark.parametrize("stands", [True, False])
def test_a_step_is_one_line_however_it_is_called(stands: bool) -> None:
    name = "same: [bold]\x1b[31m " + "x" * 90
    (line,) = history_lines([Step(1, name, "ada\n", 0, 1, stands)])
    assert "same: [bold]␛[31m xxx" in line.plain
    assert len(line.plain) <= WIDTH
    assert line.plain.endswith("(undone)") is not stands
    assert "\n" not in line.plain
