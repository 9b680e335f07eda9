from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.titles import compare_titles

SUGGESTED = [
    ("2022 World Cup", "World Cup 2022"),
    ("2010 census", "census of 2010"),
    ("AI Action Summit", "A.I. Action Summit"),
    ("Dune: Part Two", "Dune Part 2"),
    ("Rocky II", "Rocky 2"),
    ("The Two Towers", "Two Towers"),
    ("GDC", "Game Developers Conference"),
    ("Hearts and Flowers", "Hearts and Flowers, a New Flower Song"),
    ("Oppenheimer", "Openheimer"),
    ("Rocky V", "Rocky 5"),
]

CLASHING = [
    ("World Cup 2018", "World Cup 2022"),
    ("Rocky II", "Rocky III"),
    ("Super Bowl LVIII", "Super Bowl LIX"),
    ("World War I", "World War II"),
    ("Rocky II", "Rocky V"),
    ("Plan B", "Plan C"),
]

DIFFERENT = [
    ("World Cup", "World Cup 2022"),
    ("Hamlet", "Hamnet"),
    ("War", "War and Peace"),
    ("", "!"),
]


@pytest.mark.parametrize(("one", "other"), SUGGESTED)
def test_variants_are_suggested(one: str, other: str) -> None:
    assert compare_titles(one, other).is_same


@pytest.mark.parametrize(("one", "other"), CLASHING)
def test_other_parts_and_years_clash(one: str, other: str) -> None:
    comparison = compare_titles(one, other)
    assert comparison.clash
    assert not comparison.is_same


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_others_are_not_suggested(one: str, other: str) -> None:
    assert not compare_titles(one, other).is_same


NAMES = st.text(max_size=30) | st.text(alphabet="ABab:-, I2", max_size=12)


@given(NAMES, NAMES)
def test_order_does_not_matter_and_scores_stay_in_range(one: str, other: str) -> None:
    comparison = compare_titles(one, other)
    assert comparison == compare_titles(other, one)
    assert 0 <= comparison.score <= 1


@pytest.mark.parametrize("unit", [" ", ": ", "a", "( ", "II "])
def test_very_long_titles_are_compared(unit: str) -> None:
    title = unit * (10_000 // len(unit))
    assert compare_titles(title, f"{title} Two").score <= 1
