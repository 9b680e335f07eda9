"""The command line: `glossator [PROJECT]` and its subcommands.

Errors are one sentence on standard error and exit code 1; wrong usage is exit code 2.
"""

from __future__ import annotations

import gc
import io
import os
import sqlite3
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from store.errors import StoreError
from tui.arguments import COMMANDS, command_parser, desk_parser
from tui.subcommands.desk import open_desk
from tui.subcommands.output import complain

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code."""
    try:
        if arguments and arguments[0] in COMMANDS:
            gc.enable()
            return _run_command(command_parser().parse_args(arguments))
        return open_desk(desk_parser().parse_args(arguments))
    except BrokenPipeError:
        # Whoever read the output has read enough; Python would complain of it once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (StoreError, OSError, sqlite3.Error) as error:
        complain(_sentence(error))
        return 1
    except KeyboardInterrupt:
        return 130


def _run_command(parsed: Namespace) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    module = import_module(f"tui.subcommands.{COMMANDS[parsed.command]}")
    code = int(getattr(module, parsed.command)(parsed))
    sys.stdout.flush()
    return code


def _sentence(error: Exception) -> str:
    if isinstance(error, sqlite3.Error):
        return f"the project cannot be read, because SQLite says: {error}"
    if isinstance(error, OSError) and error.strerror:
        reason = error.strerror[:1].lower() + error.strerror[1:]
        return reason if error.filename is None else f"{os.fsdecode(error.filename)}: {reason}"
    return str(error)
