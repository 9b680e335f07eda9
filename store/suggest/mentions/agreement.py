"""How the names of one article speak for each other: Altman is whom Sam Altman is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from store.records import EntityType
from store.suggest.mentions.weights import NO_NAME, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from store.suggest.mentions.groups import Group

    Scores = NDArray[np.float64]

_MOST_WORDS = 4
"""Of a longer name whose ends stand for it."""
_PERSON = TYPES.index(EntityType.PERSON)
_GO_BY_THE_FIRST = (TYPES.index(EntityType.ORG), TYPES.index(EntityType.PRODUCT))
_LIKE_THE_PERSON, _LIKE_THE_REST = 0.7, 0.4
_LEAST = 1e-3
_PLACES = frozenset(["in=country", "in=region", "in=city", "is=PLACE"])


def agreed(groups: Sequence[Group], scores: Scores) -> Scores:
    """Add to the scores of a name a share of those of a longer one that it is an end of."""
    if not len(scores):
        return scores
    together = scores.copy()
    logs = np.log(shares(scores) + _LEAST)
    logs -= logs.mean(axis=1, keepdims=True)
    best = scores[:, :NO_NAME].argmax(axis=1)
    for short, long, ends in _longer_forms(groups):
        if best[long] == _PERSON:
            together[short] += _LIKE_THE_PERSON * logs[long]
        elif not ends and best[long] in _GO_BY_THE_FIRST and not _is_place(groups[short]):
            together[short] += _LIKE_THE_REST * logs[long]
    return together


def shares(scores: Scores) -> Scores:
    """Turn scores into probabilities, row by row."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    normed: Scores = raised / raised.sum(axis=1, keepdims=True)
    return normed


def _is_place(group: Group) -> bool:
    """Say whether a name stands for a place though agencies are called after it: the U.S."""
    return not _PLACES.isdisjoint(group.traits)


def _longer_forms(groups: Sequence[Group]) -> Iterator[tuple[int, int, bool]]:
    """Yield the places of a name and of a longer one, and whether the longer ends or begins so."""
    places = {group.surface: place for place, group in enumerate(groups)}
    for place, group in enumerate(groups):
        words = group.words
        if len(words) > _MOST_WORDS:
            continue
        for cut in range(1, len(words)):
            end, front = " ".join(words[cut:]), " ".join(words[:cut])
            if end in places:
                yield places[end], place, True
            if front in places:
                yield places[front], place, False
