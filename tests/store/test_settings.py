"""Settings are small facts that outlive the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import Project, StoreError, open_project

if TYPE_CHECKING:
    from pathlib import Path


def test_a_setting_is_kept(project: Project, path: Path) -> None:
    assert project.settings.get("theme") == ""
    assert project.settings.get("theme", "paper") == "paper"
    project.settings.set("theme", "ink")
    project.settings.set("theme", "“dusk”\n")
    project.close()
    with open_project(path) as again:
        assert again.settings.get("theme", "paper") == "“dusk”\n"


def test_a_setting_is_no_step_of_the_history(project: Project) -> None:
    project.settings.set("theme", "ink")
    assert list(project.history.steps()) == []
    assert project.undo() is None


def test_nothing_is_kept_in_a_project_that_is_only_read(project: Project, path: Path) -> None:
    project.close()
    with (
        open_project(path, read_only=True) as reading,
        pytest.raises(StoreError, match="cannot be remembered"),
    ):
        reading.settings.set("theme", "ink")
