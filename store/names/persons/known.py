"""Which words are given names or surnames, how frequent, of men or women, and who is called Bill.

The lists are those of the United States census of 1990 (public domain, in the package `names`) and
the nicknames of the package `nicknames`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log10
from typing import TYPE_CHECKING

from store.names.sound import sound_class, spoken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nicknames import NickNamer

_OF_MEN, _OF_WOMEN = "dist.male.first", "dist.female.first"
_GIVEN_LISTS = (_OF_MEN, _OF_WOMEN)
_SURNAME_LISTS = ("dist.all.last",)
_RAREST, _COMMONEST = 0.001, 3.318
"""Per cent of the people: the lists give no smaller share, and none more than that of James."""
_CLEARLY = 20
"""So many times as frequent among the one sex as among the other; less is a name of both."""


@lru_cache(maxsize=1 << 16)
def given_frequency(word: str) -> float:
    """Say how frequent a given name is, from 0 (not known) to 1 (James)."""
    return _frequency(word, _GIVEN_LISTS)


@lru_cache(maxsize=1 << 16)
def surname_frequency(word: str) -> float:
    """Say how frequent a surname is, from 0 (not known) to 0.85 (Smith)."""
    return _frequency(word, _SURNAME_LISTS)


@lru_cache(maxsize=1 << 16)
def is_womans(given: str) -> bool | None:
    """Say whether a given name is a woman’s, or a man’s; of rare names and those of both, nothing.

    Rare ones are often foreign, and Nikita is a man in Russia.
    """
    men, women = (_shares((names,)).get(given, 0.0) for names in (_OF_MEN, _OF_WOMEN))
    rarer, commoner = sorted((men, women))
    is_clear = commoner >= _CLEARLY * max(rarer, _RAREST)
    return women > men if is_clear else None


def _frequency(word: str, lists: tuple[str, ...]) -> float:
    """Set the logarithm of a name’s share of the people between nought and the largest share."""
    share = _shares(lists).get(word, 0.0)
    return log10(1 + share / _RAREST) / log10(1 + _COMMONEST / _RAREST)


@cache
def _shares(lists: tuple[str, ...]) -> Mapping[str, float]:
    """Read the share of the people, in per cent, that bears a name; of two lists the larger."""
    from importlib.resources import files

    shares: dict[str, float] = {}
    for filename in lists:
        with files("names").joinpath(filename).open(encoding="ascii") as lines:
            for line in lines:
                word, figure, *_ = line.lower().split()
                share = float(figure)
                if share == 0:  # the lists are in order: what follows is as rare
                    break
                shares[word] = max(share, shares.get(word, 0.0))
    return shares


@lru_cache(maxsize=1 << 16)
def is_nickname(a: str, b: str) -> bool:
    """Say whether one given name is a nickname of the other, or both are of a third."""
    mine, other = _called(a), _called(b)
    return (
        b in mine or a in other or (spoken(a)[:1] == spoken(b)[:1] and not mine.isdisjoint(other))
    )


@lru_cache(maxsize=1 << 16)
def may_be_called(a: str, b: str) -> bool:
    """Say whether anything that bearers of the two given names are called sounds alike.

    Wider than `is_nickname`, to be used where a link cannot be ruled out: Kate and Catherine are
    both Kay, and Elisabeth sounds like Elizabeth, who is Betsy.
    """
    mine, others = ({sound_class(name) for name in (given, *_called(given))} for given in (a, b))
    return not mine.isdisjoint(others)


@lru_cache(maxsize=1 << 16)
def nicknames_begin(given: str, initial: str) -> bool:
    """Say whether any other name for a given name begins with a letter: B. for William."""
    return any(name.startswith(initial) for name in _called(given))


@lru_cache(maxsize=1 << 16)
def _called(given: str) -> frozenset[str]:
    """List what else bearers of a given name are called."""
    namer = _namer()
    return frozenset(namer.nicknames_of(given)) | frozenset(namer.canonicals_of(given))


@cache
def _namer() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()
