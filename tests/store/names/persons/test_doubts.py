from __future__ import annotations

import pytest

from store.names.persons.alignment import align
from store.names.persons.doubts import doubt
from store.names.persons.name import parse


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Paul Kokotajlo", "Paula Kokotajlo", "a man and a woman"),
        ("Martin Kokotajlo", "Martina Kokotajlo", "a man and a woman"),
        ("Chris Kokotajlo", "Christine Kokotajlo", ""),
        ("Noel Parks", "Noelle Parks", ""),
        ("Mike Kelly", "Mark Kelly", "a common surname"),
        ("Mike Kokotajlo", "Mark Kokotajlo", ""),
        ("Luis Fernandez", "Luis Hernandez", "two common surnames"),
        ("Michael Klein", "Michael Kline", ""),
        ("Elon Musk", "Errol Musk", "another given name"),
        ("Maher al-Assad", "Bashar al-Assad", "another given name"),
        ("Don Casey", "Doug Casey", ""),
        ("Wang Wei", "Wang Yi", "another syllable in the given name"),
        ("Lee Jae-yong", "Lee Jae-myung", "another syllable in the given name"),
        ("Xi Jinping", "Xi Jinpeng", ""),
        ("Igor Volkonsky", "Xenia Volkonskaya", "surnames of a man and a woman"),
        ("Igor Volkonsky", "Igor Volkonskaya", ""),
        ("Oleg Petrenko", "Oleg Petrov", "another ending of the surname"),
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
