"""Which names say less than others: a surname alone, initials, an acronym, a part of a name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from store.names.latin import latin
from store.names.organisations.acronyms import acronym
from store.names.organisations.name import organisation_name
from store.names.persons.known import given_frequency, surname_frequency
from store.names.persons.name import parse
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_COMMON = 1.6
"""Frequencies of given name and surname, logarithms both, whose sum stands for some 6,000 people
among the 300 million of the United States."""
_RULERS = frozenset(["king", "queen", "emperor", "empress", "pope"])


@lru_cache(maxsize=1 << 18)  # a resolution asks for those of all names again and again
def telling_words(name: str, type: EntityType) -> tuple[str, ...]:  # noqa: A002
    """Return the words of a name that tell one bearer from another, in plain letters.

    Titles of persons, legal forms of organisations and the article in front are left out.
    """
    if type is EntityType.PERSON:
        return parse(name).words
    return organisation_name(name).words


@lru_cache(maxsize=1 << 16)
def is_lone(name: str, type: EntityType) -> bool:  # noqa: A002
    """Say whether a name is a single word, or a person's surname behind initials.

    Many may bear such a name: Jones, J. Jones, England. With a legal form it is not lone.
    """
    if type is not EntityType.PERSON:
        return len(telling_words(name, type)) <= 1 and not organisation_name(name).legal
    person = parse(name)
    return not person.words or person.is_lone or 1 in (len(person.given), len(person.surname))


@lru_cache(maxsize=1 << 16)
def is_common(name: str, type: EntityType) -> bool:  # noqa: A002
    """Say whether thousands of one country bear the very name: John Smith, but not John Kerry.

    It takes a given name and a surname alone; a middle name tells one of them from the others.
    """
    if type is not EntityType.PERSON:
        return False
    person = parse(name)
    if len(person.words) != len(("given name", "surname")) or person.generation:
        return False
    return given_frequency(person.given) + surname_frequency(person.surname) >= _COMMON


def generation(name: str, type: EntityType) -> str:  # noqa: A002
    """Return what tells a person from parent and child: jr, sr, a Roman numeral, or nothing."""
    return parse(name).generation if type is EntityType.PERSON else ""


@lru_cache(maxsize=1 << 16)
def is_part(short: str, long: str, type: EntityType) -> bool:  # noqa: A002
    """Say whether a name is a shorter form of another: some of its words, initials, an acronym."""
    one, other = telling_words(short, type), telling_words(long, type)
    if one == other or not one:
        return False
    if type is EntityType.PERSON:
        kept = other[: len(one)] if _is_ruler(short) else other
        return len(one) <= len(other) and _is_shortened(one, kept)
    return set(one) < set(other) or is_acronym(short, long)


def is_acronym(short: str, long: str) -> bool:
    """Say whether a name is an acronym of another."""
    letters = acronym(short)
    return bool(letters) and letters in organisation_name(long).initials


def fullest(names: Collection[str], type: EntityType) -> str:  # noqa: A002
    """Return the name that says most: the one of most words, then of most letters."""
    if len(names) == 1:
        return next(iter(names))
    return max(names, key=lambda name: (len(telling_words(name, type)), len(name), name))


def full_names(names: Iterable[str], type: EntityType) -> list[str]:  # noqa: A002
    """Return the names of one bearer that are no shorter forms of another of them."""
    known = sorted(names)
    return [name for name in known if not any(is_part(name, other, type) for other in known)]


def _is_ruler(name: str) -> bool:
    """Say whether a title tells that a given name follows: King Hussein is no Saddam Hussein."""
    return latin(name).partition(" ")[0] in _RULERS


def _is_shortened(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether words are left out at one end of a person's name, or before the surname.

    George Bush may be short for George W. Bush, but that is not short for George H. W. Bush.
    """
    kept = len(one)
    return (
        _match(one, other[-kept:])
        or _match(one, other[:kept])
        or _match(one, (*other[: kept - 1], other[-1]))
    )


def _match(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the words are equal, or initials of the others."""
    return one == other or all(
        word == found or (len(word) == 1 and found.startswith(word))
        for word, found in zip(one, other, strict=True)
    )
