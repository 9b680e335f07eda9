# ruff: noqa: T201 - printing is what it is for
"""The one table of all that was measured, beside the peers and what is aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Row(NamedTuple):
    """What was measured, how it came out, how the peers did in the same run, and the aim."""

    what: str
    measured: str
    peers: str = ""
    aim: str = ""


def print_table(rows: Iterable[Row]) -> None:
    """Print the rows in columns."""
    lines = [Row("", "measured", "peers in the same run", "aim"), *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    print()
    for line in lines:
        print(
            "  ".join(f"{text:{width}}" for text, width in zip(line, widths, strict=True)).rstrip()
        )
