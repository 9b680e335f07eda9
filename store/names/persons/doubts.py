"""What speaks against two names of persons that look or sound alike.

A doubt, unlike a clash, only keeps the program from suggesting that they are one: two people may
well have names as near as these, whereas a recogniser’s mistakes mostly look otherwise, for it
writes what it hears with letters of its own choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.persons.alignment import UNLIKE, GivenLink
from store.names.persons.clashes import have_common_givens
from store.names.persons.endings import are_of_a_couple, have_other_endings
from store.names.persons.known import (
    are_of_two_sexes,
    given_frequency,
    is_listed_surname,
    surname_frequency,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.names.persons.alignment import Alignment

_COMMON_SURNAME = 0.55
"""As frequent as Bryant or Russell."""
_COMMON_EACH = 0.45
"""As frequent as Hansen or Jensen."""
_MISHEARD_ALIKE = 0.67
"""Given names that were misheard before a surname that was not are mostly more alike than that."""
_ONE_MISHEARD = 2
"""Another consonant in the place of one counts twice."""
_SYLLABLES_ALIKE = 0.9
_A_SYLLABLE = 4
_FEW_SOUNDS = 6
_AN_END = 2
"""So many letters make the beginning or the ending of a surname."""
_WHOLE_ALIKE = 0.88
_SURNAMES_ALIKE = 0.85
_SAME_VOWELS = 0.93


def doubt(names: Alignment) -> str:
    """Say what keeps names from being suggested that are alike by the figures, or nothing."""
    return next((reason for doubtful, reason in _DOUBTS if doubtful(names)), "")


def _are_of_two_sexes(names: Alignment) -> bool:
    """Say whether one is a man and the other a woman, by their given names before one surname."""
    one, other = names.surnames
    by_names = one == other and names.given.sound < 1 and are_of_two_sexes(*names.givens)
    return (names.are_of_two_sexes or by_names) and not names.given_agrees


def _share_a_common_surname(names: Alignment) -> bool:
    """Say whether the surname is too common to tie near given names: Mike and Mark Kelly."""
    one, other = names.surnames
    is_common = one == other and surname_frequency(one) >= _COMMON_SURNAME
    return is_common and have_common_givens(names)


def _have_common_surnames(names: Alignment) -> bool:
    """Say whether two surnames of different sound are so common that both are rather right."""
    return names.surname.sound < 1 and min(map(surname_frequency, names.surnames)) >= _COMMON_EACH


def _are_siblings(names: Alignment) -> bool:
    """Say whether two given names before one surname differ by more than one misheard consonant."""
    one, other = names.surnames
    return (
        one == other
        and names.given_link is GivenLink.NONE
        and (names.given.differing_consonants > _ONE_MISHEARD or names.given.sound <= UNLIKE)
        and names.given.sound < _MISHEARD_ALIKE
    )


def _differ_in_a_syllable(names: Alignment) -> bool:
    """Say whether given names behind a Chinese, Korean or Vietnamese surname are not quite alike.

    Each of their one or two syllables is a word of its own.
    """
    is_alike = names.given.sound >= _SYLLABLES_ALIKE and names.given.agreeing > _A_SYLLABLE
    return names.is_turned and not is_alike


def _are_a_couple(names: Alignment) -> bool:
    """Say whether other given names stand before the surname of a man and of a woman."""
    is_other = not names.given_agrees and names.given.sound < _MISHEARD_ALIKE
    return is_other and are_of_a_couple(*names.surnames)


def _are_of_two_families(names: Alignment) -> bool:
    """Say whether the surnames have one stem and other endings."""
    return have_other_endings(*names.surnames)


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
        and all(map(is_listed_surname, names.surnames))
    )


_DOUBTS: tuple[tuple[Callable[[Alignment], bool], str], ...] = (
    (_are_of_two_sexes, "a man and a woman"),
    (_share_a_common_surname, "a common surname"),
    (_have_common_surnames, "two common surnames"),
    (_are_siblings, "another given name"),
    (_differ_in_a_syllable, "another syllable in the given name"),
    (_are_a_couple, "surnames of a man and a woman"),
    (_are_of_two_families, "another ending of the surname"),
    (_are_short, "too short to tell"),
    (_differ_inside, "other consonants in the surname"),
    (_are_two_known_names, "two known surnames"),
)
