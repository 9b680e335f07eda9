"""The command line: `glossator [PROJECT]` and its subcommands.

Errors are one sentence on standard error and exit code 1; wrong usage is exit code 2.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from store.errors import StoreError
from tui import subcommands
from tui.text.safe import single_line

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = ("add", "export", "stats", "log", "undo", "keys", "check")

EPILOG = """
commands:
  glossator add PROJECT PATH…          bring in text files and folders of them
  glossator export PROJECT jsonl OUT   write all articles with their labels; OUT may be -
  glossator stats PROJECT              count articles, labels, annotators
  glossator log PROJECT                list what was done, newest first
  glossator undo PROJECT               undo the last action
  glossator check PROJECT              compare every label with the text it stands on
  glossator keys                       print every key, and where to change them

Without PROJECT, the sample project of five articles opens.
"""


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code."""
    try:
        if arguments and arguments[0] in COMMANDS:
            gc.enable()
            return _run_command(_command_parser().parse_args(arguments))
        return subcommands.open_desk(_desk_parser().parse_args(arguments))
    except BrokenPipeError:
        # Whoever read the output has read enough; Python would complain of it once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (StoreError, OSError, sqlite3.Error) as error:
        subcommands.complain(_sentence(error))
        return 1
    except KeyboardInterrupt:
        return 130


def _run_command(parsed: argparse.Namespace) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    code = int(parsed.run(parsed))
    sys.stdout.flush()
    return code


def _sentence(error: Exception) -> str:
    if isinstance(error, sqlite3.Error):
        return f"the project cannot be read, because SQLite says: {error}"
    if isinstance(error, OSError) and error.strerror:
        reason = error.strerror[:1].lower() + error.strerror[1:]
        return reason if error.filename is None else f"{os.fsdecode(error.filename)}: {reason}"
    return str(error)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, and where help is."""

    def error(self, message: str) -> NoReturn:
        """Leave with exit code 2."""
        self.exit(2, f"{self.prog}: {single_line(message)} (see {self.prog} --help)\n")


class _Version(argparse.Action):
    """Looks the version up when it is asked for, as that takes longer than reading arguments."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print it and leave."""
        from importlib.metadata import version

        print(f"{parser.prog} {version('glossator')}")  # noqa: T201
        parser.exit()


def _desk_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="glossator",
        description="Read news and label who is named and who claims what, from the keyboard.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("project", nargs="?", type=Path, help="a project file")
    parser.add_argument("--as", dest="annotator", metavar="NAME", help="who labels")
    parser.add_argument("--read-only", action="store_true", help="open without the right to label")
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and leave")
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="glossator")
    commands = parser.add_subparsers(dest="command", parser_class=_Parser)

    def command(name: str, about: str, *, project: bool = True) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about, description=about)
        added.set_defaults(run=getattr(subcommands, name))
        added.add_argument("--json", action="store_true", help="print JSON, one object a line")
        if project:
            added.add_argument("project", type=Path, help="a project file")
        return added

    add = command("add", "Bring text files into a project, which is made if there is none.")
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files and folders")
    export = command("export", "Write the articles of a project with all their labels.")
    export.add_argument("format", choices=["jsonl"], help="the native format")
    export.add_argument("out", help="a file, or - for standard output")
    command("stats", "Count what a project holds.")
    log = command("log", "List what was done in a project, newest first.")
    log.add_argument("--limit", type=int, default=50, help="how many steps (50); -1 for all")
    undo = command("undo", "Undo the last action in a project.")
    undo.add_argument("--as", dest="annotator", metavar="NAME", help="whose action")
    command("check", "Compare every label of a project with the text it stands on.")
    command("keys", "Print every key and where to change them.", project=False)
    return parser
