"""Two aligned names of persons in numbers, from which their score is worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.persons.alignment import GivenLink
from store.names.persons.known import given_frequency, surname_frequency

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.names.persons.alignment import Alignment

SIGNS: Mapping[str, int] = {
    "sound of all words": 1,
    "sound of the words that are not in both": 1,
    "sound of the less alike of given name and surname": 1,
    "spelling of the surnames": 1,
    "differing sounds": -1,
    "differing sounds of the surnames": -1,
    "differing consonants of the given names before one surname": -1,
    "two known given names": -1,
    "two known surnames": -1,
    "one known surname": -1,
}
"""What is measured, in this order, and whether more of it speaks for one person or against."""

_MANY_SOUNDS = 12
_MANY_IN_SURNAMES = 8
_MANY_IN_GIVEN_NAMES = 4
_ONE_SURNAME = 0.95


def features(names: Alignment) -> tuple[float, ...]:
    """Measure two names as `SIGNS` lists it; each figure is from 0 to 1."""
    return (
        names.whole.sound,
        names.rest.sound,
        min(_given_sound(names), names.surname.sound),
        names.surname.spelling,
        min(names.whole.differing / _MANY_SOUNDS, 1.0),
        min(names.surname.differing / _MANY_IN_SURNAMES, 1.0),
        _other_givens(names),
        _known_givens(names),
        *_known_surnames(names.surnames),
    )


def _given_sound(names: Alignment) -> float:
    """Count given names that fit one person as equal, and two other initials as nothing alike."""
    if names.given_agrees:
        return 1.0
    return 0.0 if names.given_link is GivenLink.OTHER_INITIAL else names.given.sound


def _other_givens(names: Alignment) -> float:
    """Count the consonants that tell given names apart which share a surname, as siblings do."""
    is_shared = names.surname.sound >= _ONE_SURNAME and names.given_link is GivenLink.NONE
    differing = names.given.differing_consonants / _MANY_IN_GIVEN_NAMES
    return min(differing, 1.0) if is_shared else 0.0


def _known_givens(names: Alignment) -> float:
    """Say how frequent the rarer of two given names is that have nothing but likeness in common."""
    is_known = names.given_link is GivenLink.NONE
    return min(map(given_frequency, names.givens)) if is_known else 0.0


def _known_surnames(surnames: tuple[str, str]) -> tuple[float, float]:
    """Say how frequent the rarer of two surnames is, and by how much the other is more frequent.

    What is a name already is less likely to be the mishearing of another.
    """
    one, other = surnames
    if one == other:
        return 0.0, 0.0
    rarer, commoner = sorted((surname_frequency(one), surname_frequency(other)))
    return rarer, commoner - rarer
