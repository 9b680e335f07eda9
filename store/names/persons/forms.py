"""Forms of one name: with or without titles, in full, by initial or nickname, in other order."""

from __future__ import annotations

from itertools import product, starmap
from typing import TYPE_CHECKING

from store.names.comparison import Comparison
from store.names.persons.alignment import GivenLink
from store.names.persons.known import given_frequency, may_be_called, surname_frequency
from store.names.persons.likeness import likeness_of
from store.names.persons.reasons import reasons
from store.names.sound import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.names.persons.alignment import Alignment

_EQUAL = 0.99
_SOUND_EQUAL = 0.97
_OTHER_ORDER = 0.9
_OTHER_GENERATION = 0.8
"""Father and son are told apart in one place, and in another the son goes without the Jr."""
_CONTAINED = 0.7
_IS_PART = ("part of the other name",)
_SCORES: Mapping[GivenLink, float] = {
    GivenLink.SAME: 0.95,
    GivenLink.NICKNAME: 0.9,
    GivenLink.SHORT_FORM: 0.85,
    GivenLink.MIDDLE: 0.8,
    GivenLink.INITIAL: 0.8,
}
_OF_COMMON_SURNAMES = 0.2
"""So much less does an initial say before a surname as common as Smith."""
_OTHER_GIVEN_NAME = 0.45
_OTHER_MIDDLE_NAME = 0.45
_ALIKE_MIDDLE_NAMES = 0.75
_SHORTEST_SURE = 6
"""Names of fewer letters are not sure to be one where only the spacing differs."""
_SOUNDS_TO_BE_SURE = 7
"""Words that differ in spelling are sure to be one only if so many sounds of them agree."""


def compare_forms(names: Alignment) -> Comparison | None:
    """Compare two full names that are forms of one; of others nothing is said."""
    return _compare_equal(names) or _compare_sounding_equal(names) or _compare_parts(names)


def _compare_equal(names: Alignment) -> Comparison | None:
    """Find names that are equal, but for what does not tell people apart."""
    short, long = names.short, names.long
    if short.joined == long.joined and short.generation != long.generation:
        return Comparison(_OTHER_GENERATION, ("same but for the generation",))
    if short.words == long.words:
        is_sure = not names.are_of_two_sexes
        return Comparison(_EQUAL, ("same but for titles or order",), is_sure=is_sure)
    if short.joined == long.joined:
        is_sure = len(short.joined) >= _SHORTEST_SURE
        return Comparison(_EQUAL, ("same but for spacing",), is_sure=is_sure)
    if sorted(short.words) == sorted(long.words):
        return Comparison(_OTHER_ORDER, ("same words, other order",))
    return None


def _compare_sounding_equal(names: Alignment) -> Comparison | None:
    """Find names that sound the same word for word, none being known for a name of its own."""
    short, long = names.short, names.long
    if len(short.words) != len(long.words) or short.generation != long.generation:
        return None
    spelt = [pair for pair in zip(short.words, long.words, strict=True) if len(set(pair)) > 1]
    if any(spoken(one) != spoken(other) or _are_known_apart(one, other) for one, other in spelt):
        return None
    is_sure = all(len(spoken(one)) >= _SOUNDS_TO_BE_SURE for one, _ in spelt)
    return Comparison(_SOUND_EQUAL, reasons(names), is_sure=is_sure)


def _are_known_apart(one: str, other: str) -> bool:
    """Say whether two words are both known as names: Reed and Read are different surnames."""
    known_surnames = surname_frequency(one) > 0 and surname_frequency(other) > 0
    return known_surnames or (given_frequency(one) > 0 and given_frequency(other) > 0)


def _compare_parts(names: Alignment) -> Comparison | None:
    """Compare names whose surname is the same and whose given names fit one person.

    Names of other initials may be one person’s too, who goes by a middle name.
    """
    if names.short.surname == names.long.surname and _may_go_by_another_name(names):
        return Comparison(_OTHER_GIVEN_NAME, reasons(names))
    if not names.given_agrees:
        return None
    if names.is_contained and names.given_link is GivenLink.MIDDLE:
        return Comparison(_SCORES[GivenLink.MIDDLE], _IS_PART)
    if names.short.surname != names.long.surname:
        return Comparison(_CONTAINED, _IS_PART) if names.is_contained else None
    score = _SCORES[names.given_link]
    if names.given_link is GivenLink.INITIAL:
        score -= _OF_COMMON_SURNAMES * surname_frequency(names.long.surname)
    if _have_other_middle_names(names.short.middle, names.long.middle):
        return Comparison(_OTHER_MIDDLE_NAME, (*reasons(names), "another middle name"))
    return Comparison(score, reasons(names))


def _may_go_by_another_name(names: Alignment) -> bool:
    """Say whether given names that differ may still be of one person."""
    if names.given_link is GivenLink.NONE:
        return names.is_given_unlike and may_be_called(*names.givens)
    return names.given_link is GivenLink.OTHER_INITIAL


def _have_other_middle_names(ones: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Say whether both have middle names, of which none is the same.

    Initials must all be: who is called George W. is not called George H. W. at other times.
    """
    if not ones or not others or ones == others:
        return False
    are_initials = all(len(name) == 1 for name in (*ones, *others))
    return are_initials or not any(starmap(_may_be_one, product(ones, others)))


def _may_be_one(*middle_names: str) -> bool:
    one, other = sorted(middle_names, key=len)
    return other.startswith(one) or likeness_of(one, other).sound >= _ALIKE_MIDDLE_NAMES
