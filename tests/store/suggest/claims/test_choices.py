from __future__ import annotations

from math import exp, log

import numpy as np
import pytest

from store.suggest.claims.choices import choose

CUES, PLACES = 7, 9


def every_span(
    starts: np.ndarray, ends: np.ndarray, inside: np.ndarray, allowed: np.ndarray
) -> dict[tuple[int, int], float]:
    """Score all spans of one cue, one by one."""
    return {
        (first, last): float(
            starts[first] + ends[last] + inside[first : last + 1][allowed[first : last + 1]].sum()
        )
        for first in range(PLACES)
        for last in range(first, PLACES)
        if allowed[first] and allowed[last]
    }


@pytest.mark.parametrize("seed", range(20))
def test_it_chooses_as_if_all_spans_were_compared(seed: int) -> None:
    random = np.random.default_rng(seed)
    starts, ends, inside = random.normal(0, 3, (3, CUES, PLACES)).astype(np.float32)
    allowed = random.random((CUES, PLACES)) < 0.8
    allowed[:, 0] = True
    choice = choose(starts, ends, inside, allowed)
    for cue in range(CUES):
        spans = every_span(starts[cue], ends[cue], inside[cue], allowed[cue])
        best = max(spans, key=spans.__getitem__)
        assert (choice.first[cue], choice.last[cue]) == best
        assert choice.score[cue] == pytest.approx(spans[best], abs=1e-3)
        assert choice.total[cue] == pytest.approx(log(sum(map(exp, spans.values()))), abs=1e-3)


def test_the_others_differ_from_the_best() -> None:
    random = np.random.default_rng(1)
    starts, ends, inside = random.normal(0, 3, (3, CUES, PLACES)).astype(np.float32)
    choice = choose(starts, ends, inside, np.ones((CUES, PLACES), bool))
    for first, last, score in choice.others:
        assert all((first <= last) | (score < -1e3))
        assert all((first != choice.first) | (last != choice.last) | (score < -1e3))
        assert all(score <= choice.score)


def test_nothing_allowed_scores_next_to_nothing() -> None:
    zeros = np.zeros((1, PLACES), np.float32)
    choice = choose(zeros, zeros, zeros, np.zeros((1, PLACES), bool))
    assert choice.total[0] < -1e3
