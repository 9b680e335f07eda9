"""Words near in meaning are known, and names are like nothing but themselves."""

from __future__ import annotations

import pytest

from store.suggest.links.lexicon import MOST_BITS, lexicon
from store.suggest.links.related_words import likeness


def alike(one: str, other: str) -> float:
    table = lexicon()
    return float(likeness([table.row(one)], [table.row(other)])[0, 0])


@pytest.mark.parametrize(
    ("one", "other", "stranger"),
    [
        ("resign", "depart", "paint"),
        ("leave", "departure", "forest"),
        ("founder", "founding", "weather"),
        ("lawsuit", "sued", "garden"),
        ("bought", "acquired", "sang"),
    ],
)
def test_a_word_is_nearer_to_its_kin_than_to_a_stranger(
    one: str, other: str, stranger: str
) -> None:
    assert alike(one, other) > alike(one, stranger)


def test_what_is_not_in_the_table_is_like_nothing() -> None:
    assert lexicon().row("zzyzx") is None
    assert not likeness([None], [lexicon().row("leave")]).any()
    assert likeness([], [None]).shape == (0, 1)


def test_rare_words_tell_more() -> None:
    told = [lexicon().information(word) for word in ("the", "people", "lawsuit", "zzyzx")]
    assert told == sorted(told)
    assert told[-1] == MOST_BITS
