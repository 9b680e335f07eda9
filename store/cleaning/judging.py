"""What the model makes of a text: a score for each unit, above 0 for keeping it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.cleaning.breaks import breaks_of
from store.cleaning.features import rows_of
from store.cleaning.second_look import NAMES, SURELY_NOT, probability, second_rows

_BROKEN = NAMES.index("break_before")

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.cleaning.surroundings import Surroundings
    from store.cleaning.weights import Weights


class Judgement(NamedTuple):
    """The scores of the units, and how likely another article has begun at or before each."""

    scores: Sequence[float]
    broken: Sequence[float]


def judge(surroundings: Surroundings, weights: Weights) -> Judgement:
    """Look at every unit, and where in doubt, once more in the light of what was thought of all."""
    rows = rows_of(surroundings, weights.lexicon)
    first = [weights.first(row) for row in rows]
    breaks = breaks_of(surroundings, [score > 0 for score in first], first)
    likely = [(place, probability(weights.breaks(place.row))) for place in breaks]
    more = second_rows(surroundings, first, likely)
    second = weights.second
    scores = [
        second([*row, *added]) if score > SURELY_NOT else score
        for row, added, score in zip(rows, more, first, strict=True)
    ]
    return Judgement(scores, [row[_BROKEN] for row in more])
