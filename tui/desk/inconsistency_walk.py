"""How one goes through labels that disagree: in one order, whatever answers make of the rest."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.consistency import Inconsistency


class Walk:
    """Keeps the order in which lines were first seen, and how far one has come.

    An answer makes other lines surer or less so, and an undone one comes back: none of that moves
    a line from where it was seen.
    """

    def __init__(self) -> None:
        self._order: dict[Inconsistency, int] = {}
        self.at: Inconsistency | None = None
        """The line that one is at, or was when it was there."""

    def in_order(self, found: Iterable[Inconsistency]) -> list[Inconsistency]:
        """Put lines in the order in which they were seen first; new ones come last."""
        lines = list(found)
        for line in lines:
            self._order.setdefault(line, len(self._order))
        return sorted(lines, key=self._order.__getitem__)

    def number_in(self, lines: Sequence[Inconsistency]) -> int:
        """Return where one is among these lines: at the line, or at the next one if it is gone."""
        if self.at is None or not lines:
            return 0
        number = bisect_left(lines, self._order[self.at], key=self._order.__getitem__)
        return min(number, len(lines) - 1)
