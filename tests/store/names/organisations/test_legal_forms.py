from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.latin import latin
from store.names.organisations.legal_forms import (
    are_different,
    contradict,
    ends_in_word,
    without_legal_form,
)


def taken_off(name: str) -> tuple[str, frozenset[str]]:
    words, forms = without_legal_form(tuple(latin(name).split()))
    return " ".join(words), forms


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Microsoft Corp.", "microsoft"),
        ("Samsung Electronics Co., Ltd.", "samsung electronics"),
        ("Volkswagen Gesellschaft mit beschränkter Haftung", "volkswagen"),
        ("HSBC Holdings p.l.c.", "hsbc holdings"),
        ("Faberlic Europe Sp. z o.o.", "faberlic europe"),
        ("Bimbo, S.A.B. de C.V.", "bimbo"),
        ("ООО Дако", "dako"),
        ("PT Astra International", "astra international"),
        ("Goldman Sachs and Co.", "goldman sachs"),
        ("State Grid Corporation of China", "state grid corporation of china"),
        ("Delegation of the EU", "delegation of the"),
        ("Inc.", "inc"),
        ("", ""),
    ],
)
def test_forms_are_taken_off(name: str, bare: str) -> None:
    assert taken_off(name)[0] == bare


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ("A Inc.", "A Corporation", False),
        ("A AG", "A Aktiengesellschaft", False),
        ("A OAO", "A Joint Stock Company", False),
        ("A Ltd", "A", False),
        ("A AG", "A GmbH", True),
        ("A LLC", "A Inc.", True),
        ("A & Co.", "A KGaA", True),
    ],
)
def test_forms_of_two_classes_contradict(one: str, other: str, against: bool) -> None:
    assert contradict(taken_off(one)[1], taken_off(other)[1]) == against


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("A Inc.", "A Incorporated", False),
        ("A GmbH", "A Gesellschaft mit beschränkter Haftung", False),
        ("A OAO", "A Joint Stock Company", False),
        ("A Co., Ltd.", "A Limited", False),
        ("A Inc.", "A", False),
        ("A AG", "A Inc.", True),
        ("A Inc.", "A Corporation", True),
    ],
)
def test_translations_are_one_form(one: str, other: str, are: bool) -> None:
    assert are_different(taken_off(one)[1], taken_off(other)[1]) == are


@pytest.mark.parametrize(
    ("name", "is_word"),
    [
        ("Denver CO", True),
        ("Mayo Clinic Spa", True),
        ("Fiat SpA", False),
        ("Fiat S.p.A.", False),
        ("Ford Motor Co", False),
        ("Denver, co", False),
        ("FORD MOTOR CO", False),
        ("Siemens AG", False),
        ("acme inc", False),
        ("Boston", False),
        ("", False),
    ],
)
def test_a_form_like_a_word_is_told_by_its_typing(name: str, is_word: bool) -> None:
    assert ends_in_word(name) == is_word


@given(
    st.lists(st.sampled_from(["acme", "ltd", "co", "and", "gmbh", "ooo", "of", "sp", "z", "oo"]))
)
def test_a_name_never_vanishes(words: list[str]) -> None:
    kept, _ = without_legal_form(tuple(words))
    assert bool(kept) == bool(words)
    assert without_legal_form(kept) == (kept, frozenset())
