from __future__ import annotations

from itertools import pairwise

import pytest

from store.names.organisations.parts import compare_parts


def score(short: str, long: str, *capitals: str) -> float | None:
    comparison = compare_parts(tuple(short.split()), tuple(long.split()), frozenset(capitals))
    return comparison.score if comparison else None


@pytest.mark.parametrize(
    ("short", "long"),
    [("boston", "houston astros"), ("boston", "boston"), ("red sox", "boston"), ("a a", "a b a c")],
)
def test_only_names_inside_a_longer_one_are_parts(short: str, long: str) -> None:
    assert score(short, long) in (None, 0.2)


def test_what_is_left_out_counts() -> None:
    likeliest_last = [
        score("stirling", "east stirling"),
        score("canada", "bank of canada"),
        score("chicago", "chicago board of trade"),
        score("madrid", "real madrid"),
        score("cornell", "cornell university"),
        score("dodgers", "los angeles dodgers"),
        score("yahoo", "yahoo finance"),
        score("barcelona", "fc barcelona"),
    ]
    assert all(less is not None and more is not None for less, more in pairwise(likeliest_last))
    assert likeliest_last == sorted(likeliest_last, key=lambda one: one or 0)


def test_a_part_of_a_body_named_by_its_acronym_is_another() -> None:
    assert (score("cbs", "cbs sports", "cbs") or 1) < (score("dow", "dow jones") or 0)


def test_spaces_do_not_matter_in_front() -> None:
    assert score("softbank", "soft bank group") == score("softbank", "softbank group") == 0.6
    assert score("softbank", "soft bankers group") is None


def test_business_words_behind_an_acronym_only_say_what_it_is() -> None:
    assert score("hsbc", "hsbc holdings", "hsbc") == 0.6
    assert score("mlb", "mlb network", "mlb") == 0.3


def test_of_a_ministry_the_state_may_be_left_out() -> None:
    assert score("treasury department", "us treasury department") == 0.8
    assert score("treasury", "us treasury department") == 0.6
