"""A second row of numbers for every unit: what the first look said of it and of all around it."""

from __future__ import annotations

from itertools import accumulate
from math import exp
from typing import TYPE_CHECKING

from store.cleaning.breaks import NAMES as BREAK_NAMES
from store.cleaning.stretch import NAMES as STRETCH_NAMES
from store.cleaning.stretch import stretch_rows
from store.cleaning.title import title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.cleaning.breaks import Break
    from store.cleaning.features import Row
    from store.cleaning.measures import Measures
    from store.cleaning.surroundings import Surroundings

NAMES = (
    "score",
    "score_-3",
    "score_-2",
    "score_-1",
    "score_+1",
    "score_+2",
    "score_+3",
    "share_near",
    "share_before",
    "share_after",
    "kept_before",
    "kept_after",
    "kept_share_before",
    "kept_share",
    "to_first_kept",
    "to_last_kept",
    "since_kept",
    "until_kept",
    "vocabulary_share",
    "break_here",
    "break_before",
    "break_after",
    "kept_since_break",
    "to_usual_length",
    "sure_before",
    "sure_after",
    "since_title",
    "title_share",
    *STRETCH_NAMES,
)

SURELY_NOT = -3.0
"""The score of the first look up to which there is no second: nearly half of a whole page."""

_OPENING = BREAK_NAMES.index("opening")
_NEAR, _WIDE = 4, 9
_STEEPEST = 30.0
_LIKELY = 0.5
_FAR = 60
_NO_TITLE = -99.0
"""Stands for how far off the title is where there is none."""


def second_rows(
    surroundings: Surroundings,
    scores: Sequence[float],
    breaks: Iterable[tuple[Break, float]],
) -> list[Row]:
    """Describe each unit by the scores of the first look; `NAMES` says what stands where.

    `breaks` are the places where another article may begin, each with how likely it does.
    """
    units = surroundings.units
    count = len(units)
    if not count:
        return []
    shares = [probability(score) for score in scores]
    lengths = [unit.length for unit in units]
    kept = [share * length for share, length in zip(shares, lengths, strict=True)]
    kept_until, until = [0.0, *accumulate(kept)], [0, *accumulate(lengths)]
    whole = kept_until[-1] or 1.0
    sure = [i for i in range(count) if shares[i] > _LIKELY and units[i].is_prose] or [0]
    among_sure = _among_sure(lengths, sure)
    titles = _titles(units, [score > 0 for score in scores])
    stretches = stretch_rows(units, shares)
    first, last = sure[0], sure[-1]
    since, ahead = _distances(count, sure), _distances(count, [count - 1 - i for i in sure])[::-1]
    vocabulary = _vocabulary(surroundings, shares)
    broken = _broken(count, breaks, kept_until)
    padded = [0.0, 0.0, 0.0, *scores, 0.0, 0.0, 0.0]
    kept_sums = [0.0] * _WIDE + kept_until + kept_until[-1:] * _WIDE
    sums = [0] * _WIDE + until + until[-1:] * _WIDE
    whole_share = kept_until[-1] / (until[-1] or 1)
    rows = []
    for i in range(count):
        here = i + _WIDE
        size = sums[here + _NEAR + 1] - sums[here - _NEAR] - lengths[i]
        near = kept_sums[here + _NEAR + 1] - kept_sums[here - _NEAR] - kept[i]
        before, after = sums[here] - sums[here - _WIDE], sums[here + _WIDE] - sums[here + 1]
        rows.append(
            [
                padded[i + 3],
                padded[i],
                padded[i + 1],
                padded[i + 2],
                padded[i + 4],
                padded[i + 5],
                padded[i + 6],
                near / size if size else -1.0,
                (kept_sums[here] - kept_sums[here - _WIDE]) / before if before else -1.0,
                (kept_sums[here + _WIDE] - kept_sums[here + 1]) / after if after else -1.0,
                kept_until[i],
                kept_until[-1] - kept_until[i + 1],
                kept_until[i] / whole,
                whole_share,
                float(i - first),
                float(last - i),
                float(since[i]),
                float(ahead[i]),
                vocabulary[i],
                *broken[i],
                *among_sure[i],
                *titles[i],
                *stretches[i],
            ]
        )
    return rows


def probability(score: float) -> float:
    """Turn a score into a probability: the logistic function."""
    if -_STEEPEST < score < _STEEPEST:
        return 1.0 / (1.0 + exp(-score))
    return 1.0 if score > 0 else 0.0


def _distances(count: int, marks: Iterable[int]) -> list[int]:
    marked = set(marks)
    distances, distance = [], _FAR
    for index in range(count):
        distances.append(distance)
        distance = 0 if index in marked else distance + 1 if distance < _FAR else _FAR
    return distances


def _among_sure(lengths: Sequence[int], sure: Sequence[int]) -> list[Row]:
    """Compare each unit with what is surely kept: its usual length, how much of it is past."""
    usual = sorted(lengths[index] for index in sure)[len(sure) // 2]
    marked = set(sure)
    until = [0.0, *accumulate(1.0 if index in marked else 0.0 for index in range(len(lengths)))]
    return [
        [length / usual, until[index], until[-1] - until[index + 1]]
        for index, length in enumerate(lengths)
    ]


def _titles(units: Sequence[Measures], kept: Sequence[bool]) -> list[Row]:
    """Say of each unit how far below the title it stands, and how much of the title it says."""
    title = title_of(units, kept)
    if title is None:
        return [[_NO_TITLE, -1.0]] * len(units)
    words = units[title].content
    return [
        [float(max(-_FAR, index - title)), len(words & unit.content) / len(words)]
        for index, unit in enumerate(units)
    ]


def _vocabulary(surroundings: Surroundings, shares: Sequence[float]) -> list[float]:
    """Say how much of each unit's words the rest of what seems kept also says."""
    said: dict[str, int] = {}
    counted = [
        share > _LIKELY and unit.is_prose
        for share, unit in zip(shares, surroundings.units, strict=True)
    ]
    for unit, counts in zip(surroundings.units, counted, strict=True):
        if counts:
            for word in unit.content:
                said[word] = said.get(word, 0) + 1
    get = said.get
    return [
        sum([get(word, 0) > own for word in unit.content]) / len(unit.content)
        if unit.content
        else -1.0
        for unit, own in zip(surroundings.units, counted, strict=True)
    ]


def _broken(
    count: int, breaks: Iterable[tuple[Break, float]], kept_until: Sequence[float]
) -> list[Row]:
    """Spread what is known of breaks over all units: here, the likeliest before and after."""
    here = [0.0] * (count + 1)
    for place, likely in breaks:
        # The opening of an article (its headline, source and time) belongs to the break.
        for index in range(max(0, place.start - int(place.row[_OPENING])), place.start + 1):
            here[index] = max(here[index], likely)
    after = list(accumulate(reversed(here), max))[::-1]
    rows, before, since = [], 0.0, 0.0
    for index in range(count):
        if here[index] > before:
            before, since = here[index], kept_until[index]
        rows.append(
            [here[index], before, after[index + 1], kept_until[index] - since if before else -1.0]
        )
    return rows
