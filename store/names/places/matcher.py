"""Are two names of places one? By words, initials, what the places are or lie in, and sound.

There is no set of such pairs to measure on: the scores are judged by those of organisations.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from store.names.comparison import Comparison
from store.names.organisations.acronyms import acronym, acronym_and_name, initials
from store.names.places.regions import country_and_part
from store.names.places.words import CONSTITUTIONS, IN_FULL, LANDFORMS, POLITIES
from store.names.sound import sound_class, sound_key, spelling_likeness
from store.names.words import (
    COMPASS,
    COUNTRIES_NEARLY_ALIKE,
    SMALL_WORDS,
    plain_words,
    without_article,
)

_COMPASS_POINTS = {"n": "north", "s": "south", "e": "east", "w": "west"}
_ALIKE = 0.8
_NEARLY_EQUAL = 0.9
_ALIKE_IF_SHORT = 0.75
_SHORT = 4


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place's name in plain words."""

    words: tuple[str, ...]
    """What names it."""
    within: tuple[str, ...]
    """What it is said to lie in, behind commas: Austin, Texas, USA."""
    polity: tuple[str, ...]
    """What it is, in front of “of”: city, people republic."""
    acronym: str
    initials: frozenset[str]


def compare_places(a: str, b: str) -> Comparison:
    """Compare two names of places, from 0 to 1, in either order."""
    one, other = sorted(map(place_name, sorted((a, b))), key=lambda name: len(name.words))
    if not one.words:
        return Comparison(0.0, ("nothing in common",))
    return (
        _compare_wholes(one, other)
        or _compare_initials(one, other)
        or _compare_longer(one.words, other.words)
        or _compare_sound(one, other)
        or Comparison(0.0, ("nothing in common",))
    )


@lru_cache(maxsize=1 << 16)
def place_name(name: str) -> PlaceName:
    """Take a place's name apart: North Korea, the Republic of Korea, Seoul, Korea."""
    named, _, within = name.partition(",")
    words = _plain_words(named) or _plain_words(name)
    polity: tuple[str, ...] = ()
    if "of" in words[1:-1]:
        cut = words.index("of", 1)
        if not set(words[:cut]) - POLITIES - SMALL_WORDS:
            polity, words = words[:cut], without_article(words[cut + 1 :])
    return PlaceName(
        words=words,
        within=tuple(" ".join(_plain_words(part)) for part in within.split(",") if part.strip()),
        polity=polity,
        acronym=_in_full(acronym(name.strip())),
        initials=initials((*polity, *words)) | initials(words),
    )


def _compare_wholes(one: PlaceName, other: PlaceName) -> Comparison | None:
    """Compare places of one name, which may be of two kinds or lie in two countries."""
    if "".join(one.words) != "".join(other.words):
        return None
    if one.polity and other.polity and _telling(one.polity) != _telling(other.polity):
        reason = f"{' '.join(one.polity)} / {' '.join(other.polity)}"
        return Comparison(0.1, (reason,), clash=True)
    if one.within and other.within and one.within != other.within:
        return _compare_surroundings(one.within, other.within)
    if one.polity != other.polity:
        return Comparison(0.85, (f"“{' '.join(one.polity or other.polity)}” left out in front",))
    if bool(one.within) != bool(other.within):
        return Comparison(0.8, (f"“{' '.join(one.within or other.within)}” left out behind",))
    return Comparison(0.97, ("same but for spacing",), is_sure=True)


def _compare_surroundings(one: tuple[str, ...], other: tuple[str, ...]) -> Comparison:
    """Keep towns of two countries or states apart; London lies in England and in the UK."""
    reason = f"in {', '.join(one)} / in {', '.join(other)}"
    countries = country_and_part(one), country_and_part(other)
    if any(a and b and a != b for a, b in zip(*countries, strict=True)):
        return Comparison(0.1, (reason,), clash=True)
    is_one_part = countries[0] == countries[1] and any(countries[0])
    return Comparison(0.85 if is_one_part else 0.6, (reason,))


def _compare_initials(one: PlaceName, other: PlaceName) -> Comparison | None:
    shortened = acronym_and_name(one, other)
    if shortened is None:
        return None
    _, long = shortened
    return Comparison(0.85, (f"initials of {' '.join((*long.polity, *long.words))}",))


def _compare_longer(short: tuple[str, ...], long: tuple[str, ...]) -> Comparison | None:
    """Tell another place, as South Korea is, from a name with what the place is beside it."""
    bare = [[word for word in words if word not in COMPASS] for words in (short, long)]
    if bare[0] == bare[1]:
        return Comparison(0.1, (f"{' '.join(short)} / {' '.join(long)}",), clash=len(short) > 1)
    if not set(short) < set(long) or COMPASS.issuperset(short):
        return None
    added = [word for word in long if word not in short]
    is_front_or_end = short in (long[: len(short)], long[-len(short) :])
    is_city = added == ["city"] and len(short) > 1  # New York, but neither Mexico nor Kansas
    is_known = is_front_or_end and (is_city or LANDFORMS.issuperset(added))
    return Comparison(0.6 if is_known else 0.3, (f"only one has “{' '.join(added)}”",))


def _compare_sound(one: PlaceName, other: PlaceName) -> Comparison | None:
    """Find spellings that sound alike: Teheran and Tehran, but not Niger and Nigeria."""
    if len(one.words) != len(other.words):
        return None
    pairs = [(a, b) for a, b in zip(one.words, other.words, strict=True) if a != b]
    if not all(_sounds_alike(a, b) for a, b in pairs):
        return None
    return Comparison(0.6, tuple(f"sounds alike: {a} / {b}" for a, b in pairs))


def _sounds_alike(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    is_longer_stem = long.startswith(short) and len(long) > len(short) + 1
    if len(short) < _SHORT or is_longer_stem or {a, b} <= COUNTRIES_NEARLY_ALIKE.keys():
        return False
    alike = spelling_likeness(a, b)
    if len(short) == _SHORT:
        return alike >= _ALIKE_IF_SHORT and sound_class(a) == sound_class(b)
    return alike >= _ALIKE if sound_key(a) == sound_key(b) else alike >= _NEARLY_EQUAL


def _telling(polity: tuple[str, ...]) -> list[str]:
    return [word for word in polity if word not in CONSTITUTIONS]


def _plain_words(name: str) -> tuple[str, ...]:
    words = list(plain_words(name, articles=frozenset()))
    if len(words) > 1 and words[0] in _COMPASS_POINTS:
        words[0] = _COMPASS_POINTS[words[0]]
    plain = " ".join(map(_in_full, words))
    return without_article(tuple(plain.replace("states of america", "states").split()))


def _in_full(word: str) -> str:
    return IN_FULL.get(word, word)
