"""The weights fitted anew, in the words of the file that comes with the program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.names.persons.features import SIGNS
from store.names.persons.training.examples import read_examples
from store.names.persons.training.fitting import fit

if TYPE_CHECKING:
    from pathlib import Path


def trained(folder: Path) -> str:
    """Fit the weights on the pairs of names in a folder, and return the text of their file.

    The same pairs give the same text. Raises `OSError` where a table is missing.
    """
    weights = fit(read_examples(folder), list(SIGNS.values()))
    named = dict(zip(SIGNS, weights.of_features, strict=True))
    return json.dumps({"bias": weights.bias, "weights": named}, indent=2) + "\n"
