from __future__ import annotations

import pytest

from store.suggest.mentions.casing import casing
from store.suggest.mentions.quoted import titles
from store.suggest.reading import read


def _titles(text: str) -> list[str]:
    reading = read(text)
    return [text[name.start : name.end] for name in titles(reading, casing(reading))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('He said so on the "No Priors" podcast last month.', "No Priors"),
        ('It is in " The Leaderboard Illusion," a paper by two.', "The Leaderboard Illusion"),
        ("the film “Gone with the Wind” was shown", "Gone with the Wind"),
    ],
)
def test_titles_of_works_stand_in_quotation_marks_beside_a_word_for_them(
    text: str, title: str
) -> None:
    assert _titles(text) == [title]


@pytest.mark.parametrize(
    "text",
    [
        'He said: "The film was good."',
        'She said "Yes We Can" and left.',
        'The paper said "we do not know".',
        "A film “",
        '""',
    ],
)
def test_what_is_said_is_no_title(text: str) -> None:
    assert _titles(text) == []
