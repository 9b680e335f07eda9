"""Are two names of places one? By words, initials, what the places are or lie in, and sound.

There is no set of such pairs to measure on: the scores are judged by those of organisations.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from store.names.comparison import Comparison
from store.names.latin import latin
from store.names.organisations.acronyms import acronym, initials
from store.names.places.words import IN_FULL, LANDFORMS, POLITIES
from store.names.sound import sound_key, spelling_likeness
from store.names.words import COMPASS, SMALL_WORDS

_COMPASS_POINTS = {"n": "north", "s": "south", "e": "east", "w": "west"}
_ALIKE = 0.8
_NEARLY_EQUAL = 0.9
_SHORTEST_HEARD = 5


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place's name in plain words."""

    words: tuple[str, ...]
    """What names it."""
    within: tuple[str, ...]
    """What it is said to lie in, behind a comma: Austin, Texas."""
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
            polity, words = words[:cut], _without_article(words[cut + 1 :])
    return PlaceName(
        words=words,
        within=_plain_words(within),
        polity=polity,
        acronym=_in_full(acronym(name.strip())),
        initials=initials((*polity, *words)) | initials(words),
    )


def _compare_wholes(one: PlaceName, other: PlaceName) -> Comparison | None:
    """Compare places of one name, which may be of two kinds or lie in two countries."""
    if "".join(one.words) != "".join(other.words):
        return None
    if one.polity and other.polity and one.polity != other.polity:
        reason = f"{' '.join(one.polity)} / {' '.join(other.polity)}"
        return Comparison(0.1, (reason,), clash=True)
    if one.within and other.within and not _may_be_one(one.within, other.within):
        reason = f"in {' '.join(one.within)} / in {' '.join(other.within)}"
        return Comparison(0.1, (reason,), clash=True)
    if one.polity != other.polity:
        return Comparison(0.85, (f"“{' '.join(one.polity or other.polity)}” left out in front",))
    if bool(one.within) != bool(other.within):
        return Comparison(0.8, (f"“{' '.join(one.within or other.within)}” left out behind",))
    is_sure = one.within == other.within
    return Comparison(0.97 if is_sure else 0.85, ("same but for spacing",), is_sure)


def _compare_initials(one: PlaceName, other: PlaceName) -> Comparison | None:
    for short, long in ((one, other), (other, one)):
        if short.acronym and short.acronym in long.initials:
            return Comparison(0.85, (f"initials of {' '.join((*long.polity, *long.words))}",))
    return None


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
    if len(short) < _SHORTEST_HEARD or long.startswith(short):
        return False
    alike = spelling_likeness(a, b)
    return alike >= _ALIKE if sound_key(a) == sound_key(b) else alike >= _NEARLY_EQUAL


def _may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two surroundings share a word or one is short for the other: TX, Ill., D.C."""
    if set(one) & set(other):
        return True
    short, long = sorted((one, other), key=lambda words: len("".join(words)))
    letters = "".join(short)
    return letters in initials(long) or _is_short_for(letters, "".join(long))


def _is_short_for(letters: str, word: str) -> bool:
    """Say whether the letters stand in the word in this order, the first of them first."""
    rest = iter(word)
    return word.startswith(letters[:1]) and all(letter in rest for letter in letters)


def _plain_words(name: str) -> tuple[str, ...]:
    words = latin(name).split()
    if len(words) > 1 and words[0] in _COMPASS_POINTS:
        words[0] = _COMPASS_POINTS[words[0]]
    plain = " ".join(map(_in_full, words))
    return _without_article(tuple(plain.replace("states of america", "states").split()))


def _in_full(word: str) -> str:
    return IN_FULL.get(word, word)


def _without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[1:] if len(words) > 1 and words[0] == "the" else words
