"""What the articles say about two bearers: who else is named beside both of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from itertools import chain
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set

    from store.names.resolving.links import Link
    from store.names.resolving.pool import Pool
    from store.names.resolving.union import Union
    from store.names.sets import DisjointSets

_MOST = 2.0
_MOST_OF_SINGLE_WORDS = 0.5
"""Towns stand for their clubs in one list after another."""
_NOBODY_SHARED = -1.0
_BOTH_IN_FULL = -2.0
_COUNTED = 3
"""Of those that both are named beside."""


class Context:
    """Weighs links by the company that their bearers keep.

    Somebody named in `d` of `n` articles, and beside both bearers, adds log((n + 1) / d) to the
    log-odds that they are one (the weight of evidence, Good 1950; inverse document frequency,
    Spärck Jones 1972). The three rarest count, up to two in all, for company comes in groups. None
    shared takes off one.
    """

    def __init__(self, pool: Pool, union: Union) -> None:
        self._pool = pool
        self._likely = _likely_sets(pool, union)
        named: defaultdict[str, set[int]] = defaultdict(set)
        for rank, bearer in enumerate(pool.bearers):
            for article in bearer.articles:
                named[article].add(self._likely.root(rank))
        frequency = Counter(chain.from_iterable(named.values()))
        self._rarest_first = sorted(frequency, key=lambda root: (frequency[root], root))
        self._weights = [log((len(named) + 1) / frequency[root]) for root in self._rarest_first]
        places = {root: place for place, root in enumerate(self._rarest_first)}
        self._places = [
            places.get(self._likely.root(rank), -1) for rank in range(len(pool.bearers))
        ]
        self._telling = {self._places[rank] for rank, tells in enumerate(pool.telling) if tells}
        self._named = {
            article: frozenset(places[root] for root in roots) for article, roots in named.items()
        }
        self._company = cache(self._company_in)

    def weigh(self, link: Link, most: float) -> Link:
        """Add what the articles say, in words too; of the names' score, `most` counts at most.

        Where one of the two has no article or no company, nothing is said.
        """
        pool, a, b = self._pool, link.a, link.b
        if pool.share_article(a, b):
            both_full = not (pool.short[a] or pool.short[b] or pool.go_together(a, b))
            reasons = ("one article names both in full",) if both_full else ()
            return link.weighed(_BOTH_IN_FULL if both_full else 0.0, *reasons, most=most)
        themselves = {self._places[a], self._places[b]}
        one = self._company(pool.bearers[a].articles)
        other = self._company(pool.bearers[b].articles)
        shared = (one & other) - themselves
        if shared:
            return self._weigh_shared(link, shared, most)
        if one <= themselves or other <= themselves:
            return link.weighed(0.0, most=most)
        return link.weighed(_NOBODY_SHARED, "no other name shared", most=most)

    def _weigh_shared(self, link: Link, shared: Set[int], most: float) -> Link:
        """Add the weight of those shared that are named in the fewest articles."""
        rarest = sorted(shared)[:_COUNTED]
        weight = sum(self._weights[place] for place in rarest)
        limit = _MOST_OF_SINGLE_WORDS if self._telling.isdisjoint(shared) else _MOST
        return link.weighed(min(weight, limit), f"share {self._listed(rarest)}", most=most)

    def _company_in(self, articles: frozenset[str]) -> frozenset[int]:
        """Return the places, in the order of rarity, of all who are named in some articles."""
        return frozenset().union(*(self._named[article] for article in articles))

    def _listed(self, places: list[int]) -> str:
        *names, last = (self._pool.fullest[self._rarest_first[place]] for place in places)
        return f"{', '.join(names)} and {last}" if names else last


def _likely_sets(pool: Pool, union: Union) -> DisjointSets:
    """Take all of one name for one, as far as company goes, but not all of one surname."""
    sets = union.sets.copy()
    first: dict[tuple[object, ...], int] = {}
    for rank, key in enumerate(pool.keys):
        if not (pool.short[rank] and pool.is_person(rank)):
            sets.join(first.setdefault(key, rank), rank)
    return sets
