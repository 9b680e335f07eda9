"""The trained weights of the traits, read from the package's data file once a process."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

FILE = "weights.json"
TYPES = (
    EntityType.PERSON,
    EntityType.ORG,
    EntityType.PRODUCT,
    EntityType.PLACE,
    EntityType.EVENT,
    EntityType.WORK,
)
"""What a name may be, in the order of the columns; the last column is “no name”."""
NO_NAME = len(TYPES)
PARTS = 100
"""The file has weights in whole hundredths."""


class Weights(NamedTuple):
    """A row of weights for every trait, and one that all names have."""

    rows: Mapping[str, int]
    table: NDArray[np.float64]

    def scores(self, traits: Sequence[frozenset[str]]) -> NDArray[np.float64]:
        """Sum up the weights of the traits of each name: a row a name, a column a type."""
        rows = self.rows
        found = [[0, *sorted(rows[trait] for trait in row if trait in rows)] for row in traits]
        flat = [row for one in found for row in one]
        if not found:
            return np.zeros((0, NO_NAME + 1))
        starts = np.cumsum([0, *map(len, found[:-1])])
        summed: NDArray[np.float64] = np.add.reduceat(self.table[flat], starts, axis=0)
        return summed


@cache
def weights() -> Weights:
    """Read the weights that come with the package."""
    return read_weights(files("store.suggest.mentions").joinpath(FILE).read_text(encoding="utf-8"))


def read_weights(text: str) -> Weights:
    """Make a table of what `store.suggest.mentions.training` wrote."""
    data: dict[str, list[int]] = json.loads(text)
    always = data.pop("")
    table = np.array([always, *data.values()], dtype=np.float64) / PARTS
    return Weights({trait: row for row, trait in enumerate(data, 1)}, table)
