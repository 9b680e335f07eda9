"""How much two words are alike, to the eye and to the ear."""

from __future__ import annotations

import re
from functools import lru_cache

_RULES = [
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("ph", "f"),
        ("[sct]?sch|tch|cz|sh|ch(?=[aeiouy])", "S"),
        ("c(?=[eiy])|[sd]?z", "s"),
        ("ck|kh|[cqg]", "k"),
        ("x", "ks"),
        ("th|d", "t"),
        ("[vw]", "f"),
        ("b", "p"),
        ("[jy]", "i"),
        ("h", ""),
    )
]
_VOWEL_INSIDE = re.compile("(?<!^)[aeiou]")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 16)
def spoken(word: str) -> str:
    """Spell a folded word by ear: letters that sound alike become one, doubles are collapsed."""
    for pattern, letters in _RULES:
        word = pattern.sub(letters, word)
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=1 << 16)
def sound_key(word: str) -> str:
    """Reduce a folded word to the consonants one hears, and the vowel it may begin with.

    After the manner of Soundex and Metaphone, but kept at full length.
    """
    return _DOUBLE.sub(r"\1", _VOWEL_INSIDE.sub("", spoken(word)))


def spelling_likeness(a: str, b: str) -> float:
    """Compare two words letter by letter, from 0 to 1 (insertions and deletions)."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(a, b)


def sound_likeness(a: str, b: str) -> float:
    """Compare two folded words by ear, from 0 to 1, the consonants counting twice."""
    by_ear = spelling_likeness(spoken(a), spoken(b))
    return (by_ear + spelling_likeness(sound_key(a), sound_key(b))) / 2


def likeness(a: str, b: str) -> tuple[float, str]:
    """Return the larger of spelling and sound, from 0 to 1, and in words which it is."""
    spelling, sound = spelling_likeness(a, b), sound_likeness(a, b)
    if spelling >= sound:
        return spelling, f"spelling alike: {a} / {b}"
    return sound, f"sounds alike: {a} / {b}"
