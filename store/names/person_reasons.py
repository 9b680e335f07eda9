"""Why two names of persons may be one, or not, for people to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.alignment import GivenLink
from store.names.sound import spoken

if TYPE_CHECKING:
    from store.names.alignment import Alignment
    from store.names.word_likeness import WordLikeness

_ALIKE = 0.7


def reasons(names: Alignment) -> tuple[str, ...]:
    """Say of given names and surnames what they have in common, at most three phrases."""
    if names.is_contained and names.given_agrees and names.surnames[0] == names.surnames[1]:
        found = [_given_reason(names), "same surname"]
    elif _is_run_together(names):
        return (_likeness_reason(names.short.joined, names.long.joined, names.whole),)
    else:
        found = [_given_reason(names), _surname_reason(names)]
    return tuple(found)


def _is_run_together(names: Alignment) -> bool:
    """Say whether the names are alike only as a whole: Craig Moore, Craigmore."""
    return len(names.short.words) == 1 or (
        names.whole.sound > _ALIKE
        and not names.given_agrees
        and min(names.given.sound, names.surname.sound) < _ALIKE
    )


def _given_reason(names: Alignment) -> str:
    one, other = names.givens
    match names.given_link:
        case GivenLink.SAME | GivenLink.MIDDLE:
            return "same given name"
        case GivenLink.NICKNAME:
            return f"nickname: {one} / {other}"
        case GivenLink.SHORT_FORM:
            return f"short form: {one} / {other}"
        case GivenLink.INITIAL:
            return f"same initial: {one} / {other}"
        case GivenLink.OTHER_INITIAL:
            return f"another initial: {one} / {other}"
        case GivenLink.NONE if names.given.sound < _ALIKE:
            return f"another given name: {one} / {other}"
        case _:
            return _likeness_reason(one, other, names.given)


def _surname_reason(names: Alignment) -> str:
    one, other = names.surnames
    if one == other:
        return "same surname"
    if names.surname.sound < _ALIKE:
        return f"another surname: {one} / {other}"
    return _likeness_reason(one, other, names.surname)


def _likeness_reason(one: str, other: str, likeness: WordLikeness) -> str:
    """Tell likeness to the ear, in the spelling of sounds, from likeness to the eye."""
    if likeness.spelling > likeness.sound:
        return f"spelled alike: {one} / {other}"
    heard = spoken(one).lower(), spoken(other).lower()
    if heard[0] == heard[1]:
        return f"sounds the same: {one} / {other}"
    return f"sounds alike: {heard[0]} / {heard[1]}"
