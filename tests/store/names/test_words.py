from __future__ import annotations

import pytest

from store.names.words import plain_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The Hague", "hague"),
        ("The", "the"),
        ("Procter & Gamble", "procter and gamble"),
        ("Disney+", "disney plus"),
        ("C#", "c sharp"),
        (".NET", "dot net"),
        ("St. Louis", "st louis"),
        ("", ""),
    ],
)
def test_signs_are_words_and_articles_are_left_out(name: str, words: str) -> None:
    assert plain_words(name) == tuple(words.split())
