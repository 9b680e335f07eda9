"""A command line to run, and what it said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.cli import run

if TYPE_CHECKING:
    from collections.abc import Callable

Said = tuple[int, str, str]
"""The exit code, standard output and standard error."""


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Run a command line; return its exit code and what it said on both channels."""

    def run_and_read(*arguments: object) -> Said:
        code = run([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run_and_read
