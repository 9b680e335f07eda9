"""Measure how well and how fast names, claims and links are proposed.

`python -m tests.bench.suggest [DATA]`: the data folder is the argument, else what GLOSSATOR_DATA
names, else ../shared/data.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.suggest import claimants, claims, cost, keys, links, mentions
from tests.bench.table import print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

_USUAL = "../shared/data"


def main(arguments: Sequence[str]) -> None:
    """Measure all and print it as one table."""
    folder = Path(arguments[0] if arguments else os.environ.get("GLOSSATOR_DATA", _USUAL))
    if not (folder / "claims").is_dir():
        print(f"{folder / 'claims'} is missing: there is nothing to measure on.")  # noqa: T201
        return
    parts = (claims, claimants, mentions, links, keys, cost)
    print_table(row for part in parts for row in part.rows(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
