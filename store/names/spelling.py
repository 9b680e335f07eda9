"""Two names of as many words each that are spelt in two ways."""

from __future__ import annotations

from functools import lru_cache

from store.names.comparison import Comparison
from store.names.sound import sound_key, spelling_likeness
from store.names.words import COMPASS, COUNTRIES_NEARLY_ALIKE

_ALIKE = 0.84
_ALIKE_IF_ANCHORED = 0.8
_SHORTEST_TO_INFLECT = 3
_SHORTEST_TO_MISSPELL = 5
_MOST_WORDS = 2


def compare_spelling(
    one: tuple[str, ...], other: tuple[str, ...], *, have_form: bool
) -> Comparison | None:
    """Compare names word by word; the two words least alike decide.

    A single word is less certain, for Atlanta is not Atalanta: equal words beside it, or a legal
    form, anchor it (of such pairs .97 were one on the dev sets); otherwise it must sound equal.
    """
    if len(one) != len(other):
        return None
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(pairs) > _MOST_WORDS:
        return None
    reasons = tuple(f"spelling alike: {a} / {b}" for a, b in pairs)
    if all(is_inflected(a, b) for a, b in pairs):
        return Comparison(0.75, reasons)
    is_anchored = have_form or len(pairs) < len(one)
    enough = _ALIKE_IF_ANCHORED if is_anchored else _ALIKE
    if min(word_likeness(a, b) for a, b in pairs) < enough:
        return None
    if is_anchored or len(one) > 1:
        return Comparison(0.8, reasons)
    return Comparison(0.55 if sound_key(one[0]) == sound_key(other[0]) else 0.45, reasons)


def is_inflected(a: str, b: str) -> bool:
    """Say whether the one is the other's plural, or the adjective of a country: Austria(n)."""
    short, long = sorted((a, b), key=len)
    endings = ("s", "n") if short.endswith("a") else ("s",)
    return len(short) >= _SHORTEST_TO_INFLECT and long in [short + ending for ending in endings]


@lru_cache(maxsize=1 << 16)
def word_likeness(a: str, b: str) -> float:
    """Compare two different words, from 0 to 1.

    Short ones, longer stems, two points of the compass and two countries are never alike.
    """
    short, long = sorted((a, b), key=len)
    if is_inflected(a, b):
        return 1.0
    if {a, b} <= COMPASS or {a, b} <= COUNTRIES_NEARLY_ALIKE.keys():
        return 0.0
    is_longer_stem = long.startswith(short) and len(long) > len(short) + 1
    if len(short) < _SHORTEST_TO_MISSPELL or is_longer_stem:
        return 0.0
    return spelling_likeness(a, b)
