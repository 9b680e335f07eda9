"""Files are found where they were put, whether the program is installed or not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui import resources
from tui.resources import data_file, resource, user_file

if TYPE_CHECKING:
    import pytest


def test_what_is_shipped_is_found_in_a_checkout() -> None:
    assert resource("keybindings.toml").is_file()
    assert resource("seeds").is_dir()


def test_an_installed_file_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "tui"
    package.mkdir()
    monkeypatch.setattr(resources, "PACKAGE", package)
    assert resource("keybindings.toml") == tmp_path / "keybindings.toml"
    (package / "keybindings.toml").touch()
    assert resource("keybindings.toml") == package / "keybindings.toml"


def test_the_users_folders_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLOSSATOR_CONFIG", str(tmp_path))
    monkeypatch.setenv("GLOSSATOR_DATA", "~/kept")
    assert user_file("keys.toml") == tmp_path / "keys.toml"
    assert data_file("sample.db") == Path.home() / "kept" / "sample.db"


def test_without_a_name_the_usual_folders_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GLOSSATOR_CONFIG", raising=False)
    monkeypatch.setenv("GLOSSATOR_DATA", "")
    assert user_file("keys.toml").parent.name == "glossator"
    assert data_file("sample.db").parent.name == "glossator"
