"""How alike one claim is to each of some others, term by term.

The soft cosine of Sidorov et al. (2014), with the best match of each term in place of all: a word
counts for the nearest word of the other claim, by the product of what both weigh.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from store.suggest.links.related_words import likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy import float32, float64
    from numpy.typing import NDArray

_BRIEF = 0.3
"""Added to the squared length of a claim: one of few words is like many others by chance."""


class Weighed(NamedTuple):
    """The terms of a claim by number, and what each weighs in it."""

    numbers: Sequence[int]
    weights: Sequence[float]


class Measure(NamedTuple):
    """What a project knows of its terms, by number."""

    row: Callable[[int], int | None]
    """Of the lexicon."""
    counterpart: Callable[[int], int]
    """The term that says the same: itself, or of an acronym the words in a row, or below 0."""
    rarity: Callable[[int], float]
    """How rare a term is in the project, from near 0 to 1."""


def compare(
    claim: Weighed, others: Sequence[Weighed], measure: Measure
) -> NDArray[float32 | float64]:
    """Return how alike a claim is to each of the others, from 0 to 1; none may be without terms."""
    import numpy as np

    if not claim.numbers or not others:
        return np.zeros(len(others), np.float32)
    sizes = np.array([len(other.numbers) for other in others])
    first = np.cumsum(sizes) - sizes
    together = np.concatenate([other.numbers for other in others])
    numbers, place = np.unique(together, return_inverse=True)
    rarity = np.array([measure.rarity(number) for number in numbers.tolist()])
    weights = np.concatenate([other.weights for other in others]) * rarity[place]
    our_weights = np.array(claim.weights) * [measure.rarity(number) for number in claim.numbers]
    our_rows = [measure.row(number) for number in claim.numbers]
    alike = likeness(our_rows, [measure.row(number) for number in numbers.tolist()])
    counterparts = np.array([measure.counterpart(number) for number in claim.numbers])
    alike[counterparts[:, None] == numbers[None, :]] = 1.0
    products = alike[:, place] * weights * our_weights[:, None]
    ours = np.maximum.reduceat(products, first, axis=1).sum(axis=0)
    theirs = np.add.reduceat(products.max(axis=0), first)
    # An acronym is only another way to say what is said: it makes no claim longer.
    is_own = np.array([measure.counterpart(number) == number for number in numbers.tolist()])
    own, our_own = weights * is_own[place], our_weights * (counterparts == claim.numbers)
    lengths = np.sqrt(np.add.reduceat(own**2, first) + _BRIEF)
    length = math.sqrt(float((our_own**2).sum()) + _BRIEF)
    likenesses: NDArray[float32 | float64] = (ours + theirs) / (2 * length * lengths)
    return likenesses.clip(0.0, 1.0)
