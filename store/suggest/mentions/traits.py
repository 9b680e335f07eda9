"""What a name tells by itself of what it names: its words, their endings, lists that have it.

Each trait is a short string, which the weights are looked up by.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from store.names.persons.known import given_frequency, surname_frequency
from store.suggest.mentions.casing import is_ordinary
from store.suggest.mentions.given import is_given_abroad
from store.suggest.mentions.lexicon import familiar, places
from store.suggest.mentions.shapes import Shape, shape
from store.suggest.mentions.words import (
    DEMONYMS,
    EVENTS,
    ORGANISATIONS,
    PLACES,
    WORKS,
    listed,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_WORDS = 4
_COMMON, _RATHER = 0.4, 0.1
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_GLUED = re.compile(r"[A-Za-z]-?\d")
_JOINTS = listed("of for on")
"""What follows the word that says what a longer name names: Bank of America."""
_LAST = (("org", ORGANISATIONS), ("place", PLACES), ("event", EVENTS), ("work", WORKS))


@lru_cache(maxsize=1 << 14)
def surface_traits(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the traits of a name by itself."""
    return tuple(_of_surface(words))


def _of_surface(words: tuple[str, ...]) -> Iterator[str]:
    lower = [word.lower() for word in words]
    first, last = lower[0], lower[-1]
    surface = " ".join(words)
    yield f"n={surface.lower()}"
    yield f"l={last}"
    if len(words) > 1:
        yield f"f={first}"
        for word in lower[1:-1]:
            yield f"w={word}"
    yield f"k={min(len(words), _MOST_WORDS)}"
    shapes = [shape(word) for word in words]
    yield "s=" + "".join(str(int(form)) for form in shapes[:_MOST_WORDS])
    alone = "1" if len(words) == 1 else ""
    yield f"3{alone}={last[-3:]}"
    yield f"4{alone}={last[-4:]}"
    if alone:
        yield f"^={first[:3]}"
    yield f"g{alone}={_frequency(given_frequency(first))}{_frequency(surname_frequency(last))}"
    if is_given_abroad(first):
        yield f"given abroad{alone}"
    yield "o=" + "".join("1" if is_ordinary(word) else "0" for word in lower[:3])
    yield from _of_kinds(lower, alone)
    yield from _of_lists(words, surface)
    if first in DEMONYMS:
        yield "demonym"
    if any(character.isdigit() for character in surface):
        yield "digit"
        if _is_versioned(words, shapes):
            yield "version"
    if alone and surface.isupper():
        yield f"caps={min(len(surface), 6)}"


def _of_kinds(lower: list[str], alone: str) -> Iterator[str]:
    head = next((place for place, word in enumerate(lower[1:]) if word in _JOINTS), None)
    for name, kinds in _LAST:
        if lower[-1] in kinds:
            yield f"last{alone}={name}"
        if not kinds.isdisjoint(lower[:-1]):
            yield f"inner={name}"
        if head is not None and lower[head] in kinds:
            yield f"head={name}"


def _of_lists(words: tuple[str, ...], surface: str) -> Iterator[str]:
    listed, known = places(), familiar()
    if surface in listed:
        yield f"in={listed[surface]}"
    if surface in known:
        yield f"is={known[surface]}"
    for end in range(1, len(words)):
        front = " ".join(words[:end])
        if front in known:
            yield f"begins={known[front]}"
        if front in listed:
            yield "begins=place"
    if len(words) > 1 and words[-1] in known:
        yield f"ends={known[words[-1]]}"


def _is_versioned(words: tuple[str, ...], shapes: list[Shape]) -> bool:
    """Say whether a name has a version behind its first word: Grok 3, GPT-4o, o1."""
    behind = [
        form is Shape.NUMBER and not _YEAR.fullmatch(word)
        for word, form in zip(words[1:], shapes[1:], strict=True)
    ]
    return any(behind) or Shape.MODEL in shapes or any(map(_GLUED.search, words))


def _frequency(share: float) -> str:
    return "2" if share > _COMMON else "1" if share > _RATHER else "0" if share > 0 else "-"
