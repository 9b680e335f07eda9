"""`glossator keys`: every key, and where to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.keymap import load
from tui.resources import KEYS_FILE, user_file
from tui.subcommands.output import complain, print_json, print_line

if TYPE_CHECKING:
    from argparse import Namespace


def keys(arguments: Namespace) -> int:
    """Print every key as it stands with the user's own lines."""
    user = user_file(KEYS_FILE)
    keymap, problems = load(user)
    for problem in problems:
        complain(problem)
    if arguments.json:
        for action in keymap.actions:
            print_json({"id": action.id, "keys": action.keys, "help": action.help})
    else:
        print_line(keymap.as_text())
        print_line(f"Lines of your own go into {user}")
    return 1 if problems else 0
