"""Who is who: bearers of names put into clusters, inside each article first, then across."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from store.names.across import weigh_alike, weigh_attached
from store.names.comparison import LAX
from store.names.context import Context
from store.names.in_article import links_in_articles
from store.names.pool import Pool, best_first
from store.names.union import Union

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from store.names.bearers import Bearer, Pair
    from store.names.pool import Link

SURE = 0.95
"""From this score on, names and articles together are enough to merge without asking."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the program makes of the bearers, and what it leaves to a person."""

    clusters: tuple[tuple[int, ...], ...]
    """Every bearer's id once; the members and the clusters sorted."""
    merged: tuple[Pair, ...]
    """What the program merged by itself, best first, with the reasons."""
    waiting: tuple[Pair, ...]
    """For a person to judge, best first: the best pair between any two clusters."""
    conflicts: tuple[Pair, ...]
    """Merges refused because a cannot-link stood against them, best first."""


def resolve(
    bearers: Sequence[Bearer],
    pairs: Iterable[Pair],
    *,
    same: Collection[tuple[int, int]] = (),
    different: Collection[tuple[int, int]] = (),
    merge_from: float | None = None,
) -> Resolution:
    """Put bearers into clusters by their names, their articles and what people said of them.

    `pairs` are those that the names alone suggest, and those that clash. The program merges by
    itself what is sure, and, if `merge_from` is given, all that scores at least as much; best
    first, never two that a person, a clash of names or two full names in one article keep apart.
    What people say is the same holds. The outcome does not depend on the order or the ids of the
    bearers. Raises KeyError if a pair names an id that no bearer has.
    """
    pool = Pool(bearers, pairs)
    clashes = ((link.a, link.b) for link in pool.clashes)
    kept_apart = [pool.ranks(*pair) for pair in different]
    union = Union(
        pool,
        must=(pool.ranks(*pair) for pair in same),
        cannot=chain(kept_apart, clashes),
    )
    merger = _Merger(pool, union, SURE if merge_from is None else merge_from)
    merger.merge(link for link in pool.links if _names_are_enough(pool, link))
    merger.settle(links_in_articles(pool, union))
    context = Context(pool, union)
    merger.settle(weigh_alike(pool, context))
    clear, doubtful = weigh_attached(pool, union, context)
    merger.settle(clear)
    merger.ask(doubtful)
    return merger.resolution(kept_apart)


def _names_are_enough(pool: Pool, link: Link) -> bool:
    """Say whether two are one by their names alone.

    Many may be called Jones or England: one article, or a list without any, means one of them.
    """
    telling = pool.telling[link.a] or pool.telling[link.b]
    return link.is_sure and (telling or not pool.have_articles(link.a, link.b) or pool.share_article(link.a, link.b))


class _Merger:
    """Merges what scores enough, and remembers what it did, could not do, and left."""

    def __init__(self, pool: Pool, union: Union, merge_from: float) -> None:
        self._pool = pool
        self._union = union
        self._merge_from = merge_from
        self._merged: list[Link] = []
        self._conflicts: list[Link] = []
        self._left: list[Link] = []

    def merge(self, links: Iterable[Link]) -> None:
        """Merge in the given order, unless something stands against it."""
        for link in links:
            if self._is_open(link):
                done = self._union.join(link.a, link.b)
                (self._merged if done else self._conflicts).append(link)

    def settle(self, links: Iterable[Link]) -> None:
        """Merge what scores enough, and leave the rest."""
        for link in links:
            if link.score >= self._merge_from:
                self.merge([link])
            else:
                self._left.append(link)

    def ask(self, links: Iterable[Link]) -> None:
        """Leave all to a person."""
        self._left.extend(links)

    def resolution(self, different: Iterable[tuple[int, int]]) -> Resolution:
        """Say what came of it."""
        clusters: defaultdict[int, list[int]] = defaultdict(list)
        for rank, bearer in enumerate(self._pool.bearers):
            clusters[self._union.root(rank)].append(bearer.id)
        return Resolution(
            tuple(sorted(tuple(sorted(members)) for members in clusters.values())),
            self._pairs(self._merged),
            self._pairs(self._waiting(different)),
            self._pairs(self._conflicts),
        )

    def _is_open(self, link: Link) -> bool:
        """Say whether a link is between two clusters that it may join: by full names, if both
        have any.
        """
        union, pool = self._union, self._pool
        by_short_form = pool.short[link.a] or pool.short[link.b]
        return union.root(link.a) != union.root(link.b) and not (
            by_short_form and union.has_full(link.a) and union.has_full(link.b)
        )

    def _waiting(self, different: Iterable[tuple[int, int]]) -> Iterable[Link]:
        """Choose the best pair between any two clusters that no person has kept apart."""
        settled = {self._roots(a, b) for a, b in different}
        best: dict[tuple[int, int], Link] = {}
        for link in sorted(chain(self._left, self._conflicts), key=best_first):
            roots = self._roots(link.a, link.b)
            if link.score >= LAX and self._is_open(link) and roots not in settled:
                best.setdefault(roots, link)
        return best.values()

    def _roots(self, a: int, b: int) -> tuple[int, int]:
        one, other = self._union.root(a), self._union.root(b)
        return (one, other) if one < other else (other, one)

    def _pairs(self, links: Iterable[Link]) -> tuple[Pair, ...]:
        return tuple(map(self._pool.pair, sorted(links, key=best_first)))
