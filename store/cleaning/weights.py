"""The trained weights, read from the package’s data file once a process."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from store.cleaning.lexicon import Lexicon
from store.cleaning.trees import compile_trees

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Scorer = Callable[[Sequence[float]], float]

FILE = "weights.json"


class Weights(NamedTuple):
    """What was learned: each scorer turns a row of numbers into a score, kept above 0."""

    lexicon: Lexicon
    first: Scorer
    """Of the rows of `features`."""
    breaks: Scorer
    """Of the rows of `breaks`: above 0 where another article begins."""
    second: Scorer
    """Of the rows of `features` and `second_look`, joined."""


@cache
def weights() -> Weights:
    """Read the weights that come with the package."""
    return read_weights(files("store.cleaning").joinpath(FILE).read_text(encoding="utf-8"))


def read_weights(text: str) -> Weights:
    """Make functions of what `store.cleaning.training` wrote."""
    data = json.loads(text)
    trees = (compile_trees(data[name]) for name in ("first", "breaks", "second"))
    return Weights(Lexicon(data["lexicon"]), *trees)
