from __future__ import annotations

import pytest

from store.names.persons.known import (
    are_of_two_sexes,
    full_names,
    given_frequency,
    is_listed_given,
    is_listed_surname,
    is_nickname,
    is_womans,
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


@pytest.mark.parametrize(
    ("one", "other"), [("sam", "steve"), ("paul", "paula"), ("christian", "christine")]
)
def test_other_names_are_no_nicknames(one: str, other: str) -> None:
    assert not is_nickname(one, other)


def test_nicknames_of_a_third_may_be_written_otherwise() -> None:
    assert is_nickname("kate", "catherine")


@pytest.mark.parametrize(
    ("given", "is_woman"),
    [
        ("hillary", None),
        ("mary", True),
        ("ivan", False),
        ("jean", None),
        ("sam", None),
        ("q", None),
    ],
)
def test_some_given_names_are_clearly_of_one_sex(given: str, is_woman: bool | None) -> None:
    assert is_womans(given) is is_woman


def test_a_given_name_may_rather_be_of_one_sex() -> None:
    assert are_of_two_sexes("martin", "martina")
    assert not are_of_two_sexes("martin", "lee")


def test_rare_names_are_listed_too() -> None:
    assert surname_frequency("cowper") == 0
    assert is_listed_surname("cowper")
    assert is_listed_given("dario")
    assert not is_listed_surname("kokotajlo")


def test_nicknames_are_short_for_full_names() -> None:
    assert "william" in full_names("bill")
    assert not full_names("kokotajlo")


def test_an_initial_may_be_that_of_a_nickname() -> None:
    assert nicknames_begin("william", "b")
    assert not nicknames_begin("william", "k")
