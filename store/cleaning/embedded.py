"""Posts of social networks within an article: they are evidence for the claims around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.cleaning.cues import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.cleaning.measures import Measures

_DASHES = ("—", "–", "- ")
_LONGEST_ATTRIBUTION = 14
_MOST_LINES = 4


def posts_of(units: Sequence[Measures]) -> Iterator[tuple[int, int]]:
    """Yield the stretches `[start, end)` of units that are posts, with the line that says whose."""
    for index, unit in enumerate(units):
        if index and _is_attribution(unit):
            yield _start(units, index), index + 1


def _is_attribution(unit: Measures) -> bool:
    """Say whether a unit is the last line of a post: “— Name (@name) July 10, 2025”."""
    return (
        unit.cues & _SIGNED == _SIGNED
        and len(unit.words) <= _LONGEST_ATTRIBUTION
        and unit.unit.text.startswith(_DASHES)
    )


def _start(units: Sequence[Measures], attribution: int) -> int:
    """Find the first line of a post: at least one, and those before with handles, tags or links."""
    start = attribution - 1
    while start > 0 and attribution - start < _MOST_LINES:
        cues = units[start - 1].cues
        if cues & _SPEECH or not cues & _OF_POSTS:
            break
        start -= 1
    return start


_SIGNED = 1 << Cue.HANDLE | 1 << Cue.DATE
_SPEECH = 1 << Cue.SPEECH
_OF_POSTS = 1 << Cue.HANDLE | 1 << Cue.HASHTAG | 1 << Cue.ADDRESS
