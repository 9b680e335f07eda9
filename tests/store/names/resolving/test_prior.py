from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.names.resolving.prior import prior_log_odds

SCORES = st.floats(0.01, 1.0)


def test_few_scores_say_nothing() -> None:
    assert prior_log_odds([]) == 0


def test_many_likely_pairs_are_taken_as_they_are() -> None:
    assert prior_log_odds([0.9] * 200 + [0.4] * 40) == 0


def test_many_unlikely_pairs_make_the_likely_ones_less_so() -> None:
    few, many = (prior_log_odds([0.4] * count + [0.9] * 5) for count in (20, 200))
    assert many < few < 0


@given(st.lists(SCORES, max_size=60))
def test_scores_are_never_made_higher_and_in_no_order(scores: list[float]) -> None:
    assert -20 < prior_log_odds(scores) <= 0
    assert abs(prior_log_odds(scores) - prior_log_odds(scores[::-1])) < 1e-6
