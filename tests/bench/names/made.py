"""Names by the hundred thousand, made of the lists of the United States census of 1990."""

from __future__ import annotations

import csv
from bisect import bisect_right
from importlib.resources import files
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class _Census(NamedTuple):
    names: Sequence[str]
    shares: Sequence[float]
    """Per cent of the people that bear a name or one before it."""

    def draw(self, random: Random) -> str:
        """Draw a name as often as people bear it."""
        return self.names[
            bisect_right(self.shares, random.random() * self.shares[-1], hi=len(self.names) - 1)
        ]


def make_names(count: int, seed: int = 1) -> list[str]:
    """Make distinct names of persons, always the same for a seed."""
    random = Random(seed)
    givens = [_census("dist.male.first"), _census("dist.female.first")]
    surnames = _census("dist.all.last")
    made: dict[str, None] = {}
    while len(made) < count:
        made[f"{random.choice(givens).draw(random)} {surnames.draw(random)}"] = None
    return list(made)


def read_real_errors(folder: Path) -> list[tuple[str, str]]:
    """Read what recognisers made of the names of persons: the right one, and the heard one.

    There are none if the file is missing.
    """
    path = folder / "names" / "asr_dev.tsv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(row["a"], row["b"]) for row in rows if row["label"] == "1" and row["a"] != row["b"]]


def _census(filename: str) -> _Census:
    lines = files("names").joinpath(filename).read_text("ascii").splitlines()
    rows = [line.split() for line in lines]
    return _Census([row[0].capitalize() for row in rows], [float(row[2]) for row in rows])
