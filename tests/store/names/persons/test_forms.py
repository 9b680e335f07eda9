from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.names.comparison import LAX, SUGGESTED
from store.names.persons.alignment import align
from store.names.persons.forms import compare_forms
from store.names.persons.name import parse

if TYPE_CHECKING:
    from store.names.comparison import Comparison


def compared(one: str, other: str) -> Comparison | None:
    return compare_forms(align(parse(one), parse(other)))


def score(one: str, other: str) -> float:
    comparison = compared(one, other)
    assert comparison is not None
    return comparison.score


@pytest.mark.parametrize(
    ("one", "other", "reason", "is_sure"),
    [
        ("Altman, Sam", "Mr. Sam Altman", "same but for titles or order", True),
        ("Sam Altman", "SamAltman", "same but for spacing", True),
        ("Ed Lu", "EdLu", "same but for spacing", False),
        ("Sam Altman Jr.", "Sam Altman", "same but for the generation", False),
        ("Sam Altman", "Altman Sam", "same words, other order", False),
        ("Jose Javier", "Jose Javier Ruiz", "part of the other name", False),
    ],
)
def test_forms_of_one_name(one: str, other: str, reason: str, is_sure: bool) -> None:
    comparison = compared(one, other)
    assert comparison is not None
    assert comparison.reasons == (reason,)
    assert comparison.is_sure is is_sure


def test_names_that_sound_equal_are_sure_unless_both_are_known() -> None:
    sound_equal = compared("Tom Kulhanek", "Tom Culhaneck")
    assert sound_equal is not None
    assert sound_equal.is_sure
    assert compared("Brian Reed", "Brian Read") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("Chen Jining", "Chen Jinning"), ("John McCain", "John McCaine"), ("Amit Shah", "Amit Sha")],
)
def test_a_few_sounds_are_not_enough_to_be_sure(one: str, other: str) -> None:
    sound_equal = compared(one, other)
    assert sound_equal is not None
    assert sound_equal.score > SUGGESTED
    assert not sound_equal.is_sure


@pytest.mark.parametrize(
    ("one", "other"), [("Greg Steube", "W. Steube"), ("Betsy Warren", "Elisabeth Warren")]
)
def test_who_may_go_by_another_given_name_is_only_remembered(one: str, other: str) -> None:
    assert LAX <= score(one, other) < SUGGESTED


@pytest.mark.parametrize(("one", "other"), [("Sam Altman", "Sam Oldman"), ("Elon", "Kimbal Musk")])
def test_of_other_names_nothing_is_said(one: str, other: str) -> None:
    assert compared(one, other) is None


def test_the_more_is_left_open_the_less_it_says() -> None:
    scores = [
        score("Sam Altman", "Sam Harris Altman"),
        score("Sam Altman", "Samuel Altman"),
        score("S. Altman", "Samuel Altman"),
        score("S. Smith", "Samuel Smith"),
        score("Sam H. Altman", "Sam K. Altman"),
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_middle_names_may_be_short_or_misheard() -> None:
    assert score("Sam Harris Altman", "Sam H. Altman") == score("Sam Altman", "Sam H. Altman")
    assert score("Sam Harris Altman", "Sam Haris Altman") == score("Sam Altman", "Sam H. Altman")
