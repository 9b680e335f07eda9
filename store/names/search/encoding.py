"""A name as the search for candidates sees it: how it sounds, and which of its words are known."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.names.fold import fold
from store.names.forms import telling_words
from store.names.persons.known import is_listed_given, is_listed_surname
from store.names.sound import sound_class, whole_sound
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable

_DOUBLE = re.compile(r"(.)\1+")
_LONGEST = 64
"""Sounds; what is compared fits into one machine word, and no name is longer."""


class Encoded(NamedTuple):
    """The sounds of a name without its spaces, which a recogniser may set anywhere."""

    sound: str
    """By `whole_sound`; never empty."""
    sound_class: str
    given: str = ""
    """The given name of a person, if it is one that people are known to bear."""
    surname: str = ""
    """Likewise."""
    is_known: bool = False
    """Whether all words are names that people are known to bear."""


def encode(name: str, type: EntityType) -> Encoded:  # noqa: A002
    """Encode a name; one that has no sound at all stands for itself."""
    words = telling_words(name, type)
    sound = run_together(map(whole_sound, words))[:_LONGEST]
    if not sound:
        return Encoded(fold(name)[:_LONGEST] or " ", fold(name)[:_LONGEST] or " ")
    classes = run_together(map(sound_class, words))[:_LONGEST]
    if type is not EntityType.PERSON:
        return Encoded(sound, classes)
    given, surname = words[0] if len(words) > 1 else "", words[-1]
    return Encoded(
        sound,
        classes,
        given if is_listed_given(given) else "",
        surname if is_listed_surname(surname) else "",
        all(map(_is_name, words)),
    )


def run_together(sounds: Iterable[str]) -> str:
    """Join the sounds of words; where two equal ones meet, one is heard."""
    return _DOUBLE.sub(r"\1", "".join(sounds))


@lru_cache(maxsize=1 << 16)
def _is_name(word: str) -> bool:
    return is_listed_surname(word) or is_listed_given(word)
