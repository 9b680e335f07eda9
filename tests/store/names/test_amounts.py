from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.amounts import compare_dates, compare_quantities, compare_sums


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$1 billion", "$1bn"),
        ("US$1bn", "1,000 million dollars"),
        ("€5m", "5 million euros"),
        ("$1.50", "$1.5"),
        ("$5", "5 dollars"),
    ],
)
def test_equal_sums_are_one(one: str, other: str) -> None:
    assert compare_sums(one, other).is_sure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$5 billion", "$6 billion"),
        ("$5 billion", "€5 billion"),
        ("C$5", "$5"),
        ("$5 a share", "$5"),
        ("$1-2 billion", "$1 billion"),
        ("$1 billion", "$1 million"),
        ("$" + "9" * 40, "$" + "9" * 39 + "8"),
    ],
)
def test_other_sums_are_not(one: str, other: str) -> None:
    assert compare_sums(one, other).score == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("July 9", "9 July"), ("Jul. 9th, 2024", "9 July 2024"), ("Sept. 1", "September 1st")],
)
def test_equal_dates_are_one(one: str, other: str) -> None:
    assert compare_dates(one, other).is_sure


@pytest.mark.parametrize(
    ("one", "other"),
    [("July 9", "July 10"), ("July 9", "July 9, 2024"), ("1/2/2024", "2/1/2024"), ("", "of")],
)
def test_other_dates_are_not(one: str, other: str) -> None:
    assert compare_dates(one, other).score == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("1,000 people", "1000 people"), ("five percent", "5%"), ("50 per cent", "50 pct")],
)
def test_equal_quantities_are_one(one: str, other: str) -> None:
    assert compare_quantities(one, other).is_sure


@pytest.mark.parametrize(
    ("one", "other"), [("900 workers", "900"), ("1,5 km", "15 km"), ("5 m", "5 million")]
)
def test_other_quantities_are_not(one: str, other: str) -> None:
    assert compare_quantities(one, other).score == 0


@given(st.integers(1, 10**9))
def test_a_sum_is_itself_with_and_without_commas(number: int) -> None:
    assert compare_sums(f"${number}", f"{number:,} dollars").is_sure


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_two_sums_are_one_if_equal(one: int, other: int) -> None:
    assert compare_sums(f"${one}", f"${other:,}").is_sure == (one == other)


@given(st.text(), st.text())
def test_nothing_is_raised(one: str, other: str) -> None:
    for rule in (compare_dates, compare_sums, compare_quantities):
        assert rule(one, other) == rule(other, one)
