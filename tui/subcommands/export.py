"""`glossator export`: datasets out of a project."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from store import open_project
from tui.subcommands.output import number, report

if TYPE_CHECKING:
    from argparse import Namespace


def export(arguments: Namespace) -> int:
    """Write a dataset, whole or not at all."""
    from store.datasets.native import write_lines, write_native

    with open_project(arguments.project, read_only=True) as project:
        if arguments.out == "-":
            if isinstance(sys.stdout, io.TextIOWrapper):
                sys.stdout.reconfigure(encoding="utf-8", newline="\n")
            write_lines(project, sys.stdout)
            return 0
        count = write_native(project, Path(arguments.out))
    result = {"out": arguments.out, "articles": count}
    report(arguments, result, f"wrote {number(count, 'articles')} to {arguments.out}")
    return 0
