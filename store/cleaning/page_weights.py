"""What was learned of pages, read from the package’s data file once a process."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from store.cleaning.lexicon import Lexicon
from store.cleaning.page_features import NAMES
from store.cleaning.trees import compile_trees

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FILE = "page_weights.json"


class PageWeights(NamedTuple):
    """What was learned: how a row of `page_features` speaks for keeping, where above 0."""

    lexicon: Lexicon
    score: Callable[[Sequence[float]], float]


@cache
def page_weights() -> PageWeights:
    """Read the weights that come with the package."""
    return read_page_weights(files("store.cleaning").joinpath(FILE).read_text(encoding="utf-8"))


def read_page_weights(text: str) -> PageWeights:
    """Make a function of what `store.cleaning.training.page` wrote.

    Raises `ValueError` for weights of rows with other columns than `page_rows` gives today.
    """
    data = json.loads(text)
    if data["columns"] != list(NAMES):
        raise ValueError(f"{FILE} was learned from other columns; train it anew")
    return PageWeights(Lexicon(data["lexicon"]), compile_trees(data["trees"], data["bias"]))
