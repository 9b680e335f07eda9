from __future__ import annotations

import pytest

from store.suggest.claims.spoken import SHORT, may_be_spoken, sounds_spoken


@pytest.mark.parametrize(
    "words", ["We went home.", "Ask your mother.", "They don’t go.", "It's late.", "Is it late?"]
)
def test_who_speaks_to_somebody_sounds_spoken(words: str) -> None:
    assert sounds_spoken(words, 0, len(words))


@pytest.mark.parametrize("words", ["The mayor went home.", "Roe's plan failed.", "The US went on."])
def test_news_sounds_told(words: str) -> None:
    assert not sounds_spoken(words, 0, len(words))
    assert may_be_spoken(words, 0, len(words))


def test_long_sentences_are_told_unless_they_sound_spoken() -> None:
    told = "The mayor went home." + " Then" * SHORT
    assert not may_be_spoken(told, 0, len(told))
    assert may_be_spoken(f"I {told}", 0, len(told) + 2)
