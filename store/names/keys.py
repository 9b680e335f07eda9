"""The keys by which a name is looked up, for what is one name without sounding alike."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from store.names.encoding import run_together
from store.names.fold import fold
from store.names.forms import telling_words
from store.names.person_name import parse
from store.names.sound import sound_class, whole_sound
from store.names.words import SMALL_WORDS
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nicknames import NickNamer

AS_WRITTEN = frozenset({EntityType.DATE, EntityType.MONEY, EntityType.QUANTITY})
"""Types of which two are one only if they are written alike."""

_TELLING_CLASSES = 4
"""Names of fewer classes of sounds are looked up by their very sounds: Lee, Lou and Leo are `la`."""
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
    if type in AS_WRITTEN:
        return Keys(frozenset((written,)), frozenset())
    of_type = _person_keys if type is EntityType.PERSON else _word_keys
    whole, part = map(frozenset, of_type(name, type))
    return Keys(whole | {written}, part - whole)


def _person_keys(name: str, type: EntityType) -> tuple[Iterator[str], Iterator[str]]:  # noqa: A002
    """A person's keys go by sound; nicknames count as the name in full.

    Short forms are the surname, the given name, either with initials before the surname, and the
    surname put in front.
    """
    person = parse(name)
    words, surname = person.words, person.words[-1:]
    whole = [words, words[:1] + surname] if len(words) > 1 else [words]
    part: list[tuple[str, ...]] = []
    if len(words) > 1:
        whole += ((formal, *surname) for formal in _formal_names(words[0]))
        initials = tuple(word[0] for word in words[:-1])
        part += [surname, words[:1], initials[:1] + surname, initials + surname]
        part += [surname + words[:1], words[-2:], words[1:]]
    if person.nickname:
        part += [(person.nickname,), (person.nickname, *surname)]
    return map(_by_sound, filter(None, whole)), map(_by_sound, part)


def _by_sound(words: Sequence[str]) -> str:
    classes = run_together(map(sound_class, words))
    if len(classes) >= _TELLING_CLASSES:
        return classes
    return run_together(map(whole_sound, words))


def _word_keys(name: str, type: EntityType) -> tuple[Iterator[str], Iterator[str]]:  # noqa: A002
    """Other keys go by spelling, with and without the order of the words; initials are a part."""
    words = telling_words(name, type)[:_MOST_WORDS]
    telling = [word for word in words if word not in SMALL_WORDS]
    initials = ("".join(word[0] for word in some) for some in (words, telling))
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


@lru_cache(maxsize=1 << 16)
def _formal_names(given: str) -> frozenset[str]:
    """List the names that a given name is short for: William and others for Bill."""
    return frozenset(_namer().canonicals_of(given))


@cache
def _namer() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()
