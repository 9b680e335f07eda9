"""How many look-alikes of a collection are one, and so how much their scores are worth."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from store.names.resolving.links import CERTAIN

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.names.resolving.links import Link
    from store.names.resolving.pool import Pool

_LEARNED_SHARE = 0.75
"""Of the pairs scored from `LAX` on where the scores were learned, so many are one."""
_WEIGHT_OF_LEARNED = 10
"""Pairs of a collection that it takes to outweigh what was learned."""
_ROUNDS = 50


class Prior:
    """Corrects the scores of persons' names that are alike to the ear or the eye.

    They were learned on transcripts, where most names that sound alike are one misheard; in clean
    text they are mostly names of different people.
    """

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        full = (link for link in pool.links if not (pool.short[link.a] or pool.short[link.b]))
        scores = {
            (pool.fullest[link.a], pool.fullest[link.b]): link.score
            for link in full
            if self._is_guess(link)
        }
        self._log_odds = prior_log_odds(scores.values())

    def correct(self, link: Link) -> Link:
        """Return the link with the corrected score, if its names are only alike."""
        return link.weighed(self._log_odds) if self._is_guess(link) else link

    def _is_guess(self, link: Link) -> bool:
        pool, a, b = self._pool, link.a, link.b
        is_known = link.is_sure or pool.keys[a] == pool.keys[b]
        return pool.is_person(a) and not (is_known or pool.is_part(a, b) or pool.is_part(b, a))


def prior_log_odds(scores: Collection[float]) -> float:
    """Return by how much scores of 0–1 are to be corrected, in log-odds: 0 or less.

    The share of the pairs that are one is estimated from the scores themselves, by expectation and
    maximisation (Saerens, Latinne and Decaestecker 2002, Adjusting the Outputs of a Classifier to
    New a Priori Probabilities). Few scores say little.
    """
    learned = _odds(_LEARNED_SHARE)
    ratios = [_odds(min(score, CERTAIN)) / learned for score in scores]
    share = _LEARNED_SHARE
    for _ in range(_ROUNDS):
        odds = _odds(share)
        expected = sum(odds * ratio / (1 + odds * ratio) for ratio in ratios)
        weight = len(ratios) + _WEIGHT_OF_LEARNED
        share = (expected + _LEARNED_SHARE * _WEIGHT_OF_LEARNED) / weight
    return min(log(_odds(share) / learned), 0.0)


def _odds(share: float) -> float:
    return share / (1 - share)
