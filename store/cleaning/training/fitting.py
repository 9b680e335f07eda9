"""Fitting: weights of words by logistic regression, all else by boosted trees (LightGBM)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import lightgbm
import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

from store.cleaning.features import NAMES
from store.cleaning.lexicon import Lexicon
from store.cleaning.training.variations import VIEW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from store.cleaning.training.tables import Matrix, Table, Vector
    from store.cleaning.trees import Node

_LEAST_DOMAINS = 12
"""Domains on which a word stands before it gets a weight: what fewer say is their own text."""

_STRENGTH = 0.3
_LEAST_WEIGHT = 0.05
_WORDS, _END = NAMES.index("words"), NAMES.index("end")
_COUNTS, _ENDS = 21, 8

_FOREIGN = 1.25
"""Of two faults this is the worse: a foreign article misleads, a menu only disturbs."""

_VARIED = 0.4
"""Variations are made up: they count for less than pages as they are."""

_TRUST = {"moz": 0.5}
"""Sets whose gold is what a tool found, if reviewed by people, teach less."""

FIRST = {"num_leaves": 12, "learning_rate": 0.12, "min_data_in_leaf": 80, "num_iterations": 100}
SECOND = {"num_leaves": 16, "learning_rate": 0.05, "min_data_in_leaf": 80, "num_iterations": 130}
BREAKS = {"num_leaves": 8, "learning_rate": 0.1, "min_data_in_leaf": 40, "num_iterations": 60}
_ALWAYS = {
    "objective": "binary",
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 10.0,
    "max_bin": 63,
    "seed": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}


def fit_lexicon(tables: Sequence[Table]) -> Lexicon:
    """Weigh what words say, beside what length and ending say, on whole pages."""
    pages = [table for table in tables if table.example.view == "full"]
    places = {gram: place for place, gram in enumerate(_common(pages))}
    count = len(places)
    indices: list[int] = []
    ends = [0]
    for table in pages:
        for grams, row in zip(table.grams, table.rows, strict=True):
            indices.extend(places[gram] for gram in grams if gram in places)
            indices.append(count + min(int(row[_WORDS]), 40) // 2)
            indices.append(count + _COUNTS + int(row[_END]))
            ends.append(len(indices))
    matrix = scipy.sparse.csr_matrix(
        (np.ones(len(indices), dtype=np.float32), indices, ends),
        shape=(len(ends) - 1, count + _COUNTS + _ENDS),
    )
    size = np.concatenate([table.size for table in pages])
    right = np.concatenate([table.right for table in pages])
    regression = LogisticRegression(C=_STRENGTH, solver="liblinear", random_state=0)
    scored = size > 0
    regression.fit(matrix[scored], right[scored], np.minimum(size[scored], 200) / 100 + 0.2)
    weights = regression.coef_[0]
    return Lexicon(
        {
            gram: round(float(weights[place]), 2)
            for gram, place in places.items()
            if abs(weights[place]) >= _LEAST_WEIGHT
        }
    )


def _common(tables: Sequence[Table]) -> list[str]:
    """List what is said on enough domains, in order of the alphabet."""
    domains: dict[str, set[str]] = defaultdict(set)
    for table in tables:
        for grams in table.grams:
            for gram in grams:
                domains[gram].add(table.example.domain)
    return sorted(gram for gram, found in domains.items() if len(found) >= _LEAST_DOMAINS)


def fit_trees(
    rows: Matrix, right: NDArray[np.bool_], weights: Vector, settings: dict[str, float]
) -> lightgbm.Booster:
    """Fit boosted trees, the same to the bit for the same data and versions."""
    parameters: dict[str, Any] = {**_ALWAYS, **settings}
    data = lightgbm.Dataset(rows, right, weight=weights, params={"max_bin": 63, "verbose": -1})
    return lightgbm.train(parameters, data)


def importance(table: Table) -> Vector:
    """Weigh units by the root of their length: a line of menu is less than a paragraph."""
    weights: Vector = np.sqrt(table.size) / 10 * _TRUST.get(table.example.set, 1.0)
    weights[table.foreign > 0] *= _FOREIGN
    if table.example.view == VIEW:
        weights *= _VARIED
    return weights


def plain(booster: lightgbm.Booster) -> list[Node]:
    """Return the trees as nested lists, as `compile_trees` takes them."""
    return [_node(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]


def _node(node: dict[str, Any]) -> Node:
    if "leaf_value" in node:
        return round(float(node["leaf_value"]), 4)
    return [
        int(node["split_feature"]),
        float(f"{node['threshold']:.6g}"),
        _node(node["left_child"]),
        _node(node["right_child"]),
    ]
