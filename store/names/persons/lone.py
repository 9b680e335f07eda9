"""A surname or given name alone, beside a fuller name or another single one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.comparison import Comparison, scaled
from store.names.persons.known import given_frequency, surname_frequency
from store.names.persons.likeness import likeness_of
from store.names.persons.reasons import likeness_reason

if TYPE_CHECKING:
    from store.names.persons.name import PersonName

_SAME_SURNAME = 0.9
_SAME_GIVEN = 0.75
_SAME_PART = 0.7
_SAME_RULER = 0.6
_SOMEBODY_ELSE = 0.2
_OF_COMMON_NAMES = 0.2
"""So much less is a name worth that is as common as Smith or John."""
_ENOUGH = 0.92
"""Likeness from which single names that are not equal are suggested."""
_BEST_HEARD = 0.85
_KNOWN_APART = 0.12
"""So much less alike are two words that are both known surnames."""
_LITTLE_SOUND = 4
_TOO_LITTLE = 0.08
"""So much less is likeness worth where fewer sounds agree."""


def compare_lone(lone: PersonName, other: PersonName) -> Comparison:
    """Compare a single name with any other; which person it means, the article must tell."""
    words = lone.words
    if lone.generation and not (other.generation or other.is_lone):
        return Comparison(_SOMEBODY_ELSE, (f"no {lone.generation} with the other name",))
    if words == other.words and lone.generation != other.generation:
        return Comparison(_SAME_RULER, ("same given name",))
    is_in_front = other.may_begin_with_surname and words == other.words[:1]
    if is_in_front or words == other.words[-len(words) :]:
        rarity = _OF_COMMON_NAMES * surname_frequency(lone.surname)
        return Comparison(_SAME_SURNAME - rarity, ("same surname",))
    if words == other.words[: len(words)] or lone.joined == other.nickname:
        rarity = _OF_COMMON_NAMES * given_frequency(lone.given)
        return Comparison(_SAME_GIVEN - rarity, ("same given name",))
    if len(words) == 1 and len(lone.given) > 1 and lone.given in other.words:
        return Comparison(_SAME_PART, (f"{lone.given} is part of the name",))
    return _by_ear(lone.joined, other)


def _by_ear(lone: str, other: PersonName) -> Comparison:
    """Compare a single name with that part of another which sounds most like it."""
    parts = {other.surname, other.after_given, other.joined}
    likeness, part = max((likeness_of(lone, part), part) for part in parts)
    heard = likeness.sound
    if min(surname_frequency(lone), surname_frequency(part)) > 0:
        heard -= _KNOWN_APART
    if likeness.agreeing < _LITTLE_SOUND:
        heard -= _TOO_LITTLE
    score = scaled(max(heard, 0.0), _ENOUGH, _BEST_HEARD)
    return Comparison(score, (likeness_reason(lone, part, likeness),))
