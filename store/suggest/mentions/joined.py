"""Where a person's name stands behind another: United States | Hamdullah Mohib."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.suggest.mentions.casing import is_ordinary
from store.suggest.mentions.given import is_given
from store.suggest.mentions.lexicon import places
from store.suggest.mentions.shapes import Shape
from store.suggest.mentions.words import EVENTS, ORGANISATIONS, PLACES, TITLES, WORKS

if TYPE_CHECKING:
    from store.suggest.mentions.view import View

_COUNTRIES = ("country", "region")
_GIVEN_AND_SURNAME = 2
_MOST = 3
"""Words of a person's name: with the middle one, or its initial."""


def person_behind(view: View, first: int, last: int) -> int | None:
    """Return where a person's name begins behind that of a place or an organisation, if one does.

    News names persons so behind those they speak for.
    """
    for cut in range(max(first + 1, last - _MOST), last - _GIVEN_AND_SURNAME + 1):
        if _is_person(view, cut, last) and _stands_for(view, first, cut):
            return cut
    return None


def _is_person(view: View, first: int, last: int) -> bool:
    kinds = ORGANISATIONS | EVENTS | PLACES | WORKS | TITLES
    return (
        is_given(view.lower[first])
        and not is_ordinary(view.lower[first])
        and all(view.cased.shapes[place] >= Shape.CAPITAL for place in range(first, last))
        and kinds.isdisjoint(view.lower[first:last])
        and view.words[first:last] != [word.upper() for word in view.words[first:last]]
    )


def _stands_for(view: View, first: int, last: int) -> bool:
    """Say whether words name a country, or end as an organisation of at least two words does."""
    surface = " ".join(view.words[first:last])
    if places().get(surface) in _COUNTRIES:
        return not is_given(view.lower[first])
    is_organisation = view.lower[last - 1] in ORGANISATIONS
    return last - first > 1 and is_organisation and not is_given(view.lower[last - 1])
