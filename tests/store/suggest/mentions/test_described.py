from __future__ import annotations

import pytest

from store.suggest.mentions.casing import casing
from store.suggest.mentions.described import described
from store.suggest.reading import read


def _described(text: str) -> list[str]:
    reading = read(text)
    return [text[name.start : name.end] for name in described(reading, casing(reading))]


def test_a_team_is_named_by_a_coined_word() -> None:
    assert _described("He led the superalignment team there.") == ["superalignment team"]


@pytest.mark.parametrize("text", ["He led the security team.", "team", "Our new team won."])
def test_a_team_of_plain_words_is_none(text: str) -> None:
    assert _described(text) == []


def test_an_election_is_named_by_its_year() -> None:
    text = "Before the 2024 US presidential election, an election, came the 2019 general election."
    assert _described(text) == ["2024 US presidential election", "2019 general election"]


def test_a_group_that_the_name_behind_it_is_of_is_none() -> None:
    assert _described("He joined the localist group Youngspiration there.") == []
    headline = "Superalignment Team Dissolution Follows\n\nThe superalignment team is gone."
    assert _described(headline) == ["Superalignment Team", "superalignment team"]
