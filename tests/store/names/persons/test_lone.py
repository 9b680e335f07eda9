from __future__ import annotations

import pytest

from store.names.comparison import SUGGESTED, Comparison
from store.names.persons.lone import compare_lone
from store.names.persons.name import parse


def compared(lone: str, other: str) -> Comparison:
    return compare_lone(parse(lone), parse(other))


@pytest.mark.parametrize(
    ("lone", "other", "reason"),
    [
        ("Musk", "Elon Musk", "same surname"),
        ("van Moer", "Wilfried Van Moer", "same surname"),
        ("Xi", "Xi Jinping", "same surname"),
        ("Elon", "Elon Musk", "same given name"),
        ("Buddy", "Earl “Buddy” Carter", "same given name"),
        ("Louis", "Louis XIV", "same given name"),
        ("Sanchez", "Arantxa Sánchez Vicario", "sanchez is part of the name"),
        ("Altmann", "Sam Altman", "sounds the same: altmann / altman"),
    ],
)
def test_a_part_of_a_name_is_suggested_but_not_sure(lone: str, other: str, reason: str) -> None:
    comparison = compared(lone, other)
    assert comparison.reasons == (reason,)
    assert comparison.score >= SUGGESTED
    assert not comparison.is_sure


@pytest.mark.parametrize(
    ("lone", "other"),
    [
        ("Charles VI", "Charles Aznavour"),
        ("Bob", "Nardelli"),
        ("Baines", "Harold Benes"),
        ("Reed", "Oliver Rood"),
        ("Li", "Jet Le"),
    ],
)
def test_other_names_are_not(lone: str, other: str) -> None:
    assert compared(lone, other).score < SUGGESTED


def test_a_surname_says_more_than_a_given_name() -> None:
    assert compared("Musk", "Elon Musk").score > compared("Elon", "Elon Musk").score
