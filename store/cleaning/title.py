"""Which unit is the title: the headline before the article that speaks of what it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.cleaning.measures import End

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.cleaning.measures import Measures

_UNITS_BEFORE = 12
_UNITS_OF_BODY = 12
_LONGEST = 220
_LONGEST_SENTENCE = 14
_WORDS = range(3, 33)
_LEAST_SHARED = 0.25
_PER_WORD = 0.05
_MOST_WORDS = 12
_FEWEST_OF_HEADLINE, _SHARED = 4, 2


def title_of(units: Sequence[Measures], kept: Sequence[bool]) -> int | None:
    """Return the index of the title, or nothing where no line before the body looks like one."""
    start = next(
        (index for index, unit in enumerate(units) if kept[index] and _is_sentence(unit)), None
    )
    if not start:
        return None
    body = frozenset().union(*(unit.content for unit in units[start : start + _UNITS_OF_BODY]))
    best, found = 0.0, None
    for index in range(max(0, start - _UNITS_BEFORE), start):
        unit = units[index]
        if not _may_be_title(unit):
            continue
        shared = len(unit.content & body) / len(unit.content)
        score = shared + _PER_WORD * min(len(unit.words), _MOST_WORDS)
        if shared >= _LEAST_SHARED and score > best:
            best, found = score, index
    return found


def headline_over(units: Sequence[Measures], title: int) -> int:
    """Return the headline right above a title that is only its standfirst, else the title."""
    if not title:
        return title
    upper, lower = units[title - 1], units[title]
    is_headline = (
        _may_be_title(upper)
        and _FEWEST_OF_HEADLINE <= len(upper.words) < len(lower.words)
        and upper.end not in {End.STOP, End.ELLIPSIS}
        and upper.key != lower.key
    )
    body = frozenset().union(
        lower.content, *(unit.content for unit in units[title + 1 : title + 1 + _UNITS_OF_BODY])
    )
    return title - 1 if is_headline and len(upper.content & body) >= _SHARED else title


def _is_sentence(unit: Measures) -> bool:
    return unit.is_prose or (unit.end == End.STOP and len(unit.words) > _LONGEST_SENTENCE)


def _may_be_title(unit: Measures) -> bool:
    count = len(unit.words)
    return (
        count in _WORDS
        and unit.length <= _LONGEST
        and unit.end not in {End.COLON, End.COMMA}
        and len(unit.content) > 1
        and not (unit.end == End.STOP and count > _LONGEST_SENTENCE)
    )
