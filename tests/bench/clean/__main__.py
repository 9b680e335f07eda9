# ruff: noqa: T201 - printing is what it is for
"""Print how well and how fast texts are cleaned: `python -m tests.bench.clean [DATA_FOLDER]`.

The folder is the argument, else what GLOSSATOR_DATA names, else ../shared/data.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_USUAL = "../shared/data"


def main(arguments: Sequence[str]) -> None:
    """Measure quality by cross-validation where there is data, and on the seeds, and speed."""
    folder = Path(arguments[0] if arguments else os.environ.get("GLOSSATOR_DATA", _USUAL))
    from tests.bench.clean.seeds import print_seeds
    from tests.bench.clean.speed import print_speed

    print_seeds()
    print_speed(folder)
    if not (folder / "cleaning" / "bench").is_dir():
        print(f"{folder}/cleaning/bench is missing, so quality is not measured on whole pages.")
        return
    from tests.bench.clean.crossvalidation import print_crossvalidation

    print_crossvalidation(folder / "cleaning")


main(sys.argv[1:])
