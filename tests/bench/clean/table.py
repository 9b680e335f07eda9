# ruff: noqa: T201 - printing is what it is for
"""The one table of all that was measured, beside what is aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Row(NamedTuple):
    """What was measured, how it came out, and what it should at least, or at most, be."""

    what: str
    measured: str
    aim: str = ""


def print_table(rows: Iterable[Row]) -> None:
    """Print the rows in columns."""
    lines = [Row("", "measured", "aim"), *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    print()
    for what, measured, aim in lines:
        print(f"{what:{widths[0]}}  {measured:>{widths[1]}}  {aim}".rstrip())
