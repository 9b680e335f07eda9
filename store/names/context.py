"""What the articles say about two bearers: who else is named beside both of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from itertools import chain
from math import log
from typing import TYPE_CHECKING

from store.names.sets import DisjointSets
from store.records import EntityType

if TYPE_CHECKING:
    from store.names.pool import Link, Pool
    from store.names.union import Union

_MOST = 2.0
_MOST_OF_SINGLE_WORDS = 0.5
"""Towns stand for their clubs in one list after another."""
_NOBODY_SHARED = -1.0
_BOTH_IN_FULL = -2.0
_LISTED = 3


class Context:
    """Weighs links by the company that their bearers keep.

    Somebody named in `d` of `n` articles, and beside both bearers, adds log((n + 1) / d) to the
    log-odds that they are one (the weight of evidence, Good 1950; inverse document frequency,
    Spärck Jones 1972), up to two in all, for company comes in groups. None shared takes off one.
    """

    def __init__(self, pool: Pool, union: Union) -> None:
        self._pool = pool
        self._likely = _likely_sets(pool, union)
        self._named: defaultdict[str, set[int]] = defaultdict(set)
        for rank, bearer in enumerate(pool.bearers):
            for article in bearer.articles:
                self._named[article].add(self._likely.root(rank))
        self._frequency = Counter(one for named in self._named.values() for one in named)
        self._telling = {
            self._likely.root(rank) for rank, telling in enumerate(pool.telling) if telling
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
        themselves = {self._likely.root(a), self._likely.root(b)}
        one = self._company(pool.bearers[a].articles) - themselves
        other = self._company(pool.bearers[b].articles) - themselves
        if not (one and other):
            return link.weighed(0.0, most=most)
        shared = sorted(one & other, key=lambda root: (self._frequency[root], root))
        if not shared:
            return link.weighed(_NOBODY_SHARED, "no other name shared", most=most)
        weight = sum(log((len(self._named) + 1) / self._frequency[root]) for root in shared)
        limit = _MOST_OF_SINGLE_WORDS if self._telling.isdisjoint(shared) else _MOST
        return link.weighed(min(weight, limit), f"share {self._listed(shared)}", most=most)

    def _company_in(self, articles: frozenset[str]) -> frozenset[int]:
        return frozenset(chain.from_iterable(self._named[article] for article in articles))

    def _listed(self, roots: list[int]) -> str:
        *names, last = (self._pool.fullest[root] for root in roots[:_LISTED])
        return f"{', '.join(names)} and {last}" if names else last


def _likely_sets(pool: Pool, union: Union) -> DisjointSets:
    """Take all of one name for one, as far as company goes, but not all of one surname."""
    sets = union.sets.copy()
    first: dict[tuple[EntityType, tuple[str, ...]], int] = {}
    for rank, bearer in enumerate(pool.bearers):
        if not (pool.short[rank] and bearer.type is EntityType.PERSON):
            sets.join(first.setdefault((bearer.type, pool.words(rank)), rank), rank)
    return sets
