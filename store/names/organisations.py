"""Are two names of organisations one? So are those of places, events and works compared."""

from __future__ import annotations

import re
from functools import lru_cache

from store.names.comparison import Comparison, scaled
from store.names.fold import fold
from store.names.sound import spelling_likeness
from store.names.words import LEGAL_FORMS, SMALL_WORDS

_IN_BRACKETS = re.compile(r"(?<=\S)\s*\([^()]*\)")

_ALIKE = 0.9
_SHORTEST_PART = 3
_LONGEST_ACRONYM = 7


def compare_organisations(a: str, b: str) -> Comparison:
    """Compare two names word by word: legal forms, spacing, initials, parts and spelling."""
    one, other = sorted((_words(a), _words(b)), key=len)
    if one == other:
        return Comparison(0.97, ("same but for the legal form",))
    if "".join(one) == "".join(other):
        return Comparison(0.95, ("same but for spacing",))
    if sorted(one) == sorted(other):
        return Comparison(0.95, ("same words, other order",))
    if _numbers(one) != _numbers(other):
        return Comparison(0.3, ("another number",))
    for short, long in ((a, b), (b, a)):
        if _is_acronym(short, _words(long)):
            return Comparison(0.9, (f"initials of {long}",))
    return _compare_parts(one, other)


def _compare_parts(one: tuple[str, ...], other: tuple[str, ...]) -> Comparison:
    """Compare names of which one may be a part of the other, or only look like it."""
    short, long = " ".join(one), " ".join(other)
    if one == other[: len(one)] and len(short) >= _SHORTEST_PART:
        return Comparison(0.85, (f"{long} begins with {short}",))
    if set(one) < set(other) and len(one) > 1:
        return Comparison(0.82, (f"{short} is part of {long}",))
    alike = spelling_likeness("".join(one), "".join(other))
    return Comparison(scaled(alike, _ALIKE), (f"spelling alike: {short} / {long}",))


@lru_cache(maxsize=1 << 16)
def _words(name: str) -> tuple[str, ...]:
    """Cut a name into folded words, without article, legal form and what stands in brackets."""
    words = fold(_IN_BRACKETS.sub("", name)).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        del words[-1]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return tuple(words)


def _numbers(words: tuple[str, ...]) -> set[str]:
    return {word for word in words if any(map(str.isdigit, word))}


def _is_acronym(short: str, words: tuple[str, ...]) -> bool:
    """Say whether a name written in capitals consists of the initials of the words."""
    letters = "".join(filter(str.isalnum, short))
    if not (letters.isupper() and 1 < len(letters) <= _LONGEST_ACRONYM):
        return False
    initials = "".join(word[0] for word in words)
    without_small = "".join(word[0] for word in words if word not in SMALL_WORDS)
    return fold(letters) in (initials, without_small)
