"""How likely two aligned names are one person’s: a weighted sum of features, made a probability.

The weights come from `python -m store.names.persons.training` (a logistic regression whose signs
are set beforehand) and lie beside this module. They were fitted on names as speech recognisers
misheard them in earnings calls: Earnings-21 by Rev (Del Rio et al. 2021), CC BY-SA 4.0; a little
also on the name bench of nomenklatura (MIT), the list of the United States Congress (public domain)
and names from news (ELEVANT, Apache-2.0).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul
from typing import TYPE_CHECKING

from store.names.persons.features import SIGNS, features

if TYPE_CHECKING:
    from store.names.persons.alignment import Alignment

WEIGHTS_FILE = "weights.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """What is made of the features, in the order of `SIGNS`."""

    of_features: tuple[float, ...]
    bias: float

    def likelihood(self, names: Alignment) -> float:
        """Return the probability, from 0 to 1, that two names of persons are one."""
        return 1 / (1 + exp(-sum(map(mul, self.of_features, features(names)), self.bias)))


@cache
def learned_weights() -> Weights:
    """Read the weights that come with the program.

    Raises `KeyError` where the file lacks one of them.
    """
    stored = json.loads(files("store.names.persons").joinpath(WEIGHTS_FILE).read_text("utf-8"))
    return Weights(tuple(stored["weights"][name] for name in SIGNS), stored["bias"])
