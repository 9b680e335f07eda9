from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.names.persons.likeness import NOTHING_LEFT, likeness_of

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", max_size=20)


def test_equal_words_are_alike_in_every_respect() -> None:
    assert likeness_of("musk", "musk") == NOTHING_LEFT._replace(agreeing=4)


def test_what_sounds_alike_may_be_spelled_otherwise() -> None:
    likeness = likeness_of("kokotajlo", "cocateo")
    assert likeness.sound > likeness.spelling + 0.4


def test_sounds_are_counted() -> None:
    likeness = likeness_of("kokotajlo", "cocateo")
    assert likeness.differing_consonants == 1
    assert likeness.agreeing > 3


@given(WORDS, WORDS)
def test_order_does_not_matter_and_likenesses_stay_in_range(one: str, other: str) -> None:
    likeness = likeness_of(one, other)
    assert likeness == likeness_of(other, one)
    assert all(0 <= figure <= 1 for figure in likeness[:5])
    assert all(figure >= 0 for figure in likeness[5:])
