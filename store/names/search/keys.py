"""The keys by which a name is looked up, for what is one name without sounding alike."""

from __future__ import annotations

import re
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from store.names.fold import fold
from store.names.forms import telling_words
from store.names.latin import latin
from store.names.numerals import in_digits
from store.names.persons.known import full_names
from store.names.persons.name import parse
from store.names.search.encoding import run_together
from store.names.sound import sound_class, whole_sound
from store.names.words import SMALL_WORDS
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AMOUNTS = frozenset({EntityType.DATE, EntityType.MONEY, EntityType.QUANTITY})
"""Types of which two are one only if their numbers are."""

_FIGURE = re.compile(r"\d+")
_TELLING_CLASSES = 6
"""From so many on, a single word is looked up by its classes of sounds: Ismailov, Izmailov."""
_ALL_PARTS = 5
"""Words, up to which any choice of them may be a short form."""
_MOST_WORDS = 10


class Keys(NamedTuple):
    """Two names may be one if a key of the whole of one is a key of the whole or a part of another.

    Two names that only share a part need not be: any two Smiths do.
    """

    whole: frozenset[str]
    part: frozenset[str]


def keys(name: str, type: EntityType) -> Keys:  # noqa: A002
    """List the keys of a name and those of the short forms that it may have."""
    written = f"={fold(name)}"
    if type in AMOUNTS:
        return Keys(frozenset((written, _figures(name))), frozenset())
    is_person = type is EntityType.PERSON
    found = _person_keys(name) if is_person else _word_keys(name, type)
    whole, part = map(frozenset, found)
    return Keys(whole | {written}, part - whole)


def _figures(name: str) -> str:
    """List the figures of an amount, without zeros at the end: $1bn is 1,000 million dollars."""
    words = in_digits(tuple(latin(name.replace(",", "")).split()))
    figures = (figure.rstrip("0") for word in words for figure in _FIGURE.findall(word))
    return "#" + " ".join(sorted(figures))


def _person_keys(name: str) -> tuple[Iterator[str], Iterator[str]]:
    """List keys by sound; nicknames count as the name in full.

    Short forms are the surname, the given name, initials before the surname, the surname put in
    front, and of longer names any one or two words.
    """
    person = parse(name)
    words, surname = person.words, person.words[-1:]
    whole = [words, words[:1] + surname] if len(words) > 1 else [words]
    part: list[tuple[str, ...]] = []
    if len(words) > 1:
        whole += ((formal, *surname) for formal in full_names(words[0]))
        initials = tuple(word[0] for word in words[:-1])
        part += [surname, words[:1], initials[:1] + surname, initials + surname]
        part += [surname + words[:1], words[-2:], words[1:]]
    if len(words) > 2:  # noqa: PLR2004 - there are words between given name and surname
        whole.append(tuple(sorted(words)))
        few = words[:_ALL_PARTS]
        part += [words[:-1], *combinations(few, 1), *combinations(few, 2)]
    if person.nickname:
        part += [(person.nickname,), (person.nickname, *surname)]
    return map(_by_sound, filter(None, whole)), map(_by_sound, part)


def _by_sound(words: Sequence[str]) -> str:
    if len(words) > 1:
        return run_together(map(whole_sound, words))
    classes = sound_class(words[0])
    return classes if len(classes) >= _TELLING_CLASSES else whole_sound(words[0])


def _word_keys(name: str, type: EntityType) -> tuple[Iterator[str], Iterator[str]]:  # noqa: A002
    """List keys by spelling, with and without the order of the words; initials are a part.

    A legal form may give its initial too: BBC is the British Broadcasting Corporation.
    """
    words = telling_words(name, type)[:_MOST_WORDS]
    telling = [word for word in words if word not in SMALL_WORDS]
    written = latin(name).split()[:_MOST_WORDS]
    in_full = [word for word in written if word not in SMALL_WORDS]
    initials = ("".join(word[0] for word in some) for some in (words, telling, written, in_full))
    parts = chain.from_iterable(_spellings(some) for some in _parts(telling))
    spellings = chain(_spellings(words), _spellings(telling))
    return filter(None, spellings), filter(None, chain(initials, parts))


def _parts(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Choose words in any way if they are few, else only such as stand together."""
    lengths = range(1, len(words))
    if len(words) <= _ALL_PARTS:
        return chain.from_iterable(combinations(words, length) for length in lengths)
    return (words[i : i + length] for length in lengths for i in range(len(words) - length + 1))


def _spellings(words: Sequence[str]) -> tuple[str, str]:
    return "".join(words), "".join(sorted(words))
