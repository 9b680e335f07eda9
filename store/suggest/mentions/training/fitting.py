"""Fits the weights: a multinomial logistic regression with a quadratic penalty."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from store.suggest.mentions.training.teacher import NO_NAME
from store.suggest.mentions.weights import PARTS, TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from store.suggest.mentions.training.examples import Example

_FEWEST = 3
"""A trait of fewer names is left out."""
_LEAST = 0.05
"""A trait that weighs less for all types is left out."""
_PENALTY = 0.2
"""The inverse of its strength."""
_STEPS = 60


def fitted(examples: Sequence[Example]) -> str:
    """Fit the weights and write them as the package reads them, in JSON."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    labels = [*map(str, TYPES), NO_NAME]
    counts = Counter(trait for example in examples for trait in example.traits)
    columns = {trait: column for column, trait in enumerate(_common(counts))}
    places, ends = [], [0]
    for example in examples:
        places += sorted(columns[trait] for trait in example.traits if trait in columns)
        ends.append(len(places))
    shape = (len(examples), len(columns))
    rows = csr_matrix((np.ones(len(places)), places, ends), shape=shape)
    model = LogisticRegression(C=_PENALTY, max_iter=_STEPS).fit(
        rows,
        [labels.index(example.label) for example in examples],
        sample_weight=[example.weight for example in examples],
    )
    table = _whole(model.coef_.T)
    kept = {
        trait: table[column].tolist()
        for trait, column in columns.items()
        if np.abs(table[column]).max() >= _LEAST * PARTS
    }
    lines = [("", _whole(model.intercept_[None, :])[0].tolist()), *kept.items()]
    written = ",\n".join(
        f"{json.dumps(trait, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
        for trait, row in lines
    )
    return f"{{\n{written}\n}}\n"


def _common(counts: Counter[str]) -> list[str]:
    return sorted(trait for trait, count in counts.items() if count >= _FEWEST)


def _whole(table: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return weights in whole hundredths, with a mean of nought in every row."""
    centred = table - table.mean(axis=1, keepdims=True)
    whole: NDArray[np.int64] = np.rint(centred * PARTS).astype(np.int64)
    return whole
