"""Are two names of persons one? Titles put aside, given name and surname each on their own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from store.names.comparison import Comparison, scaled
from store.names.fold import fold
from store.names.sound import likeness
from store.names.words import SUFFIXES, TITLES

_ALIKE = 0.72
_ALIKE_BESIDE_SAME_GIVEN = 0.65  # or beside an initial: real recogniser errors go lower still
_ALIKE_ALONE = 0.9
_SHORT_FORM = 0.9
_INITIAL = 0.95
_SHORTEST_SHORT_FORM = 3


@dataclass(frozen=True, slots=True)
class _Person:
    words: tuple[str, ...]
    suffixes: frozenset[str]

    @property
    def given(self) -> str:
        return self.words[0]

    @property
    def surname(self) -> str:
        return self.words[-1]

    @property
    def after_given(self) -> str:
        return "".join(self.words[1:])

    @property
    def middle(self) -> tuple[str, ...]:
        return self.words[1:-1]


def compare_persons(a: str, b: str) -> Comparison:
    """Compare two names of persons token by token, from 0 to 1; the order does not matter."""
    one, other = sorted((_parsed(a), _parsed(b)), key=lambda person: len(person.words))
    if one.suffixes and other.suffixes and one.suffixes != other.suffixes:
        return Comparison(0.3, ("another suffix",))
    return (
        _compare_wholes(one.words, other.words)
        or _compare_alone(one, other)
        or _compare_full(one, other)
    )


@lru_cache(maxsize=1 << 16)
def _parsed(name: str) -> _Person:
    """Cut a name into folded words: "Last, First" turned round, titles and suffixes put aside."""
    last, comma, first = name.partition(",")
    if comma and fold(first) not in SUFFIXES:
        name = f"{first} {last}"
    words = fold(name.replace(".", ". ")).split()
    while len(words) > 1 and words[0] in TITLES:
        del words[0]
    kept = tuple(word for word in words if word not in SUFFIXES) or tuple(words)
    return _Person(kept, frozenset(words) - frozenset(kept))


def _compare_wholes(one: tuple[str, ...], other: tuple[str, ...]) -> Comparison | None:
    """Find names that are equal but for titles, order or spacing."""
    if one == other:
        return Comparison(0.97, ("same but for titles",))
    if sorted(one) == sorted(other):
        return Comparison(0.95, ("same words, other order",))
    if "".join(one) == "".join(other):
        return Comparison(0.95, ("same but for spacing",))
    return None


def _compare_alone(one: _Person, other: _Person) -> Comparison | None:
    """Compare a surname, or any single name, with a fuller name or another single one."""
    if len(one.surname) > 1 and one.words == other.words[-len(one.words) :]:
        return Comparison(0.92, ("same surname",))
    if len(one.words) > 1:
        return None
    if len(one.given) > 1 and one.given in other.words:
        return Comparison(0.85, ("same given name",))
    alike, reason = likeness(one.surname, other.surname)
    return Comparison(scaled(alike, _ALIKE_ALONE), (reason,))


def _compare_full(one: _Person, other: _Person) -> Comparison:
    """Compare given names and surnames; the weaker likeness decides."""
    given, given_reason = _given_likeness(*sorted((one.given, other.given), key=len))
    surname, surname_reason = max(
        _surname_likeness(one.surname, other.surname),
        _surname_likeness(one.after_given, other.after_given),
    )
    reasons = (given_reason, surname_reason)
    if one.middle and other.middle and not _share_a_middle_name(one, other):
        return Comparison(0.6, (*reasons, "another middle name"))
    enough = _ALIKE_BESIDE_SAME_GIVEN if given >= _INITIAL else _ALIKE
    return Comparison(scaled(min(given, surname), enough), reasons)


def _given_likeness(short: str, long: str) -> tuple[float, str]:
    """Compare two given names, one of which may be an initial or a short form."""
    if len(short) == 1:
        return (_INITIAL if long.startswith(short) else 0), f"initials: {short} / {long}"
    if short == long:
        return 1, "same given name"
    if len(short) >= _SHORTEST_SHORT_FORM and long.startswith(short):
        return _SHORT_FORM, f"{short} may be short for {long}"
    return likeness(short, long)


def _surname_likeness(a: str, b: str) -> tuple[float, str]:
    return (1, "same surname") if a == b else likeness(a, b)


def _share_a_middle_name(one: _Person, other: _Person) -> bool:
    """Say whether any middle name is equal, or the initial of the other's."""
    return any(a.startswith(b) or b.startswith(a) for a in one.middle for b in other.middle)
