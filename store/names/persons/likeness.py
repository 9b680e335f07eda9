"""How alike two words of names are, in every respect that is asked for, worked out once a pair."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from store.names.sound import articulation, sound_class, sound_key


class WordLikeness(NamedTuple):
    """Likenesses of 0–1, and what is left over."""

    sound: float
    """The mean of `articulation` and `classes`: of all single figures the most telling."""
    articulation: float
    classes: float
    consonants: float
    spelling: float
    agreeing: int
    """Sounds that both have, in the same order."""
    differing: int
    """Sounds that only one of them has, voice and vowels aside."""
    differing_consonants: int


NOTHING_LEFT = WordLikeness(1.0, 1.0, 1.0, 1.0, 1.0, 0, 0, 0)
"""Of two names of which one has no words that the other has not."""


@lru_cache(maxsize=1 << 16)
def likeness_of(a: str, b: str) -> WordLikeness:
    """Compare two words of a–z, or several run together; the order does not matter."""
    from rapidfuzz.distance import Indel

    if a == b:
        alike = len(sound_class(a))
        return NOTHING_LEFT._replace(agreeing=alike)
    similarity = Indel.normalized_similarity
    made = similarity(articulation(a), articulation(b))
    classes, other_classes = sound_class(a), sound_class(b)
    differing = Indel.distance(classes, other_classes)
    length = len(classes) + len(other_classes)
    by_class = 1 - differing / length if length else 0.0
    consonants, other_consonants = sound_key(a), sound_key(b)
    return WordLikeness(
        (made + by_class) / 2,
        made,
        by_class,
        similarity(consonants, other_consonants),
        similarity(a, b),
        (length - differing) // 2,
        differing,
        Indel.distance(consonants, other_consonants),
    )
