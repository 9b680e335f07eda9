from __future__ import annotations

import pytest

from store.names.persons.alignment import align
from store.names.persons.doubts import clash, doubt
from store.names.persons.name import parse


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Sam Altman", "Steve Altman", "another given name: sam / steve"),
        ("Sam Altman", "Steve Altmann", "another given name: sam / steve"),
        ("J. Altman", "K. Altman", "another initial: j / k"),
        ("Sam Altman II", "Sam Altman III", "another generation: ii / iii"),
        ("Ms. Altman", "Mr. Altman", "a man and a woman"),
        ("Sam Altman", "Steve Jobs", ""),
        ("Altman", "Sam Altman", ""),
        ("Sam Altman", "Samuel Altman", ""),
        ("Sam Altman Jr.", "Sam Altman", ""),
        ("Elon Musk", "Kimbal Musk", ""),
        ("Ms. Altman", "Senator Altman", ""),
    ],
)
def test_a_clash_rules_out_that_two_are_one(one: str, other: str, reason: str) -> None:
    assert clash(align(parse(one), parse(other))) == reason


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Mike Kelly", "Mark Kelly", "a common surname"),
        ("Mike Kokotajlo", "Mark Kokotajlo", ""),
        ("Jan Leike", "Jan Leka", "too short to tell"),
        ("Alexander Leike", "Alexander Leka", ""),
        ("Dmitry Mendeleev", "Dmitry Medvedev", "other consonants in the surname"),
        ("Daniel Kokotajlo", "Daniel Cocateo", ""),
        ("Sara Hooker", "Sarah Hawker", "two known surnames"),
        ("Sara Hooker", "Sara Hawker", ""),
    ],
)
def test_a_doubt_is_told(one: str, other: str, reason: str) -> None:
    assert doubt(align(parse(one), parse(other))) == reason
