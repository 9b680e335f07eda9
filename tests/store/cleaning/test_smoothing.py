from __future__ import annotations

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from store.cleaning.smoothing import smooth

NUMBERS = st.integers(-4, 4)


def worth(decisions: tuple[bool, ...], scores: list[int], costs: list[int]) -> float:
    followed = sum(
        score / 2 if kept else -score / 2 for kept, score in zip(decisions, scores, strict=True)
    )
    changed = sum(
        cost for (a, b), cost in zip(pairwise(decisions), costs[1:], strict=True) if a != b
    )
    return followed - changed


@given(st.lists(st.tuples(NUMBERS, st.integers(0, 3)), min_size=1, max_size=8))
def test_no_other_decisions_are_worth_more(pairs: list[tuple[int, int]]) -> None:
    scores, costs = [score for score, _ in pairs], [cost for _, cost in pairs]
    best = max(worth(one, scores, costs) for one in product((True, False), repeat=len(pairs)))
    assert worth(tuple(smooth(scores, costs)), scores, costs) == best


def test_without_costs_each_follows_its_score() -> None:
    assert smooth([1.0, -1.0, 2.0], [0.0, 0.0, 0.0]) == [True, False, True]


def test_a_lone_doubt_is_carried_along() -> None:
    assert smooth([3.0, -1.0, 3.0], [2.0, 2.0, 2.0]) == [True, True, True]


def test_nothing_is_decided_of_nothing() -> None:
    assert smooth([], []) == []
