# ruff: noqa: T201 - printing is what it is for
"""Measure how well and how fast names are matched: `python -m tests.bench.names [DATA]`.

The data folder is the argument, else what GLOSSATOR_DATA names, else ../shared/data. With
`--million`, a million names are compared as well, which takes long.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.names.floors import measure_floors
from tests.bench.names.other_types import measure_other_types
from tests.bench.names.pairs import print_pairs
from tests.bench.names.pool_rows import measure_pools
from tests.bench.names.scale import measure_scale
from tests.bench.table import print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.bench.table import Row

_USUAL = "../shared/data"
_MILLION = "--million"


def main(arguments: Sequence[str]) -> None:
    """Measure all and print it as one table."""
    folders = [argument for argument in arguments if argument != _MILLION]
    folder = Path(folders[0] if folders else os.environ.get("GLOSSATOR_DATA", _USUAL))
    pools = _measure_quality(folder / "names")
    scale = measure_scale(folder, million=_MILLION in arguments)
    print_table([*pools, *measure_floors(), *scale])


def _measure_quality(folder: Path) -> list[Row]:
    """Measure what takes data; pairs are printed as they come, for they need more columns."""
    if not (folder / "asr_dev.tsv").is_file():
        print(f"{folder / 'asr_dev.tsv'} is missing, so only speed and memory are measured.")
        return []
    print_pairs(folder)
    return [*measure_other_types(folder), *measure_pools(folder)]


if __name__ == "__main__":
    main(sys.argv[1:])
