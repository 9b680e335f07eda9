"""Logistic regression whose weights may only have the sign that makes sense.

A feature that speaks for one person can get a weight of nought, but never speak against: what
remains then holds on names of other kinds too. Fitted by L-BFGS-B (Byrd et al. 1995).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

from store.names.persons.model import Weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from store.names.persons.training.examples import Example

_FREE = (None, None)
_BOUNDS = {1: (0, None), -1: (None, 0)}
_RIDGE = 0.3
_DECIMALS = 3


def fit(examples: Sequence[Example], signs: Sequence[int]) -> Weights:
    """Fit the weights, rounded to three decimals so that every machine gets the same."""
    table = np.array([example.features for example in examples])
    side = np.array([1.0 if example.is_same else -1.0 for example in examples])
    weight = np.array([example.weight for example in examples])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = side * (table @ weights[:-1] + weights[-1])
        pull = -weight * side / (1 + np.exp(margin))
        ridge = weights[:-1] * _RIDGE
        value = weight @ np.logaddexp(0, -margin) + (ridge @ weights[:-1]) / 2
        return float(value), np.append(table.T @ pull + ridge, pull.sum())

    start = np.zeros(table.shape[1] + 1)
    bounds = [*(_BOUNDS[sign] for sign in signs), _FREE]
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, tol=1e-12)
    *of_features, bias = (round(float(value), _DECIMALS) + 0.0 for value in found.x)
    return Weights(tuple(of_features), bias)
