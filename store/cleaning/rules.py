"""What can be said of a unit without a model: set phrases of pages, of high precision.

Each rule is general knowledge about pages of news. A rule that holds wins over the model.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from store.cleaning import phrases
from store.cleaning.cues import MONTHS, Cue
from store.records import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.cleaning.measures import Measures
    from store.cleaning.surroundings import Surroundings

_AGO = re.compile(r"^\D{0,12}(?:\d{1,3}|an?|one|two|few) ?[a-z]{1,7}\.? ago$")
_MINUTES = re.compile(r"^(?:reading time )?\d{1,3} ?-?min(?:ute)?s?(?: ?-?read)?$")
_PERIODS = range(2, 10)
"""Units from one entry of a repeated pattern to the next."""

_LEAST_ENTRIES = 3
_LONGEST_LABEL = 3
_IRREGULAR = 2
_LONGEST_AGE, _LONGEST_PROMOTION, _LONGEST_CREDIT = 8, 60, 20
_LONGEST_COPYRIGHT, _LONGEST_DISCLAIMER = 40, 45
_LEAST_HEADLINES = 5


def rule_of(unit: Measures) -> Reason | None:
    """Return why a unit is surely no part of an article, or nothing."""
    count = len(unit.words)
    if unit.key in phrases.INTERFACE:
        return Reason.INTERFACE
    if _is_age(unit, count):
        return Reason.TIMESTAMP
    for rule in _RULES:
        reason = rule(unit, count)
        if reason:
            return reason
    return None


def rules_of(surroundings: Surroundings) -> list[Reason | None]:
    """Apply the rules to every unit, those for a single one and those for runs of them."""
    reasons = [rule_of(unit) for unit in surroundings.units]
    _repeated_entries(surroundings, reasons)
    return reasons


def headlines_after(surroundings: Surroundings) -> list[int]:
    """Find headlines one below the other after all prose: teasers of other articles."""
    found: list[int] = []
    units = surroundings.units
    start = next((i for i in range(len(units), 0, -1) if units[i - 1].is_prose), 0)
    for index in range(start, len(units) + 1):
        if index < len(units) and units[index].is_headline:
            continue
        if index - start >= _LEAST_HEADLINES:
            found.extend(range(start, index))
        start = index + 1
    return found


def is_date(unit: Measures) -> bool:
    """Say whether a unit is a date or time and nothing else."""
    return bool(unit.cues & _DATED) and all(
        word[0].isdigit() or word in _OF_DATES for word in unit.words
    )


def _is_age(unit: Measures, count: int) -> bool:
    if count > _LONGEST_AGE or not unit.cues & (_AGO_CUE | _MINUTES_CUE):
        return False
    return bool(_AGO.match(unit.key) or _MINUTES.match(unit.key))


def _by_prefix(unit: Measures, count: int) -> Reason | None:
    entry = phrases.PREFIXES.get(unit.colon) if unit.colon else None
    return entry[0] if entry and count <= entry[1] else None


def _promotion(unit: Measures, count: int) -> Reason | None:
    if not 1 < count <= _LONGEST_PROMOTION:
        return None
    words = unit.words
    opens = (
        words[0] in phrases.PROMOTION_WORDS or f"{words[0]} {words[1]}" in phrases.PROMOTION_STARTS
    )
    return Reason.PROMO if opens and not phrases.PROMOTED.isdisjoint(words) else None


def _credit(unit: Measures, count: int) -> Reason | None:
    if not unit.cues & _CREDIT or count > _LONGEST_CREDIT:
        return None
    return Reason.CREDIT if unit.key.endswith(phrases.CREDIT_ENDS) else None


def _copyright(unit: Measures, count: int) -> Reason | None:
    if not unit.cues & _COPYRIGHT or count > _LONGEST_COPYRIGHT:
        return None
    text = unit.unit.text
    marked = text.startswith(("©", "(c)", "(C)")) or (
        unit.words[:1] == ["copyright"] and ("©" in text or unit.digits > 0)
    )
    return Reason.COPYRIGHT if marked or "rights reserved" in unit.key else None


def _disclaimer(unit: Measures, count: int) -> Reason | None:
    if count > _LONGEST_DISCLAIMER or not unit.cues & _DISCLAIMING:
        return None
    key = unit.key
    return Reason.DISCLAIMER if any(phrase in key for phrase in phrases.DISCLAIMERS) else None


def _repeated_entries(surroundings: Surroundings, reasons: list[Reason | None]) -> None:
    """Drop lists of teasers: one short line at regular distances, and a time in every entry."""
    places: dict[str, list[int]] = {}
    for index, unit in enumerate(surroundings.units):
        if surroundings.same[unit.key] >= _LEAST_ENTRIES and 0 < len(unit.words) <= _LONGEST_LABEL:
            places.setdefault(unit.key, []).append(index)
    for found in places.values():
        period = _period(found)
        if not period:
            continue
        ends = [*found[1:], min(len(reasons), found[-1] + period)]
        entries = [
            (start, end)
            for start, end in zip(found, ends, strict=True)
            if end - start in _PERIODS and Reason.TIMESTAMP in reasons[start + 1 : end]
        ]
        if len(entries) < _LEAST_ENTRIES:
            continue
        for start, end in entries:
            for index in range(start, end):
                reasons[index] = reasons[index] or Reason.TEMPLATE


def _period(places: Sequence[int]) -> int:
    """Return the usual distance of places that come at nearly regular ones, or 0."""
    distances = sorted(second - first for first, second in pairwise(places))
    usual = distances[len(distances) // 2]
    regular = sum(abs(distance - usual) <= _IRREGULAR for distance in distances)
    return usual if usual in _PERIODS and regular >= 0.6 * len(distances) else 0


_BESIDE_MONTHS = """
    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday
    sunday am pm a p m gmt utc est edt et pst pdt pt cet cest bst ist t z at on published updated
    posted last date"""
_OF_DATES = MONTHS | frozenset(_BESIDE_MONTHS.split())
_DATED = 1 << Cue.DATE
_AGO_CUE = 1 << Cue.AGO
_MINUTES_CUE = 1 << Cue.READING_TIME
_CREDIT = 1 << Cue.CREDIT
_COPYRIGHT = 1 << Cue.COPYRIGHT
_DISCLAIMING = 1 << Cue.LEGAL | 1 << Cue.SUBSCRIBE | 1 << Cue.ADVERT
_RULES: tuple[Callable[[Measures, int], Reason | None], ...] = (
    _by_prefix,
    _promotion,
    _credit,
    _copyright,
    _disclaimer,
)
