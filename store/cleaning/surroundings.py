"""What is asked of all the units of a text together: where prose is, what is said again."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.cleaning.measures import Measures

FAR = 60
"""Units: farther off counts as this."""

_LEAST_CORE, _MOST_CORE = 800, 2500
_LONELY, _MUCH = 3, 1500
"""A sentence with no other near it is no beginning, if much prose comes after."""
_PIECE, _LONGEST_PIECE, _PIECE_WITHIN = 30, 1000, 6


class Surroundings:
    """The units of a text, and what rows, rules and breaks ask of them together."""

    def __init__(self, units: Sequence[Measures]) -> None:
        self.units = units
        self.prose = [unit.length if unit.is_prose else 0 for unit in units]
        self.prose_until = [0, *accumulate(self.prose)]
        self.to_prose_before = distances(self.prose)
        self.to_prose_after = distances(self.prose[::-1])[::-1]
        self.same = Counter(unit.key for unit in units)
        self.is_piece = _pieces(units)
        self.core = self._core()
        self.frequency = Counter(word for unit in units for word in unit.content)

    def _core(self) -> frozenset[str]:
        """Return the content words of the first 2,500 characters of prose, or half of it."""
        total = self.prose_until[-1]
        limit = max(_LEAST_CORE, min(_MOST_CORE, total // 2))
        core: set[str] = set()
        taken = 0
        for index, length in enumerate(self.prose):
            if not length:
                continue
            rest = total - self.prose_until[index + 1]
            if not taken and self.to_prose_after[index] > _LONELY and rest > _MUCH:
                continue
            core |= self.units[index].content
            taken += length
            if taken >= limit:
                break
        return frozenset(core)


def distances(marks: Sequence[int]) -> list[int]:
    """Count for each place how far back the last mark stands."""
    distances, distance = [], FAR
    for mark in marks:
        distances.append(distance)
        distance = 0 if mark else distance + 1 if distance < FAR else FAR
    return distances


def _pieces(units: Sequence[Measures]) -> list[bool]:
    """Say of each unit whether it begins or ends a near one, or the other way round.

    Teasers do: a headline, then the headline with its first sentence.
    """
    pieces = [False] * len(units)
    candidates = [
        (index, unit.key)
        for index, unit in enumerate(units)
        if _PIECE <= len(unit.key) <= _LONGEST_PIECE
    ]
    for place, (index, key) in enumerate(candidates):
        for other, second in candidates[place + 1 : place + 7]:
            if other - index > _PIECE_WITHIN:
                break
            short, long = (key, second) if len(key) < len(second) else (second, key)
            if long.startswith(short) or long.endswith(short):
                pieces[index] = pieces[other] = True
    return pieces
