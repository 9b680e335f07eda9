"""Merging what is likely enough, and remembering what was done, refused and left."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from store.names.comparison import LAX
from store.names.resolving.links import best_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.names.resolving.links import Link
    from store.names.resolving.pool import Pool
    from store.names.resolving.union import Union


class Merger:
    """Merges the links of a pool that score at least `merge_from`."""

    def __init__(self, pool: Pool, union: Union, merge_from: float) -> None:
        self._pool = pool
        self._union = union
        self._merge_from = merge_from
        self.merged: list[Link] = []
        self._refused: list[Link] = []
        self._left: list[Link] = []

    def merge(self, links: Iterable[Link]) -> None:
        """Merge in the given order, unless something stands against it."""
        for link in links:
            if self._is_open(link):
                is_done = self._union.join(link.a, link.b)
                (self.merged if is_done else self._refused).append(link)

    def settle(self, links: Iterable[Link]) -> None:
        """Merge what scores enough, and leave the rest."""
        for link in links:
            if link.score >= self._merge_from:
                self.merge([link])
            else:
                self._left.append(link)

    def leave(self, links: Iterable[Link]) -> None:
        """Leave all to a person."""
        self._left.extend(links)

    def clusters(self) -> Iterable[list[int]]:
        """Return the ranks of each cluster."""
        clusters: defaultdict[int, list[int]] = defaultdict(list)
        for rank in range(len(self._pool.bearers)):
            clusters[self._union.root(rank)].append(rank)
        return clusters.values()

    def waiting(self, different: Iterable[tuple[int, int]]) -> Iterable[Link]:
        """Return the best link between any two clusters, unless a person keeps them apart."""
        settled = {self._roots(a, b) for a, b in different}
        left = self._best_between_clusters(chain(self._left, self._refused))
        asked = (link for roots, link in left.items() if link.score >= LAX and roots not in settled)
        return self._without_chains(asked)

    def _without_chains(self, links: Iterable[Link]) -> list[Link]:
        """Leave out, best first, what would follow from the others if all of one name were one."""
        namesakes = self._union.sets.copy()
        keys = self._pool.keys
        return [
            link for link in links if keys[link.a] != keys[link.b] or namesakes.join(link.a, link.b)
        ]

    def conflicts(self) -> Iterable[Link]:
        """Return the best link between any two clusters that something kept from merging."""
        return self._best_between_clusters(self._refused).values()

    def _best_between_clusters(self, links: Iterable[Link]) -> dict[tuple[int, int], Link]:
        best: dict[tuple[int, int], Link] = {}
        for link in sorted(filter(self._is_open, links), key=best_first):
            best.setdefault(self._roots(link.a, link.b), link)
        return best

    def _is_open(self, link: Link) -> bool:
        """Say whether a link is between two clusters; two that have full names, it joins by those.

        So two people are never made one by a surname that both bear.
        """
        union, pool = self._union, self._pool
        by_short_form = pool.short[link.a] or pool.short[link.b]
        both_full = union.has_full(link.a) and union.has_full(link.b)
        return union.root(link.a) != union.root(link.b) and not (by_short_form and both_full)

    def _roots(self, a: int, b: int) -> tuple[int, int]:
        one, other = self._union.root(a), self._union.root(b)
        return (one, other) if one < other else (other, one)
