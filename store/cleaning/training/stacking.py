"""The whole model: lexicon, first look, breaks, second look, each fitted to what it will meet.

What one stage says of an example to the next must not come from having seen it, or the next would
trust it too much. So every stage is fitted several times, each time without one part of the
domains, and speaks only of that part (stacked generalisation, Wolpert 1992).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from store.cleaning.breaks import breaks_of
from store.cleaning.second_look import SURELY_NOT, probability, second_rows
from store.cleaning.training.fitting import (
    BREAKS,
    FIRST,
    SECOND,
    fit_lexicon,
    fit_trees,
    importance,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import lightgbm
    from numpy.typing import NDArray

    from store.cleaning.breaks import Break
    from store.cleaning.features import Row
    from store.cleaning.training.tables import Matrix, Table, Vector

_SURE_BREAK = 2.0
"""A cut in the midst of an article is worse than a foreign article read."""


class _Places(NamedTuple):
    """Where other articles may begin in an example, and whether it is over by then."""

    breaks: list[Break]
    over: list[bool]


def train(tables: Sequence[Table]) -> dict[str, object]:
    """Fit all stages; the result, as JSON, is what `read_weights` reads."""
    folds = sorted({table.fold for table in tables})
    lexicons = {fold: fit_lexicon(_without(tables, fold)) for fold in folds}
    rows = [table.described(lexicons[table.fold]) for table in tables]

    scores: list[Vector] = [np.empty(0)] * len(tables)
    for fold in folds:
        booster = _fit_rows(tables, rows, FIRST, fold)
        for index in _inside(tables, fold):
            scores[index] = _scores(booster, rows[index])

    places = [_places(table, given) for table, given in zip(tables, scores, strict=True)]
    likely: list[Vector] = [np.empty(0)] * len(tables)
    for fold in folds:
        booster = _fit_breaks(tables, places, fold)
        for index in _inside(tables, fold):
            likely[index] = _likely(booster, places[index])

    joined = [
        _joined(table, row, given, place.breaks, chances)
        for table, row, given, place, chances in zip(
            tables, rows, scores, places, likely, strict=True
        )
    ]
    return {
        "lexicon": dict(fit_lexicon(tables).weights),
        "first": plain(_fit_rows(tables, rows, FIRST)),
        "breaks": plain(_fit_breaks(tables, places)),
        "second": plain(
            _fit_rows(tables, joined, SECOND, looked_at=np.concatenate(scores) > SURELY_NOT)
        ),
    }


def _without(tables: Sequence[Table], fold: int) -> list[Table]:
    return [table for table in tables if table.fold != fold]


def _inside(tables: Sequence[Table], fold: int) -> list[int]:
    return [index for index, table in enumerate(tables) if table.fold == fold]


def _fit_rows(
    tables: Sequence[Table],
    rows: Sequence[Matrix],
    settings: dict[str, float],
    left_out: int | None = None,
    looked_at: NDArray[np.bool_] | None = None,
) -> lightgbm.Booster:
    pairs = [
        (table, row) for table, row in zip(tables, rows, strict=True) if table.fold != left_out
    ]
    size = np.concatenate([table.size for table, _ in pairs])
    right = np.concatenate([table.right for table, _ in pairs])
    weights = np.concatenate([importance(table) for table, _ in pairs])
    matrix = np.concatenate([row for _, row in pairs])
    scored = size > 0 if looked_at is None else (size > 0) & looked_at
    return fit_trees(matrix[scored], right[scored], weights[scored], settings)


def _fit_breaks(
    tables: Sequence[Table], places: Sequence[_Places], left_out: int | None = None
) -> lightgbm.Booster:
    rows: list[Row] = []
    over: list[bool] = []
    weights: list[float] = []
    for table, place in zip(tables, places, strict=True):
        if table.fold == left_out:
            continue
        rows.extend(found.row for found in place.breaks)
        over.extend(place.over)
        certain = _SURE_BREAK if table.example.view == "clean" else 1.0
        weights.extend(1.0 if ended else _SURE_BREAK * certain for ended in place.over)
    return fit_trees(np.array(rows), np.array(over), np.array(weights), BREAKS)


def _places(table: Table, scores: Vector) -> _Places:
    listed = [float(score) for score in scores]
    breaks = breaks_of(table.surroundings, [score > 0 for score in listed], listed)
    kept = np.flatnonzero(table.gold > table.other)
    last = int(kept[-1]) if len(kept) else -1
    return _Places(breaks, [place.start > last for place in breaks])


def _likely(booster: lightgbm.Booster, places: _Places) -> Vector:
    if not places.breaks:
        return np.empty(0)
    return _scores(booster, np.array([place.row for place in places.breaks]))


def _scores(booster: lightgbm.Booster, rows: Matrix) -> Vector:
    scores: Vector = booster.predict(rows, raw_score=True)
    return scores


def _joined(
    table: Table, rows: Matrix, scores: Vector, breaks: Sequence[Break], likely: Vector
) -> Matrix:
    weighed = [
        (place, probability(float(score))) for place, score in zip(breaks, likely, strict=True)
    ]
    added = second_rows(table.surroundings, [float(score) for score in scores], weighed)
    return np.concatenate([rows, np.array(added, dtype=np.float32)], axis=1)
