"""Where the files lie that come with the program, and those that belong to the user."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path

PACKAGE = Path(__file__).parent

KEYS_FILE = "keybindings.toml"
"""The keys, both those that come with the program and the user's own."""


def resource(name: str) -> Path:
    """Find a file or folder that comes with the program, installed or run from a checkout."""
    installed = PACKAGE / name
    return installed if installed.exists() else PACKAGE.parent / name


def user_file(name: str) -> Path:
    """Name a file of the user's settings; GLOSSATOR_CONFIG gives another folder for them."""
    return _folder("GLOSSATOR_CONFIG", user_config_path("glossator")) / name


def data_file(name: str) -> Path:
    """Name a file that the program keeps for the user; GLOSSATOR_DATA gives another folder."""
    return _folder("GLOSSATOR_DATA", user_data_path("glossator")) / name


def _folder(variable: str, usual: Path) -> Path:
    named = os.environ.get(variable)
    return Path(named).expanduser() if named else usual
