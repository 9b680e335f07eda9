"""What each unit is: a reason from the closed list, for the kept and for the dropped."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from store.cleaning.cues import Cue
from store.cleaning.measures import End, First
from store.cleaning.rules import is_date
from store.records import Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.cleaning.measures import Measures
    from store.cleaning.surroundings import Surroundings

_BROKEN = 0.5
_SHORT = 14
_FEWEST_OF_TITLE = 4
_TWICE = 2
_ARTICLE = 1000
"""Characters of prose without a break from which what is dropped is an article of its own."""


def reasons_of(
    surroundings: Surroundings,
    kept: Sequence[bool],
    title: int | None,
    posts: Collection[int],
    broken: Sequence[float],
) -> list[Reason]:
    """Say what each unit is, given which are kept, the title, and the units of embedded posts.

    `broken` is how likely another article has begun by then.
    """
    units = surroundings.units
    first, last = _ends_of_prose(units)
    foreign = _of_articles(units)
    reasons: list[Reason] = []
    for index, unit in enumerate(units):
        if not kept[index]:
            is_foreign = foreign[index] or broken[index] > _BROKEN
            reasons.append(
                _of_prose(unit, is_foreign=is_foreign)
                if unit.is_prose or unit.unit.part
                else _of_line(unit, surroundings.same[unit.key], is_after=index > last)
            )
        elif index == title:
            reasons.append(Reason.TITLE)
        elif index in posts:
            reasons.append(Reason.POST)
        else:
            reasons.append((index < first and _before_body(unit)) or _in_body(unit))
    return reasons


def _ends_of_prose(units: Sequence[Measures]) -> tuple[int, int]:
    prose = [index for index, unit in enumerate(units) if unit.is_prose]
    return (prose[0], prose[-1]) if prose else (0, -1)


def _before_body(unit: Measures) -> Reason | None:
    if is_date(unit):
        return Reason.DATELINE
    if len(unit.words) <= _SHORT and unit.cues & _BYLINE and unit.end != End.STOP:
        return Reason.BYLINE
    return None


def _in_body(unit: Measures) -> Reason:
    text = unit.unit.text
    if unit.first == First.BULLET:
        return Reason.LIST
    if text.count("|") > 1 or text.count("\t") > 1:
        return Reason.TABLE
    if unit.first == First.QUOTE and unit.quoted and not unit.cues & _SPEECH:
        return Reason.QUOTE
    return Reason.BODY if unit.is_prose else _in_short(unit)


def _in_short(unit: Measures) -> Reason:
    if unit.cues & _CREDIT and len(unit.words) >= _FEWEST_OF_TITLE and unit.end != End.STOP:
        return Reason.CAPTION
    if 0 < len(unit.words) <= _SHORT and unit.end in _OF_SUBHEADS:
        return Reason.SUBHEAD
    return Reason.BODY


def _of_articles(units: Sequence[Measures]) -> list[bool]:
    """Say of each unit whether it stands in a stretch of prose that is as long as an article."""
    marks: list[bool] = []
    for is_prose, run in groupby(units, key=lambda unit: unit.is_prose or unit.unit.part > 0):
        stretch = list(run)
        length = sum(unit.length for unit in stretch)
        marks.extend([is_prose and length >= _ARTICLE] * len(stretch))
    return marks


def _of_prose(unit: Measures, *, is_foreign: bool) -> Reason:
    if is_foreign:
        return Reason.FOREIGN
    return _first_of(_PROSE_BY_CUE, unit.cues) or Reason.RELATED


def _of_line(unit: Measures, same: int, *, is_after: bool) -> Reason:
    count = len(unit.words)
    by_cue = _first_of(_LINE_BY_CUE, unit.cues) if count <= _SHORT else None
    if by_cue and not (by_cue is Reason.INTERFACE and unit.is_headline):
        return by_cue
    if unit.is_headline or (is_after and count >= _FEWEST_OF_TITLE):
        return Reason.RELATED
    if same > 1 and count >= _FEWEST_OF_TITLE:
        return Reason.DUPLICATE
    return Reason.TEMPLATE if same > _TWICE else Reason.INTERFACE


def _first_of(table: Sequence[tuple[int, Reason]], cues: int) -> Reason | None:
    return next((reason for bits, reason in table if cues & bits), None)


_OF_SUBHEADS = frozenset((End.LETTER, End.DIGIT, End.QUESTION, End.COLON, End.OTHER))
_BYLINE, _CREDIT, _SPEECH = 1 << Cue.BYLINE, 1 << Cue.CREDIT, 1 << Cue.SPEECH
_LINE_BY_CUE = (
    (1 << Cue.COPYRIGHT, Reason.COPYRIGHT),
    (1 << Cue.AGO | 1 << Cue.READING_TIME, Reason.TIMESTAMP),
    (1 << Cue.CREDIT, Reason.CREDIT),
    (1 << Cue.SUBSCRIBE | 1 << Cue.APP | 1 << Cue.ADVERT, Reason.PROMO),
    (1 << Cue.LEGAL, Reason.DISCLAIMER),
    (1 << Cue.COMMENT, Reason.COMMENT),
    (1 << Cue.DATE | 1 << Cue.TIME, Reason.TIMESTAMP),
    (1 << Cue.HASHTAG, Reason.TAGS),
    (1 << Cue.AUTHOR | 1 << Cue.BYLINE, Reason.AUTHOR),
    (1 << Cue.RELATED, Reason.RELATED),
    (1 << Cue.SHARE | 1 << Cue.NAVIGATION, Reason.INTERFACE),
)
_PROSE_BY_CUE = (
    (1 << Cue.COPYRIGHT, Reason.COPYRIGHT),
    (1 << Cue.SUBSCRIBE | 1 << Cue.APP, Reason.PROMO),
    (1 << Cue.LEGAL, Reason.DISCLAIMER),
    (1 << Cue.AUTHOR, Reason.AUTHOR),
    (1 << Cue.ADVERT, Reason.PROMO),
    (1 << Cue.COMMENT, Reason.COMMENT),
)
