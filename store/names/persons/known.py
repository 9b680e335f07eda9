"""Which words are given names or surnames, how frequent, of men or women, and who is called Bill.

The lists are those of the United States census of 1990 (public domain, in the package `names`) and
the nicknames of the package `nicknames`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log10
from typing import TYPE_CHECKING

from store.names.persons.words import GIVEN_NAMES_OF_BOTH_SEXES, GIVEN_NAMES_TOO
from store.names.sound import sound_class, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from nicknames import NickNamer

_OF_MEN, _OF_WOMEN = "dist.male.first", "dist.female.first"
_GIVEN_LISTS = (_OF_MEN, _OF_WOMEN)
_SURNAME_LISTS = ("dist.all.last",)
_RAREST, _COMMONEST = 0.001, 3.318
"""Per cent of the people: the lists give no smaller share, and none more than that of James."""
_A_BEGINNING = 3
"""So many letters that two given names begin with may be those of a nickname."""
_CLEARLY, _RATHER = 20, 5
"""So many times as frequent is a name among the one sex as among the other."""


@lru_cache(maxsize=1 << 16)
def given_frequency(word: str) -> float:
    """Say how frequent a given name is, from 0 (not known) to 1 (James)."""
    return _frequency(word, _GIVEN_LISTS)


@lru_cache(maxsize=1 << 16)
def surname_frequency(word: str) -> float:
    """Say how frequent a surname is, from 0 (not known) to 0.85 (Smith)."""
    return _frequency(word, _SURNAME_LISTS)


def is_listed_given(word: str) -> bool:
    """Say whether a word of a–z is listed as a given name."""
    return word in _listed(_GIVEN_LISTS)


def is_listed_surname(word: str) -> bool:
    """Say whether a word of a–z is listed as a surname, be it too rare to have a frequency."""
    return word in _listed(_SURNAME_LISTS)


@lru_cache(maxsize=1 << 16)
def is_womans(given: str) -> bool | None:
    """Say whether a given name is clearly a woman’s, or clearly a man’s; of others nothing.

    Neither rare names are clear, being often foreign, nor nicknames of both sexes: Sam.
    """
    if given in GIVEN_NAMES_OF_BOTH_SEXES:
        return None
    leaning = _leaning(given, _CLEARLY)
    in_full = {_leaning(name, _CLEARLY) for name in full_names(given)}
    return None if leaning is None or (not leaning) in in_full else leaning


@lru_cache(maxsize=1 << 16)
def are_of_two_sexes(a: str, b: str) -> bool:
    """Say whether a man would rather have the one given name and a woman the other."""
    return {_leaning(a, _RATHER), _leaning(b, _RATHER)} == {True, False}


def _leaning(given: str, times: int) -> bool | None:
    """Say whether women or men bear a name so many times as often as the others."""
    men, women = (_shares((names,)).get(given, 0.0) for names in (_OF_MEN, _OF_WOMEN))
    rarer, commoner = sorted((men, women))
    return women > men if commoner >= times * max(rarer, _RAREST) else None


def _frequency(word: str, lists: tuple[str, ...]) -> float:
    """Set the logarithm of a name’s share of the people between nought and the largest share."""
    share = _shares(lists).get(word, 0.0)
    return log10(1 + share / _RAREST) / log10(1 + _COMMONEST / _RAREST)


@cache
def _shares(lists: tuple[str, ...]) -> Mapping[str, float]:
    """Read the share of the people, in per cent, that bears a name; of two lists the larger."""
    shares: dict[str, float] = {}
    for filename in lists:
        for word, share in _entries(filename):
            if share == 0:  # the lists are in order: what follows is as rare
                break
            shares[word] = max(share, shares.get(word, 0.0))
    return shares


@cache
def _listed(lists: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for filename in lists for word, _ in _entries(filename))


def _entries(filename: str) -> Iterator[tuple[str, float]]:
    """Read the names of a list, the most frequent first, each with its share in per cent."""
    from importlib.resources import files

    for line in files("names").joinpath(filename).read_text("ascii").lower().splitlines():
        word, share, *_ = line.split()
        yield word, float(share)


@lru_cache(maxsize=1 << 16)
def is_nickname(a: str, b: str) -> bool:
    """Say whether one given name is a nickname of the other, or both are of a third.

    Those of a third must begin with the same sound, and not be a man’s and a woman’s: Paul and
    Paula may both be Polly.
    """
    mine, other = _called(a), _called(b)
    if b in mine or a in other:
        return True
    begin_alike = spoken(a)[:1] == spoken(b)[:1]
    return begin_alike and not mine.isdisjoint(other) and not are_of_two_sexes(a, b)


@lru_cache(maxsize=1 << 16)
def may_be_called(a: str, b: str) -> bool:
    """Say whether people of one given name may go by the other though no table says so.

    They begin alike, as Alex and Alejandro do; something that bearers are called sounds alike, as
    Elisabeth does to Elizabeth, who is Betsy; or one is a name as well as a particle: Van.
    """
    if a[:_A_BEGINNING] == b[:_A_BEGINNING] or not GIVEN_NAMES_TOO.isdisjoint((a, b)):
        return True
    mine, others = ({sound_class(name) for name in (given, *_called(given))} for given in (a, b))
    return not mine.isdisjoint(others)


@lru_cache(maxsize=1 << 16)
def nicknames_begin(given: str, initial: str) -> bool:
    """Say whether any other name for a given name begins with a letter: B. for William."""
    return any(name.startswith(initial) for name in _called(given))


@lru_cache(maxsize=1 << 16)
def _called(given: str) -> frozenset[str]:
    """List what else bearers of a given name are called."""
    return full_names(given) | frozenset(_namer().nicknames_of(given))


@lru_cache(maxsize=1 << 16)
def full_names(given: str) -> frozenset[str]:
    """List the names that a given name is short for: William and others for Bill."""
    return frozenset(_namer().canonicals_of(given))


@cache
def _namer() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()
