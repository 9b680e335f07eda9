"""One project, two terminals: the second is told so, or reads along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import open_project
from tests.terminal.program import SAVED, Program

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.mark.parametrize("command", [[], ["undo"], ["add"]])
def test_a_second_writer_is_told_in_one_sentence(
    command: list[str], project: Path, variables: Mapping[str, str]
) -> None:
    more = [__file__] if command == ["add"] else []
    with Program([str(project)], variables) as first:
        first.wait_for(SAVED)
        with Program([*command, str(project), *more], variables, (200, 24)) as second:
            assert second.exit_code() == 1
            said = [line for line in second.lines if line]
            assert len(said) == 1
            assert said[0].startswith(f"glossator: {project} is open in another Glossator")
            assert ("--read-only" in said[0]) == (not command), "only the desk can be read-only"
        first.press("\t1")
        first.wait_for("1 label")
        first.press("q")
        assert first.exit_code() == 0


def test_a_reader_sees_the_labels_and_may_not_make_any(
    project: Path, variables: Mapping[str, str]
) -> None:
    with (
        Program([str(project)], variables) as writer,
        Program(["--read-only", str(project)], variables) as reader,
    ):
        reader.wait_for("read only")
        writer.wait_for(SAVED)
        writer.press("\t1")
        writer.wait_for("1 label")
        for key in "12csuD!":
            reader.press(key)
            reader.wait_for("reading only")
            reader.press("w")
            reader.wait_for("? help")
        reader.press("JK")
        reader.wait_for("1 label")
        reader.press("\x14LH><q")
        assert reader.exit_code() == 0
        writer.press("q")
        assert writer.exit_code() == 0
    with open_project(project) as opened:
        assert len(opened.mentions) == 1
        assert len(opened.claims) == 0
        assert opened.settings.get("theme") == ""
