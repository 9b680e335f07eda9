from __future__ import annotations

import pytest

from store.names.persons.endings import are_of_a_couple, have_other_endings


@pytest.mark.parametrize(
    ("man", "woman"),
    [
        ("petrov", "petrova"),
        ("yashin", "yashina"),
        ("volkonsky", "volkonskaya"),
        ("volkonskiy", "volkonskaia"),
        ("tolstoy", "tolstaya"),
        ("kowalski", "kowalska"),
    ],
)
def test_a_man_and_his_wife_have_one_surname(man: str, woman: str) -> None:
    assert are_of_a_couple(man, woman)
    assert are_of_a_couple(woman, man)


@pytest.mark.parametrize(
    ("one", "other"),
    [("petrov", "petrov"), ("solowski", "solowsky"), ("petrova", "sidorov"), ("page", "culp")],
)
def test_others_are_no_couple(one: str, other: str) -> None:
    assert not are_of_a_couple(one, other)


@pytest.mark.parametrize(("one", "other"), [("petrenko", "petrov"), ("kowalski", "kowalczyk")])
def test_one_stem_makes_several_families(one: str, other: str) -> None:
    assert have_other_endings(one, other)
    assert have_other_endings(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("solowski", "solowsky"), ("petrov", "petrov"), ("petrenko", "sidorov"), ("musk", "petrov")],
)
def test_other_spellings_and_stems_do_not(one: str, other: str) -> None:
    assert not have_other_endings(one, other)
