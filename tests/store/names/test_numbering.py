from __future__ import annotations

import pytest

from store.names.numbering import compare_last


@pytest.mark.parametrize(
    ("one", "other"), [("fund v", "fund 6"), ("group b", "group c"), ("war 1", "war 2")]
)
def test_other_numbers_and_letters_clash(one: str, other: str) -> None:
    comparison = compare_last(tuple(one.split()), tuple(other.split()))
    assert comparison is not None
    assert comparison.clash


def test_a_letter_may_be_a_roman_number() -> None:
    comparison = compare_last(("studio", "x"), ("studio", "10"))
    assert comparison is not None
    assert comparison.is_same
    assert not comparison.is_sure


@pytest.mark.parametrize(
    ("one", "other"),
    [("x", "5"), ("a b", "c b"), ("plan b", "plan"), ("big ben", "big c"), ("", "")],
)
def test_of_others_nothing_is_said(one: str, other: str) -> None:
    assert compare_last(tuple(one.split()), tuple(other.split())) is None
