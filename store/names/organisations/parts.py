"""Is one name of an organisation the other, shortened? Only its article can tell for certain.

A score is about the share of true pairs among such shortenings in news (news_dev and all pairs of
its pool): half of the time Boston is the Boston that the longer name begins with.
"""

from __future__ import annotations

from itertools import filterfalse

from store.names.comparison import Comparison
from store.names.organisations.acronyms import LONGEST
from store.names.organisations.words import (
    BUSINESS,
    CLUB,
    KINDS,
    KINDS_OFTEN_LEFT_OUT,
    MAKES_ANOTHER,
    STATE,
)
from store.names.words import COMPASS, SMALL_WORDS

_CORPORATE = BUSINESS - KINDS
_TELL_NOTHING = KINDS | BUSINESS | SMALL_WORDS | COMPASS

Words = tuple[str, ...]


def compare_parts(short: Words, long: Words, capitals: frozenset[str]) -> Comparison | None:
    """Compare a name with a longer one that begins or ends with it, or has all its words.

    `capitals` are the words that stand in capitals in both, acronyms most of them.
    """
    if len(short) > len(long):
        return None
    front = _same_letters_in_front(short, long)
    if front:
        rest, where = long[front:], " behind"
        score = _front(short, rest, capitals)
    elif not set(short) < set(long):
        return None
    elif long[-len(short) :] == short:
        rest, where = long[: -len(short)], " in front"
        score = _end(short, rest, capitals)
    else:
        rest, where = tuple(filterfalse(set(short).__contains__, long)), ""
        score = _inside(short, rest)
    return Comparison(score, (f"“{' '.join(rest)}” left out{where}",))


def _same_letters_in_front(short: Words, long: Words) -> int:
    """Count the words in front of a longer name that make the shorter one, however it is spaced."""
    letters, front = "".join(short), ""
    for count, word in enumerate(long[:-1], 1):
        front += word
        if len(front) >= len(letters):
            return count if front == letters else 0
    return 0


def _front(short: Words, rest: Words, capitals: frozenset[str]) -> float:
    """Score the first words of a name, standing for it all: Yahoo for Yahoo Finance."""
    if not (COMPASS | MAKES_ANOTHER).isdisjoint(rest):
        return 0.1
    if _TELL_NOTHING.issuperset(short):
        return 0.3  # Bureau of Land Management
    is_company = _CORPORATE.issuperset(rest) and len("".join(short)) <= LONGEST
    if capitals.issuperset(short) and not is_company and not CLUB.issuperset(rest):
        return 0.3  # CBS Sports belongs to CBS
    return _left_out_behind(rest, is_single=len(short) == 1)


def _left_out_behind(rest: Words, *, is_single: bool) -> float:
    if CLUB.issuperset(rest):
        return 0.8
    if BUSINESS.issuperset(rest):
        return 0.6
    if len(rest) == 1 and rest[0] in KINDS_OFTEN_LEFT_OUT:
        return 0.5
    if rest[0] in KINDS | SMALL_WORDS or rest[-1] in KINDS:
        return 0.3  # Chicago Board of Trade, Irish Republican Army
    is_nickname = len(rest) == 1 and rest[0].endswith("s")
    return 0.5 if is_single or is_nickname else 0.4


def _end(short: Words, rest: Words, capitals: frozenset[str]) -> float:
    """Score the last words of a name, standing for it all: Dodgers for Los Angeles Dodgers."""
    if rest[-1] in COMPASS:
        return 0.1
    if (STATE | capitals).issuperset(rest):
        return 0.8 if len(short) > 1 else 0.5
    if _TELL_NOTHING.issuperset(short):
        return 0.3  # Pakistan Navy
    return _left_out_in_front(short, rest)


def _left_out_in_front(short: Words, rest: Words) -> float:
    if CLUB.issuperset(rest):
        return 0.8
    if rest[-1] in SMALL_WORDS:
        return 0.2  # University of Minnesota
    if len(short) > 1:
        return 0.6 if short[-1] in KINDS else 0.4
    return 0.55 if short[0].endswith("s") else 0.4


def _inside(short: Words, rest: Words) -> float:
    """Score some words of a name: Treasury for U.S. Treasury Department."""
    is_of_the_state = STATE.isdisjoint(short) and (STATE | KINDS_OFTEN_LEFT_OUT).issuperset(rest)
    return 0.6 if is_of_the_state else 0.2
