from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.organisations.sounds import compare_sounds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nvidia", "invidia"),
        ("cohere", "cohear"),
        ("palantir", "pallanteer"),
        ("siemens", "zeemans"),
    ],
)
def test_names_heard_alike_are_suggested_never_sure(one: str, other: str) -> None:
    comparison = compare_sounds(one, other)
    assert comparison is not None
    assert comparison.is_same
    assert not comparison.is_sure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("anthropic", "anthology"),
        ("cohere", "coherent"),
        ("meta", "metlife"),
        ("moderna", "modena"),
        ("austria", "australia"),
        ("niger", "nigeria"),
        ("snow", "snoe"),
    ],
)
def test_other_sounds_are_other_names(one: str, other: str) -> None:
    assert compare_sounds(one, other) is None


@given(
    st.text(alphabet="aeioubdgptknrs", max_size=8), st.text(alphabet="aeioubdgptknrs", max_size=8)
)
def test_order_does_not_matter(one: str, other: str) -> None:
    assert compare_sounds(one, other) == compare_sounds(other, one)
