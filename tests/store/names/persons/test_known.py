from __future__ import annotations

import pytest

from store.names.persons.known import (
    given_frequency,
    is_nickname,
    nicknames_begin,
    surname_frequency,
)


def test_common_names_are_more_frequent_than_rare_ones_and_those_than_unknown_ones() -> None:
    assert 1 >= given_frequency("james") > given_frequency("dario") > given_frequency("qxz") == 0
    assert 1 > surname_frequency("smith") > surname_frequency("hawker") > 0
    assert surname_frequency("kokotajlo") == 0


@pytest.mark.parametrize(
    ("one", "other"), [("bill", "william"), ("bob", "rob"), ("steven", "stephen")]
)
def test_nicknames_are_known_both_ways(one: str, other: str) -> None:
    assert is_nickname(one, other)
    assert is_nickname(other, one)


def test_other_names_are_no_nicknames() -> None:
    assert not is_nickname("sam", "steve")


def test_an_initial_may_be_that_of_a_nickname() -> None:
    assert nicknames_begin("william", "b")
    assert not nicknames_begin("william", "k")
