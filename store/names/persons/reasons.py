"""Why two names of persons may be one, or not, for people to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.persons.alignment import GivenLink
from store.names.sound import readable_sound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.names.persons.alignment import Alignment
    from store.names.persons.likeness import WordLikeness

_ALIKE = 0.7
_LINKS: Mapping[GivenLink, str] = {
    GivenLink.SAME: "same given name",
    GivenLink.MIDDLE: "same given name",
    GivenLink.NICKNAME: "nickname: {} / {}",
    GivenLink.SHORT_FORM: "short form: {} / {}",
    GivenLink.INITIAL: "same initial: {} / {}",
    GivenLink.OTHER_INITIAL: "another initial: {} / {}",
}


def reasons(names: Alignment) -> tuple[str, ...]:
    """Say of given names and surnames what they have in common and what not."""
    if _is_run_together(names):
        return (likeness_reason(names.short.joined, names.long.joined, names.whole),)
    return _given_reason(names), _surname_reason(names)


def _is_run_together(names: Alignment) -> bool:
    """Say whether the names are alike only as a whole: Craig Moore, Craigmore."""
    return len(names.short.words) == 1 or (
        names.given_link is GivenLink.NONE and names.surname.sound < _ALIKE < names.whole.sound
    )


def _given_reason(names: Alignment) -> str:
    if names.given_link in _LINKS:
        return _LINKS[names.given_link].format(*names.givens)
    if names.given.sound < _ALIKE:
        return "another given name: {} / {}".format(*names.givens)
    return likeness_reason(*names.givens, names.given)


def _surname_reason(names: Alignment) -> str:
    one, other = names.surnames
    if one == other:
        return "same surname"
    if names.surname.sound < _ALIKE:
        return f"another surname: {one} / {other}"
    return likeness_reason(one, other, names.surname)


def likeness_reason(one: str, other: str, likeness: WordLikeness) -> str:
    """Tell likeness to the ear, in the spelling of sounds, from likeness to the eye."""
    if likeness.spelling > likeness.sound:
        return f"spelled alike: {one} / {other}"
    heard, other_heard = readable_sound(one), readable_sound(other)
    if heard == other_heard:
        return f"sounds the same: {one} / {other}"
    return f"sounds alike: {heard} / {other_heard}"
