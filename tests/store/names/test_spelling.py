from __future__ import annotations

import pytest

from store.names.spelling import compare_spelling, is_inflected


def score(one: str, other: str, *, have_form: bool = False) -> float:
    comparison = compare_spelling(tuple(one.split()), tuple(other.split()), have_form=have_form)
    return comparison.score if comparison else 0.0


def test_a_legal_form_or_equal_words_anchor_a_word() -> None:
    assert score("alphanet", "alphabet") < 0.5
    assert score("alphanet", "alphabet", have_form=True) > 0.5
    assert score("bank of chima", "bank of china") > 0.5
    assert score("northen trust", "northern trust") > 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cohere", "coherent"),
        ("snow", "snoe"),
        ("clyde", "clydebank"),
        ("one two three", "four five six"),
        ("one two", "one"),
        ("eastern bank", "western bank"),
        ("austrian airlines", "australian airlines"),
    ],
)
def test_stems_and_short_words_are_not_alike(one: str, other: str) -> None:
    assert score(one, other, have_form=True) == 0


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("springbok", "springboks", True),
        ("austrian", "austria", True),
        ("meta", "metas", True),
        ("ab", "abs", False),
        ("scotland", "scottish", False),
    ],
)
def test_plurals_and_adjectives_are_inflected(one: str, other: str, is_one: bool) -> None:
    assert is_inflected(one, other) == is_one
