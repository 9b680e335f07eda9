from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.persons.alignment import Alignment, GivenLink, align
from store.names.persons.name import parse


def aligned(one: str, other: str) -> Alignment:
    return align(parse(one), parse(other))


@pytest.mark.parametrize(
    ("one", "other", "link"),
    [
        ("Sam Altman", "Sam Altman", GivenLink.SAME),
        ("Bill Gates", "William Gates", GivenLink.NICKNAME),
        ("Earl “Buddy” Carter", "Buddy Carter", GivenLink.NICKNAME),
        ("Clay Fuller", "Clayton Fuller", GivenLink.SHORT_FORM),
        ("Scott Carpenter", "M. Scott Carpenter", GivenLink.MIDDLE),
        ("S. M. Anwar", "Mohammad Anwar", GivenLink.MIDDLE),
        ("J. Smith", "John Smith", GivenLink.INITIAL),
        ("B. Clinton", "William Clinton", GivenLink.INITIAL),
        ("J. Smith", "K. Smith", GivenLink.OTHER_INITIAL),
        ("Sam Altman", "Steve Altman", GivenLink.NONE),
        ("Clay", "Clayton Fuller", GivenLink.NONE),
    ],
)
def test_given_names_are_tied_together(one: str, other: str, link: GivenLink) -> None:
    assert aligned(one, other).given_link is link


def test_a_split_surname_is_put_together() -> None:
    names = aligned("Sathish Sivakumar", "Sathish Siva Kumar")
    assert names.surnames == ("sivakumar", "sivakumar")


def test_names_in_other_order_are_crossed() -> None:
    names = aligned("Xi Jinping", "Jinpeng Xi")
    assert names.is_crossed
    assert set(names.surnames) == {"jinping", "jinpeng"} or set(names.givens) == {
        "jinping",
        "jinpeng",
    }


@pytest.mark.parametrize(
    ("one", "other", "is_turned"),
    [
        ("Li Keqiang", "Li Qiang", True),
        ("Lee Jae-yong", "Lee Jaemyung", True),
        ("Li Keqiang", "Keqiang Li", False),
        ("Lee Miller", "Lee Mueller", False),
        ("Kim Kardashian", "Kim Cattrall", False),
        ("Kim", "Kim Jong-un", False),
    ],
)
def test_a_surname_may_stand_in_front(one: str, other: str, is_turned: bool) -> None:
    names = aligned(one, other)
    assert names.is_turned is is_turned
    assert not is_turned or names.surnames[0] == names.surnames[1]


def test_only_what_is_not_in_both_is_the_rest() -> None:
    same = aligned("Mohamed Ben Hamid Aouadi", "Mohamed Ben Abdallah Aouadi")
    assert same.rest == aligned("X Hamid", "X Abdallah").rest
    assert aligned("Jose Ruiz", "Jose Javier Ruiz").is_contained


NAMES = st.text(alphabet="ab J.K", min_size=1, max_size=12).filter(lambda name: parse(name).words)


@given(NAMES, NAMES)
def test_order_does_not_matter(one: str, other: str) -> None:
    assert aligned(one, other) == aligned(other, one)
