"""Titles beside names, which are no part of them: OpenAI CEO Sam Altman is two names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.persons.known import surname_frequency
from store.suggest.mentions.casing import is_ordinary
from store.suggest.mentions.given import is_given
from store.suggest.mentions.shapes import Shape
from store.suggest.mentions.words import (
    EVENTS,
    MAY_OPEN_A_NAME,
    ORGANISATIONS,
    PART_OF_A_TITLE,
    PLACES,
    TITLES,
    listed,
)

if TYPE_CHECKING:
    from store.suggest.mentions.view import View

_JOINTS = listed("of for the")


def title_end(view: View, place: int, first: int, last: int) -> int:
    """Return the end of the title that begins at a token of `[first, last)`, or the token itself.

    A title goes on over what it is of: secretary of state, professor emeritus.
    """
    word, following = view.lower[place], place + 1
    if word not in TITLES or view.cased.shapes[place] is Shape.HANDLE:
        return place
    if word in MAY_OPEN_A_NAME and not _addresses(view, place, first, last):
        return place
    if following + 1 == last and _is_kind(view.lower[following]):
        return place  # Executive Council
    while following < last and (
        view.lower[following] in TITLES or _is_rest_of_title(view, following, last)
    ):
        following += 1
    return following


def title_start(view: View, place: int, first: int) -> int:
    """Return where the title begins whose main word stands at a token: press secretary."""
    while place > first and view.lower[place - 1] in PART_OF_A_TITLE:
        place -= 1
    return place


def _is_kind(word: str) -> bool:
    return word in ORGANISATIONS and not surname_frequency(word)


def _addresses(view: View, place: int, first: int, last: int) -> bool:
    """Say whether a title that also begins names is one here: General Suleiman, General Motors."""
    if place > first and view.lower[place - 1] in TITLES | PART_OF_A_TITLE:
        return True
    behind = last - place - 1
    if not behind:
        return place == first
    following = view.lower[place + 1]
    if following in TITLES:
        return True
    if not {following, view.lower[last - 1]}.isdisjoint(ORGANISATIONS | EVENTS | PLACES):
        return behind > 1 and is_given(following)
    if is_given(following) or (behind == 1 and surname_frequency(following) > 0):
        return True
    return not is_ordinary(following)


def _is_rest_of_title(view: View, place: int, last: int) -> bool:
    if view.lower[place] in _JOINTS:
        return place + 1 < last and view.lower[place + 1] in PART_OF_A_TITLE
    return view.lower[place] in PART_OF_A_TITLE and view.lower[place - 1] in _JOINTS
