"""Disjoint sets of numbers that are joined two at a time."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class DisjointSets:
    """Numbers in sets (union-find), each set known by its smallest number.

    A number that was never joined is a set of its own. What comes of the joins does not depend on
    their order.
    """

    def __init__(self, parents: Mapping[int, int] | None = None) -> None:
        self._parents = dict(parents or {})

    def copy(self) -> DisjointSets:
        """Return the same sets, to be joined further."""
        return DisjointSets(self._parents)

    def root(self, number: int) -> int:
        """Return the smallest number of a set."""
        parent = self._parents.get(number, number)
        while parent != number:
            grandparent = self._parents[parent]
            self._parents[number] = grandparent
            number, parent = parent, grandparent
        return number

    def join(self, a: int, b: int) -> bool:
        """Make one set of two; say whether they were two."""
        for number in (a, b):
            self._parents.setdefault(number, number)
        low, high = sorted((self.root(a), self.root(b)))
        self._parents[high] = low
        return low != high

    def members(self) -> dict[int, list[int]]:
        """Return the numbers of each set that was joined, sorted, by its smallest."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for number in sorted(self._parents):
            found[self.root(number)].append(number)
        return dict(found)
