"""Are two titles of works, or names of events, one? By words, numbers and subtitles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from store.names.comparison import Comparison, scaled
from store.names.numbering import another_number, compare_last
from store.names.numerals import in_digits, numbers
from store.names.organisations.acronyms import acronym, acronym_and_name, initials
from store.names.sound import spelling_likeness
from store.names.words import SMALL_WORDS, plain_words

_ARTICLES = frozenset({"a", "an", "the"})
_SUBTITLE = re.compile(r"(?:[:;,] | [–—-] | \().*")
_SHORTEST_TO_MISSPELL = 8
_ALIKE = 0.9


@dataclass(frozen=True, slots=True)
class Title:
    """A title in plain words."""

    words: tuple[str, ...]
    main: tuple[str, ...]
    """Without what follows a colon, dash, comma or bracket."""
    numbers: tuple[str, ...]
    acronym: str
    initials: frozenset[str]


def compare_titles(a: str, b: str) -> Comparison:
    """Compare two titles, from 0 to 1, in either order."""
    one, other = sorted(map(title, sorted((a, b))), key=lambda name: len(name.words))
    if one.words and "".join(one.words) == "".join(other.words):
        return Comparison(0.97, ("same but for spacing",), is_sure=True)
    last = compare_last(one.words, other.words)
    if last is not None:
        return last
    if not set(one.words) & set(other.words) - SMALL_WORDS and one.numbers != other.numbers:
        return Comparison(0.0, ("nothing in common",))
    if one.numbers != other.numbers:
        return _compare_numbers(one.numbers, other.numbers)
    shortened = acronym_and_name(one, other)
    if shortened:
        return Comparison(0.8, (f"initials of {' '.join(shortened[1].words)}",))
    return _compare_words(one, other)


@lru_cache(maxsize=1 << 16)
def title(name: str) -> Title:
    """Take a title apart."""
    spelt = plain_words(name, _ARTICLES)
    words = in_digits(spelt)
    return Title(
        words=words,
        main=in_digits(plain_words(_SUBTITLE.sub("", " ".join(name.split())), _ARTICLES)),
        numbers=numbers(words),
        acronym=acronym(name.strip()),
        initials=initials(spelt),
    )


def _compare_numbers(one: tuple[str, ...], other: tuple[str, ...]) -> Comparison:
    """Keep parts and years apart; one that is not named may be left out."""
    if one and other:
        return another_number(one, other)
    return Comparison(0.3, (f"only one has a number: {' '.join(one or other)}",))


def _compare_words(one: Title, other: Title) -> Comparison:
    if one.words and _telling(one.words) == _telling(other.words):
        return Comparison(0.8, ("same words, other order",))
    if one.words == other.main and len(one.words) > 1:
        return Comparison(0.75, ("same but for the subtitle",))
    short, long = " ".join(one.words), " ".join(other.words)
    if len(one.words) > 1 and other.words[: len(one.words)] == one.words:
        return Comparison(0.5, (f"{long} begins with {short}",))
    if len(short) < _SHORTEST_TO_MISSPELL or set(one.words) < set(other.words):
        return Comparison(0.0, ("nothing in common",))
    score = scaled(spelling_likeness(short, long), _ALIKE, best=0.7)
    return Comparison(score, (f"spelling alike: {short} / {long}",))


def _telling(words: tuple[str, ...]) -> list[str]:
    return sorted(word for word in words if word not in SMALL_WORDS) or list(words)
