"""How many of a collection's look-alikes are one, by which the scores of their names are corrected."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEARNED_SHARE = 0.75
"""Of the pairs scored from `LAX` on where the scores were learned, so many are one."""
_WEIGHT_OF_LEARNED = 10
"""Pairs; so many more does a collection need to outweigh what was learned."""
_ROUNDS = 50


def prior_log_odds(scores: Iterable[float]) -> float:
    """Return by how much scores are to be corrected in a collection, in log-odds; at most 0.

    Scores learned on transcripts, where most names that sound alike are misheard, are too high for
    clean text, where they are names of different people. The share of pairs that are one is
    estimated from the scores themselves, by expectation and maximisation (Saerens, Latinne and
    Decaestecker 2002, Adjusting the Outputs of a Classifier to New a Priori Probabilities).
    """
    learned = _odds(_LEARNED_SHARE)
    ratios = [_odds(min(score, 0.99)) / learned for score in scores]
    share = _LEARNED_SHARE
    for _ in range(_ROUNDS):
        odds = _odds(share)
        expected = sum(odds * ratio / (1 + odds * ratio) for ratio in ratios)
        share = (expected + _LEARNED_SHARE * _WEIGHT_OF_LEARNED) / (len(ratios) + _WEIGHT_OF_LEARNED)
    return min(log(_odds(share) / learned), 0.0)


def _odds(share: float) -> float:
    return share / (1 - share)
