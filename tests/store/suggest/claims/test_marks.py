from __future__ import annotations

import pytest

from store.suggest.claims.marks import Side, double_marks, side_of, single_marks
from store.suggest.reading import read

OPENS, CLOSES, EITHER = Side.OPENS, Side.CLOSES, Side.EITHER


@pytest.mark.parametrize(
    ("text", "at", "side"),
    [
        ('He said "yes" now', 8, OPENS),
        ('He said "yes" now', 12, CLOSES),
        ('"yes" now', 0, OPENS),
        ('He said "yes"', 12, CLOSES),
        ("It was “odd“ then", 11, CLOSES),
        ("It was ”odd” then", 7, OPENS),
        ("his “ view.” Then", 4, OPENS),
        ('of " The View," then', 3, EITHER),
        ('("yes")', 1, OPENS),
        ('("yes")', 5, CLOSES),
        ("\"'Yes,'\" he said", 0, OPENS),
        ("\"'Yes,'\" he said", 7, CLOSES),
        ('"', 0, EITHER),
    ],
)
def test_a_mark_shows_its_side(text: str, at: int, side: Side) -> None:
    assert side_of(text, at, at + 1, (0, len(text))) is side


def test_marks_are_found_with_their_sides() -> None:
    reading = read("``It's 5\" wide,'' he said of the 'thing' here")
    doubles = list(double_marks(reading, 0, len(reading.words)))
    assert [(mark.start, mark.end) for mark in doubles] == [(0, 2), (8, 9), (15, 17)]
    assert [mark.may_be_unit for mark in doubles] == [False, True, False]
    singles = list(single_marks(reading, 0, len(reading.words)))
    assert [mark.side for mark in singles] == [OPENS, CLOSES]
