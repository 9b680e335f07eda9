"""What the tests of the real program share."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]  # there are no pseudo-terminals
else:
    from tests.terminal.program import SEEDS, environment

from store import open_project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def variables(tmp_path: Path) -> dict[str, str]:
    """The environment in which the program runs."""
    return environment(tmp_path)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of the five seed articles."""
    path = tmp_path / "news.db"
    with open_project(path, create=True, annotator="me") as made:
        for seed in SEEDS:
            made.add_file(seed)
    return path
