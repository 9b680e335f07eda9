"""What subcommands say: sentences for people, or JSON for programs, safe for any terminal."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from tui.text.safe import safe, single_line

if TYPE_CHECKING:
    from argparse import Namespace


def complain(sentence: str) -> None:
    """Say on standard error what went wrong."""
    sys.stderr.write(f"glossator: {single_line(sentence)}\n")


def remark(sentence: str) -> None:
    """Say on standard error what came of it all."""
    sys.stderr.write(f"{single_line(sentence)}\n")


def listed(counts: dict[str, int]) -> str:
    """Write counts in a row: “2 articles, 1 claim”."""
    return ", ".join(number(count, name) for name, count in counts.items())


def number(count: int, plural: str) -> str:
    """Write a count with its noun: “1 article”, “2 articles”."""
    return f"{count:,} {plural.removesuffix('s') if count == 1 else plural}"


def report(arguments: Namespace, record: dict[str, Any], sentence: str) -> None:
    """Say one thing, as a sentence or with --json as an object."""
    if arguments.json:
        print_json(record)
    else:
        print_line(single_line(sentence))


def print_json(record: dict[str, Any]) -> None:
    """Write an object on a line of its own."""
    print_line(json.dumps(record))  # in ASCII, which any pipe carries and no terminal obeys


def print_line(text: str) -> None:
    """Write text that any terminal can take."""
    sys.stdout.write(f"{safe(text)}\n")
