"""Endings of Slavic surnames, which tell a woman from a man and one family from another."""

from __future__ import annotations

import re

from store.names.persons.likeness import likeness_of

_OF_WOMEN = re.compile(r"(?<=[oe]v)a$|(?<=in)a$|(?<=sk)a$|a[yij]a$")
_OF_MEN = re.compile(r"(?:[iy][yij]|o[yi]|[yi])$")
_OF_FAMILIES = re.compile(r"(?<=\w{3})(?:enko|[oe]v|sk[iy]|czyk|(?:ch|[iy])uk|[vw]i(?:ch|cz))$")
_ALIKE = 0.6
"""Endings such as -ov and -ev are nearer than that, and so are -sky and -ski."""


def are_of_a_couple(one: str, other: str) -> bool:
    """Say whether one surname is a man’s and the other his wife’s: Petrov, Petrova."""
    are_of_two = bool(_OF_WOMEN.search(one)) != bool(_OF_WOMEN.search(other))
    return are_of_two and _of_both(one) == _of_both(other)


def have_other_endings(one: str, other: str) -> bool:
    """Say whether one stem makes the surnames of two families: Petrov, Petrenko."""
    ending, other_ending = _OF_FAMILIES.search(one), _OF_FAMILIES.search(other)
    if not (ending and other_ending) or one[: ending.start()] != other[: other_ending.start()]:
        return False
    return likeness_of(ending.group(), other_ending.group()).sound < _ALIKE


def _of_both(surname: str) -> str:
    """Take off the ending of a woman’s surname, or what a man has for it."""
    return _OF_MEN.sub("", _OF_WOMEN.sub("", surname))
