"""The stretch of a text in which what seems kept lies thickest, and how far off each unit is.

A scattered sentence of a menu or a comment may look like one of the article; that it does not lie
with the rest tells them apart. The stretch is the one with the largest sum of gains, where a unit
gains what speaks for keeping it and loses what speaks against (Kadane’s maximum subarray; cf. the
body text extraction of Finn, Kushmerick and Smyth, 2001).
"""

from __future__ import annotations

from itertools import accumulate
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.cleaning.features import Row
    from store.cleaning.measures import Measures

NAMES = (
    "until_stretch_end",
    "gain_to_stretch",
    "lowest_to_stretch",
    "gain_to_stretch_share",
    "best_gain_before",
    "stretch_gain",
)

_LONGEST = 600
"""Characters from which a unit gains no more."""


def stretch_rows(units: Sequence[Measures], shares: Sequence[float]) -> list[Row]:
    """Describe where each unit lies; `shares` are how likely it is kept, `NAMES` the columns."""
    gains = [
        (share - 0.5) * sqrt(min(unit.length, _LONGEST))
        for unit, share in zip(units, shares, strict=True)
    ]
    start, end, whole = best_stretch(gains)
    inside = [0.0] * (end - start)
    between = [*_until(gains[:start][::-1])[::-1], *inside, *_until(gains[end:])]
    lowest = [
        *list(accumulate(between[:start][::-1], min))[::-1],
        *inside,
        *accumulate(between[end:], min),
    ]
    grown = list(accumulate(gains, _grown, initial=0.0))[1:]
    scale = whole or 1.0
    return [
        [float(end - 1 - index), gain, low, gain / scale, best, whole]
        for index, (gain, low, best) in enumerate(zip(between, lowest, grown, strict=True))
    ]


def best_stretch(gains: Iterable[float]) -> tuple[int, int, float]:
    """Return the start and end of the stretch with the largest sum, and that sum."""
    best, found = 0.0, (0, 0)
    total, start = 0.0, 0
    for index, gain in enumerate(gains):
        total = _grown(total, gain)
        if total > best:
            best, found = total, (start, index + 1)
        if not total:
            start = index + 1
    return *found, best


def _grown(total: float, gain: float) -> float:
    """Add to a sum that never falls below nothing."""
    total += gain
    return total if total > 0 else 0.0


def _until(gains: Sequence[float]) -> list[float]:
    """Sum up for each place what is gained before it."""
    return [0.0, *accumulate(gains)][: len(gains)]
