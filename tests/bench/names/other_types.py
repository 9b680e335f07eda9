"""Are two names of organisations or products one? Measured on pairs with the answer."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple

from store.names.compare import compare
from store.names.comparison import SUGGESTED
from tests.bench.names.agreement import Agreement
from tests.bench.names.pools import TYPES
from tests.bench.table import Row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from store.names.comparison import Comparison


class _Set(NamedTuple):
    name: str
    type: str
    aim: str = ""


_SETS = (_Set("versions_dev", "PROD", "F1 ≥ .99"), _Set("nk", "ORG"), _Set("news_dev", "ORG"))


def measure_other_types(folder: Path) -> list[Row]:
    """Compare the pairs of each set, and count what the program is wrongly sure of."""
    return [_measured(folder / f"{of.name}.tsv", of) for of in _SETS]


def _measured(path: Path, of: _Set) -> Row:
    if not path.is_file():
        return Row(f"{path} is missing", "")
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["type"] == of.type]
    answers = [row["label"] == "1" for row in rows]
    found = [compare(row["a"], row["b"], TYPES[of.type]) for row in rows]
    sure = [same for same, comparison in zip(answers, found, strict=True) if comparison.is_sure]
    told = f"{_agreement(answers, found)}, sure of {len(sure)}, wrong in {len(sure) - sum(sure)}"
    return Row(f"{of.name}, {TYPES[of.type].value.lower()}, pairs", told, "", of.aim)


def _agreement(answers: Sequence[bool], found: Sequence[Comparison]) -> Agreement:
    taken = [same for same, pair in zip(answers, found, strict=True) if pair.score >= SUGGESTED]
    return Agreement(sum(taken) / len(taken), sum(taken) / sum(answers))
