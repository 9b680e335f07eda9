"""Sets that grow by merging, unless something keeps two of their members apart."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.names.sets import DisjointSets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.names.resolving.pool import Pool

    Ranks = tuple[int, int]


class Union:
    """Constrained union-find (Wagstaff and Cardie 2000: must-link and cannot-link).

    Must-links hold whatever stands against them; a later merge is refused if any two members of
    the sets that it would join are kept apart, or are two full names of one article that do not
    go together.
    """

    def __init__(self, pool: Pool, must: Iterable[Ranks], cannot: Iterable[Ranks]) -> None:
        self._pool = pool
        self.sets = DisjointSets()
        for a, b in must:
            self.sets.join(a, b)
        self._apart: defaultdict[int, set[int]] = defaultdict(set)
        for a, b in cannot:
            self._keep_apart(self.root(a), self.root(b))
        self._named: defaultdict[int, set[int]] = defaultdict(set)
        for rank, namesake in enumerate(pool.namesakes):
            if namesake in pool.clashing:
                self._named[self.root(rank)].add(namesake)
        self._full: dict[int, dict[str, list[int]]] = {}
        for rank, bearer in enumerate(pool.bearers):
            if not pool.short[rank]:
                named = self._full.setdefault(self.root(rank), {})
                for article in bearer.articles:
                    named.setdefault(article, []).append(rank)

    def root(self, rank: int) -> int:
        """Return the lowest rank of a set, which stands for the set."""
        return self.sets.root(rank)

    def has_full(self, rank: int) -> bool:
        """Say whether a full name is in the set."""
        return self.root(rank) in self._full

    def are_apart(self, a: int, b: int) -> bool:
        """Say whether a person, or names that clash, keep the sets of the two apart."""
        one, other = self.root(a), self.root(b)
        if other in self._apart.get(one, ()):
            return True
        named = self._named.get(other, set())
        return any(
            not named.isdisjoint(self._pool.clashing[name]) for name in self._named.get(one, ())
        )

    def join(self, a: int, b: int) -> bool:
        """Make one set of two, unless something stands against it; say whether they are one."""
        low, high = sorted((self.root(a), self.root(b)))
        if low == high:
            return True
        if self.are_apart(low, high) or self._meet(low, high):
            return False
        self.sets.join(low, high)
        for other in self._apart.pop(high, ()):
            self._apart[other].discard(high)
            self._keep_apart(low, other)
        if high in self._named:
            self._named[low] |= self._named.pop(high)
        if high in self._full:
            named = self._full.setdefault(low, {})
            for article, ranks in self._full.pop(high).items():
                named.setdefault(article, []).extend(ranks)
        return True

    def _meet(self, a: int, b: int) -> bool:
        """Say whether two full names of the sets stand in one article and do not go together."""
        few, many = sorted((self._full.get(a, {}), self._full.get(b, {})), key=len)
        return any(
            not self._pool.go_together(one, other)
            for article in few
            if article in many
            for one in few[article]
            for other in many[article]
        )

    def _keep_apart(self, a: int, b: int) -> None:
        if a != b:
            self._apart[a].add(b)
            self._apart[b].add(a)
