from __future__ import annotations

import pytest

from store.names.persons.alignment import align
from store.names.persons.clashes import clash
from store.names.persons.name import parse


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Sam Altman", "Steve Altman", "another given name: sam / steve"),
        ("Sam Altman", "Steve Altmann", "another given name: sam / steve"),
        ("Sam Altman II", "Sam Altman III", "another generation: ii / iii"),
        ("Ms. Altman", "Mr. Altman", "a man and a woman"),
        ("Mr. Chris Altman", "Mrs. Chris Altman", "a man and a woman"),
        ("Mrs. Clinton", "Bill Clinton", "a man and a woman"),
        ("Mrs. Petrov", "Ivan Petrov", "a man and a woman"),
        ("Ivan Kokotajlo", "Mary Kokotajlo", "a man and a woman"),
    ],
)
def test_a_clash_rules_out_that_two_are_one(one: str, other: str, reason: str) -> None:
    assert clash(align(parse(one), parse(other))) == reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J. Altman", "K. Altman"),
        ("Greg Steube", "W. Steube"),
        ("Sam Altman", "Steve Jobs"),
        ("Steve Lindsey", "David Lindner"),
        ("Altman", "Sam Altman"),
        ("Sam Altman", "Samuel Altman"),
        ("Sam Altman Jr.", "Sam Altman"),
        ("Elon Musk", "Kimbal Musk"),
        ("Daniel Smith", "Danielle Smith"),
    ],
)
def test_what_may_yet_be_one_person_does_not_clash(one: str, other: str) -> None:
    assert not clash(align(parse(one), parse(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mrs. Altman", "Bill Jobs"),
        ("Ms. Altman", "Senator Altman"),
        ("Ms. Altman", "Sam Altman"),
        ("Mr. Weber", "Chris Weber"),
        ("Mr. Kim", "Kim Jong-un"),
        ("Mr. Orcel", "Andrea Orcel"),
        ("Mrs. John Altman", "John Altman"),
    ],
)
def test_who_is_not_clearly_of_the_other_sex_does_not_clash(one: str, other: str) -> None:
    assert not clash(align(parse(one), parse(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kate", "Catherine"),
        ("Betsy", "Elisabeth"),
        ("Alejandro", "Alex"),
        ("Al", "Alfredo"),
        ("Van", "Anthony"),
    ],
)
def test_who_may_go_by_another_given_name_does_not_clash(one: str, other: str) -> None:
    assert not clash(align(parse(f"{one} Jones"), parse(f"{other} Jones")))
