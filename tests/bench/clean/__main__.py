# ruff: noqa: T201 - printing is what it is for
"""Measure how well and how fast texts and pages are cleaned: `python -m tests.bench.clean [DATA]`.

The data folder is the argument, else what GLOSSATOR_DATA names, else ../shared/data.
"""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.clean.seeds import measure_seeds
from tests.bench.clean.speed import measure_speed
from tests.bench.clean.table import print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.bench.clean.table import Row

_USUAL = "../shared/data"


def main(arguments: Sequence[str]) -> None:
    """Measure the seeds and the speed, and quality by cross-validation; print all as one table."""
    folder = Path(arguments[0] if arguments else os.environ.get("GLOSSATOR_DATA", _USUAL))
    seeds, speed = measure_seeds(), measure_speed(folder)
    print_table([*_measure_quality(folder / "cleaning"), *seeds, *speed])


def _measure_quality(folder: Path) -> list[Row]:
    """Measure what takes data, and the packages that training takes."""
    if not (folder / "bench").is_dir():
        print(f"{folder / 'bench'} is missing, so quality is measured on the seeds alone.")
        return []
    if not find_spec("lightgbm"):
        print("lightgbm is missing, so quality is measured on the seeds alone: make bench-clean")
        return []
    from tests.bench.clean.crossvalidation import measure_texts
    from tests.bench.clean.html import measure_pages

    return [*measure_texts(folder), *measure_pages(folder)]


main(sys.argv[1:])
