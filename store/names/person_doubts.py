"""What speaks against two names of persons that look or sound alike.

A clash rules out that they are one; a doubt only keeps the program from suggesting it, for two
people may well have names as near as these, and a recogniser’s mistakes look otherwise: it writes
down what it hears in letters of its own choice, and rarely a short name or a common ending.
"""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from store.names.alignment import GivenLink
from store.names.known_names import given_frequency, surname_frequency

if TYPE_CHECKING:
    from store.names.alignment import Alignment

_NEAR_SURNAME = 0.75
_NEAR_GIVEN = 0.6
_COMMON = 0.35
"""Of 0–1, as frequent as Kurt or Joan."""
_LITTLE_SOUND = 6
_ALIKE = 0.88
_OTHER_VOWEL = 0.93
_MUCH_ALIKE_SURNAME = 0.85
_FRAME = 2


def clash(names: Alignment) -> str:
    """Say what rules out that two names are one person’s, or nothing."""
    short, long = names.short, names.long
    if short.generation and long.generation and short.generation != long.generation:
        return f"another generation: {short.generation} / {long.generation}"
    if None not in (short.is_woman, long.is_woman) and short.is_woman != long.is_woman:
        return "a man and a woman"
    if names.surname.sound < _NEAR_SURNAME or len(short.words) == 1:
        return ""
    one, other = names.givens
    if names.given_link is GivenLink.OTHER_INITIAL:
        return f"another initial: {one} / {other}"
    if names.given_link is GivenLink.NONE and names.given.sound < _NEAR_GIVEN:
        if min(given_frequency(one), given_frequency(other)) >= _COMMON:
            return f"another given name: {one} / {other}"
    return ""


def doubt(names: Alignment) -> str:
    """Say what keeps names from being suggested that are alike by the figures, or nothing."""
    if names.surname.classes < 1 and _spelled_alike_at(names.surnames, 2, 0):
        if names.whole.agreeing <= _LITTLE_SOUND and names.whole.sound < _ALIKE:
            return "too short to tell"
    if names.surname.differing_consonants >= _FRAME and names.surname.sound < _MUCH_ALIKE_SURNAME:
        if _spelled_alike_at(names.surnames, _FRAME, _FRAME):
            return "other consonants in the surname"
    if _are_two_known_names(names):
        return "two known surnames"
    return ""


def _spelled_alike_at(words: tuple[str, str], beginning: int, end: int) -> bool:
    """Say whether two words share so many first and last letters, none counted twice."""
    first = len(os.path.commonprefix(words))
    last = len(os.path.commonprefix([word[first:][::-1] for word in words]))
    return first >= beginning and last >= end


def _are_two_known_names(names: Alignment) -> bool:
    """Say whether given name and surname are both written in two ways that are known as names.

    A recogniser that knows a name writes it in one way; the surnames differ by a vowel only.
    """
    one, other = names.givens
    return (
        one != other
        and names.given_agrees
        and names.given_link is not GivenLink.INITIAL
        and names.surname.consonants == 1
        and names.surname.articulation < _OTHER_VOWEL
        and min(map(given_frequency, names.givens)) > 0
        and min(map(surname_frequency, names.surnames)) > 0
    )
