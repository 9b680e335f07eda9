"""What speaks against two names of persons that look or sound alike.

A clash rules out that they are one. A doubt only keeps the program from suggesting it: two people
may well have names as near as these, whereas a recogniser’s mistakes mostly look otherwise, for it
writes what it hears with letters of its own choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.persons.alignment import GivenLink
from store.names.persons.known import given_frequency, may_be_called, surname_frequency

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.names.persons.alignment import Alignment

_SAME_SURNAME = 0.95
"""As alike as Altman and Altmann, or nearly so."""
_UNLIKE_GIVEN_NAMES = 0.6
_COMMON_GIVEN = 0.35
"""As frequent as Dylan or Martina; see `given_frequency`."""
_COMMON_SURNAME = 0.55
"""As frequent as Bryant or Russell."""
_FEW_SOUNDS = 6
_AN_END = 2
"""So many letters make the beginning or the ending of a surname."""
_WHOLE_ALIKE = 0.88
_SURNAMES_ALIKE = 0.85
_SAME_VOWELS = 0.93


def clash(names: Alignment) -> str:
    """Say what rules out that two names are one person’s, or nothing."""
    short, long = names.short, names.long
    if short.generation and long.generation and short.generation != long.generation:
        return f"another generation: {short.generation} / {long.generation}"
    if names.surname.sound < _SAME_SURNAME or names.given_agrees:
        return ""
    are_two_names = len(short.words) > 1 and names.given.sound < _UNLIKE_GIVEN_NAMES
    if names.are_of_other_sex and (are_two_names or len(short.words) == 1):
        return "a man and a woman"
    if are_two_names and _common_givens(names) and not _may_be_called(*names.givens):
        return "another given name: {} / {}".format(*names.givens)
    return ""


def doubt(names: Alignment) -> str:
    """Say what keeps names from being suggested that are alike by the figures, or nothing."""
    return next((reason for doubtful, reason in _DOUBTS if doubtful(names)), "")


def _may_be_called(one: str, other: str) -> bool:
    """Say whether people of one given name may go by the other, by all that short forms look like.

    They begin alike, as Alejandro and Alex do, or are short for names that sound alike.
    """
    return one[:_AN_END] == other[:_AN_END] or may_be_called(one, other)


def _common_givens(names: Alignment) -> bool:
    """Say whether both given names are common ones, with nothing but likeness in common."""
    is_other_name = names.given_link is GivenLink.NONE
    return is_other_name and min(map(given_frequency, names.givens)) >= _COMMON_GIVEN


def _are_of_other_sex(names: Alignment) -> bool:
    """Say whether the one is a man and the other a woman."""
    return names.are_of_other_sex and names.given_link is not GivenLink.SAME


def _share_a_common_surname(names: Alignment) -> bool:
    """Say whether the surname is too common to tie near given names: Mike and Mark Kelly."""
    one, other = names.surnames
    is_common = one == other and surname_frequency(one) >= _COMMON_SURNAME
    return is_common and _common_givens(names)


def _are_short(names: Alignment) -> bool:
    """Say whether there is little that could agree, and surnames begin alike to the eye."""
    one, other = names.surnames
    return (
        names.whole.agreeing <= _FEW_SOUNDS
        and names.whole.sound < _WHOLE_ALIKE
        and names.surname.classes < 1
        and one[:_AN_END] == other[:_AN_END]
    )


def _differ_inside(names: Alignment) -> bool:
    """Say whether surnames of the same first and last letters have other consonants between.

    So do surnames of one language: Mendeleev and Medvedev.
    """
    one, other = names.surnames
    return (
        names.surname.differing_consonants > 1
        and names.surname.sound < _SURNAMES_ALIKE
        and one[:_AN_END] == other[:_AN_END]
        and one[-_AN_END:] == other[-_AN_END:]
    )


def _are_two_known_names(names: Alignment) -> bool:
    """Say whether all four parts are known as names, the given names being one in two spellings.

    The surnames differ by a vowel; had that been misheard, why was the given name not?
    """
    one, other = names.givens
    return (
        one != other
        and names.given_link in (GivenLink.NICKNAME, GivenLink.SHORT_FORM)
        and names.surname.consonants == 1
        and names.surname.articulation < _SAME_VOWELS
        and min(map(given_frequency, names.givens)) > 0
        and min(map(surname_frequency, names.surnames)) > 0
    )


_DOUBTS: tuple[tuple[Callable[[Alignment], bool], str], ...] = (
    (_are_of_other_sex, "a man and a woman"),
    (_share_a_common_surname, "a common surname"),
    (_are_short, "too short to tell"),
    (_differ_inside, "other consonants in the surname"),
    (_are_two_known_names, "two known surnames"),
)
