"""What rules out that two names are one person’s, whatever else may speak for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.persons.alignment import GivenLink
from store.names.persons.known import given_frequency, may_be_called

if TYPE_CHECKING:
    from store.names.persons.alignment import Alignment

_SAME_SURNAME = 0.95
"""As alike as Altman and Altmann, or nearly so: of others, one may be misheard altogether."""
_COMMON_GIVEN = 0.35
"""As frequent as Dylan or Martina; see `given_frequency`."""


def clash(names: Alignment) -> str:
    """Say what rules out that two names are one person’s, or nothing."""
    short, long = names.short, names.long
    if short.generation and long.generation and short.generation != long.generation:
        return f"another generation: {short.generation} / {long.generation}"
    if names.surname.sound < _SAME_SURNAME:
        return ""
    are_titled = None not in (short.is_titled_woman, long.is_titled_woman)
    is_certain = are_titled or len(short.words) == 1 or names.is_given_unlike
    if names.are_of_two_sexes and is_certain:
        return "a man and a woman"
    if names.is_given_unlike and have_common_givens(names) and not may_be_called(*names.givens):
        return "another given name: {} / {}".format(*names.givens)
    return ""


def have_common_givens(names: Alignment) -> bool:
    """Say whether both given names are common ones, with nothing but likeness in common."""
    is_other_name = names.given_link is GivenLink.NONE
    return is_other_name and min(map(given_frequency, names.givens)) >= _COMMON_GIVEN
