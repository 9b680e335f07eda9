from __future__ import annotations

import pytest

from store.suggest.mentions.given import is_given, is_given_abroad


@pytest.mark.parametrize("name", ["wojciech", "mustafa", "łukasz"])
def test_given_names_of_the_world_are_known_in_any_letters(name: str) -> None:
    assert is_given_abroad(name)
    assert is_given(name)


def test_american_names_are_given_names_too() -> None:
    assert is_given("james")
    assert not is_given_abroad("james")


@pytest.mark.parametrize("word", ["", "zorblax", "paris", "may", "workers"])
def test_other_words_are_none_abroad(word: str) -> None:
    assert not is_given_abroad(word)
