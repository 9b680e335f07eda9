"""Which names say less than others: a surname alone, initials, an acronym, a part of a name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from store.names.latin import latin
from store.names.person_name import parse
from store.names.words import LEGAL_FORMS, SMALL_WORDS
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable


@lru_cache(maxsize=1 << 16)
def telling_words(name: str, type: EntityType) -> tuple[str, ...]:  # noqa: A002
    """Return the words of a name that tell one bearer from another, in plain letters.

    Titles of persons, legal forms of organisations and the article in front are left out.
    """
    if type is EntityType.PERSON:
        return parse(name).words
    words = latin(name).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        del words[-1]
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=1 << 16)
def is_lone(name: str, type: EntityType) -> bool:  # noqa: A002
    """Say whether a name is a single word, or a person's surname behind initials.

    Many may bear such a name: Jones, J. Jones, England. With a legal form it is not lone.
    """
    if type is not EntityType.PERSON:
        return len(latin(name).split()) <= 1
    person = parse(name)
    return not person.words or person.is_lone or 1 in (len(person.given), len(person.surname))


@lru_cache(maxsize=1 << 16)
def is_part(short: str, long: str, type: EntityType) -> bool:  # noqa: A002
    """Say whether a name is a shorter form of another: some of its words, initials, an acronym."""
    one, other = telling_words(short, type), telling_words(long, type)
    if one == other or not one:
        return False
    if type is EntityType.PERSON:
        return _follow(one, other)
    return set(one) < set(other) or _is_acronym("".join(one), other)


def fullest(names: Iterable[str], type: EntityType) -> str:  # noqa: A002
    """Return the name that says most: the one of most words, then of most letters."""
    return max(names, key=lambda name: (len(telling_words(name, type)), len(name), name))


def full_names(names: Iterable[str], type: EntityType) -> list[str]:  # noqa: A002
    """Return the names of one bearer that are no shorter forms of another of them."""
    known = sorted(names)
    return [name for name in known if not any(is_part(name, other, type) for other in known)]


def _follow(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the words, or what they are initials of, are in the other name in this order."""
    rest = iter(other)
    return all(
        any(found == word or (len(word) == 1 and found.startswith(word)) for found in rest)
        for word in one
    )


def _is_acronym(letters: str, words: tuple[str, ...]) -> bool:
    if not 1 < len(letters) <= len(words):
        return False
    telling = [word for word in words if word not in SMALL_WORDS]
    return letters in ("".join(word[0] for word in some) for some in (words, telling))
