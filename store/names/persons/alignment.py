"""Which part of one person’s name answers to which part of the other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from store.names.persons.known import are_of_two_sexes, is_nickname, nicknames_begin
from store.names.persons.likeness import NOTHING_LEFT, WordLikeness, likeness_of

if TYPE_CHECKING:
    from store.names.persons.name import PersonName

UNLIKE = 0.6
"""Likeness below which two given names do not sound alike."""

_SHORTEST_SHORT_FORM = 2
_CROSSED_AT_LEAST = 0.2
"""By so much two names must be more alike crosswise before their order is doubted."""


class GivenLink(Enum):
    """What ties two given names together."""

    SAME = auto()
    NICKNAME = auto()
    SHORT_FORM = auto()
    """One begins the other: Clay, Clayton."""
    MIDDLE = auto()
    """One is a middle name of the other person: M. Scott Carpenter, Scott Carpenter."""
    INITIAL = auto()
    OTHER_INITIAL = auto()
    NONE = auto()
    """Nothing but their likeness."""


_AGREEING = frozenset(GivenLink) - {GivenLink.OTHER_INITIAL, GivenLink.NONE}
_COUNTING_AS_ONE = frozenset({GivenLink.NICKNAME, GivenLink.SHORT_FORM, GivenLink.INITIAL})


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two names side by side, `short` being the one of fewer words."""

    short: PersonName
    long: PersonName
    givens: tuple[str, str]
    given_link: GivenLink
    given: WordLikeness
    surnames: tuple[str, str]
    surname: WordLikeness
    whole: WordLikeness
    """Of all words, run together: recognisers set the spaces where they like."""
    rest: WordLikeness
    """Of the words that are not in both, run together; nicknames and initials count as both’s."""
    is_contained: bool
    """All words of the shorter name are in the longer."""
    is_crossed: bool = False
    """The given name of one answers to the surname of the other."""
    is_turned: bool = False
    """Both were taken for names with the surname in front."""

    @property
    def are_of_two_sexes(self) -> bool:
        """Whether one is a man’s name and the other a woman’s, by titles or given names."""
        return {self.short.is_woman, self.long.is_woman} == {True, False}

    @property
    def is_given_unlike(self) -> bool:
        """Whether both have given names, which neither fit one person nor sound alike."""
        have_given_names = len(self.short.words) > 1
        return have_given_names and not self.given_agrees and self.given.sound < UNLIKE

    @property
    def given_agrees(self) -> bool:
        """Whether the given names fit one person, by more than their likeness."""
        return self.given_link in _AGREEING


def align(a: PersonName, b: PersonName) -> Alignment:
    """Lay two names, each of at least one word, side by side; their order does not matter."""
    if a.words[0] == b.words[0] and a.may_begin_with_surname and b.may_begin_with_surname:
        short, long = sorted((a.turned, b.turned), key=_by_length)
        return _aligned(short, long, _given_link(short, long), is_turned=True)
    short, long = sorted((a, b), key=_by_length)
    link = _given_link(short, long)
    if link is GivenLink.NONE and len(short.words[1:]) == len(long.words[1:]) == 1:
        straight = _aligned(short, long, link)
        crossed = _aligned(short, long, link, is_crossed=True)
        is_crossed = _weaker(crossed) > _weaker(straight) + _CROSSED_AT_LEAST
        return crossed if is_crossed else straight
    return _aligned(short, long, link)


def _aligned(
    short: PersonName,
    long: PersonName,
    link: GivenLink,
    *,
    is_crossed: bool = False,
    is_turned: bool = False,
) -> Alignment:
    """Compare part by part, of names of two words each also crosswise."""
    if is_crossed:
        givens, surnames = (short.given, long.surname), (short.surname, long.given)
    else:
        givens, surnames = (short.given, long.given), _surnames(short, long)
    first = 1 if link in _COUNTING_AS_ONE else 0
    words, others = short.words[first:], long.words[first:]
    only_short, only_long = _only(words, others), _only(others, words)
    return Alignment(
        short,
        long,
        givens,
        link,
        likeness_of(*givens),
        surnames,
        likeness_of(*surnames),
        _whole(short, long, link),
        likeness_of(only_short, only_long) if only_short and only_long else NOTHING_LEFT,
        is_contained=not _only(short.words, long.words),
        is_crossed=is_crossed,
        is_turned=is_turned,
    )


def _by_length(name: PersonName) -> tuple[object, ...]:
    """Put names in an order that does not depend on which came first."""
    return len(name.words), name.words, name.nickname, name.generation


def _weaker(names: Alignment) -> float:
    return min(names.given.sound, names.surname.sound)


def _given_link(short: PersonName, long: PersonName) -> GivenLink:
    """Find what ties the given names together."""
    one, other = sorted((short.given, long.given), key=len)
    if one == other:
        return GivenLink.SAME
    if len(short.words) == 1:
        return GivenLink.NONE
    are_called = short.nickname == long.given or long.nickname == short.given
    if are_called or is_nickname(one, other):
        return GivenLink.NICKNAME
    if _is_middle_name(short.given, long) or _is_middle_name(long.given, short):
        return GivenLink.MIDDLE
    if len(one) == 1:
        fits = other.startswith(one) or nicknames_begin(other, one)
        return GivenLink.INITIAL if fits else GivenLink.OTHER_INITIAL
    is_short_form = len(one) >= _SHORTEST_SHORT_FORM and other.startswith(one)
    is_one_sex = not are_of_two_sexes(one, other)
    return GivenLink.SHORT_FORM if is_short_form and is_one_sex else GivenLink.NONE


def _is_middle_name(given: str, name: PersonName) -> bool:
    """Say whether a given name, or what its bearers are called, is a middle name of another.

    Its initial is enough where the first name is but an initial too: S. M. Anwar.
    """
    middle_names = name.words[1:-1]
    if len(name.given) == 1 < len(given) and given[0] in middle_names:
        return True
    return any(given == middle or is_nickname(given, middle) for middle in middle_names)


def _surnames(short: PersonName, long: PersonName) -> tuple[str, str]:
    """Take the last words for surnames or, if one may be split, all but the first."""
    last, behind = (short.surname, long.surname), (short.after_given, long.after_given)
    if len(short.words) == len(long.words):
        return last
    return last if likeness_of(*last).sound >= likeness_of(*behind).sound else behind


def _whole(short: PersonName, long: PersonName, link: GivenLink) -> WordLikeness:
    """Compare all words run together; given names that fit count as one, initials not at all."""
    if link is GivenLink.INITIAL:
        return likeness_of(short.after_given, long.after_given)
    if link in (GivenLink.NICKNAME, GivenLink.SHORT_FORM):
        return likeness_of(long.given + short.after_given, long.joined)
    return likeness_of(short.joined, long.joined)


def _only(words: tuple[str, ...], others: tuple[str, ...]) -> str:
    """Run together the words that the other name has not, or has less often."""
    left, only = list(others), []
    for word in words:
        if word in left:
            left.remove(word)
        else:
            only.append(word)
    return "".join(only)
