"""Which words are given names, of the United States and of the world."""

from __future__ import annotations

from functools import lru_cache

from anyascii import anyascii

from store.names.persons.known import given_frequency
from store.suggest.mentions.lexicon import given_abroad


@lru_cache(maxsize=1 << 14)
def is_given(word: str) -> bool:
    """Say whether a word in lower case is known as a given name."""
    return given_frequency(word) > 0 or is_given_abroad(word)


@lru_cache(maxsize=1 << 14)
def is_given_abroad(word: str) -> bool:
    """Say whether a word in lower case is a given name that Americans hardly have: Wojciech."""
    return (word if word.isascii() else anyascii(word).lower()) in given_abroad()
