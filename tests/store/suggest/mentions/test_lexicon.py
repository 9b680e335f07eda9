from __future__ import annotations

from store.suggest.mentions.casing import is_ordinary
from store.suggest.mentions.lexicon import familiar, ordinary_words, places
from store.suggest.mentions.weights import TYPES


def test_the_lists_are_read() -> None:
    assert "workers" in ordinary_words()
    assert "superalignment" not in ordinary_words()
    assert places()["Germany"] == "country"
    assert set(familiar().values()) <= set(map(str, TYPES))


def test_forms_of_ordinary_words_are_ordinary() -> None:
    assert is_ordinary("worker")
    assert is_ordinary("workers")
    assert not is_ordinary("zorblax")
