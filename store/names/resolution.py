"""Who is who: bearers of names put into clusters, inside each article first, then across."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from store.names.resolving.across import Across
from store.names.resolving.context import Context
from store.names.resolving.in_article import links_in_articles
from store.names.resolving.links import best_first
from store.names.resolving.merger import Merger
from store.names.resolving.pool import Pool
from store.names.resolving.prior import Prior
from store.names.resolving.union import Union

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from store.names.bearers import Bearer, Pair
    from store.names.resolving.links import Link

SURE = 0.95
"""From this score on, names and articles together are enough to merge without asking.

Of the pairs so merged in the development collections, these shares were right: .992 of persons and
.983 of organisations in news, 1.000 of persons in recognised speech. What is wrong among the
organisations are equal names: a country and its team, two clubs called Dundee.
"""


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
    """Merges refused because something kept the two apart, best first; some are `waiting` too."""


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
    itself what is sure, and, if `merge_from` is given, all that scores at least as much (0–1);
    best first, and never two that a person, a clash of names or two full names in one article keep
    apart. What people say is the same holds in any case. Scores are those of the names, corrected
    by what the articles and the whole collection say. The outcome depends neither on the order nor
    on the ids of the bearers. Raises KeyError for an id that no bearer has.
    """
    pool = Pool(bearers, pairs)
    kept_apart = [pool.ranks(*pair) for pair in different]
    union = Union(
        pool,
        must=[pool.ranks(*pair) for pair in same],
        cannot=chain(kept_apart, ((link.a, link.b) for link in pool.clashes)),
    )
    merger = Merger(pool, union, SURE if merge_from is None else merge_from)
    merger.merge(link for link in pool.links if _names_are_enough(pool, link))
    merger.settle(links_in_articles(pool, union))
    across = Across(pool, union, Context(pool, union), Prior(pool))
    alike = across.alike()
    merger.settle(link for link in alike if _may_settle(pool, link, merge_from))
    merger.leave(link for link in alike if not _may_settle(pool, link, merge_from))
    clear, doubtful = across.attached()
    merger.settle(clear)
    merger.leave(doubtful)
    return Resolution(
        tuple(sorted(_ids(pool, members) for members in merger.clusters())),
        _pairs(pool, merger.merged),
        _pairs(pool, merger.waiting(kept_apart)),
        _pairs(pool, merger.conflicts()),
    )


def _names_are_enough(pool: Pool, link: Link) -> bool:
    """Say whether two are one by their names alone.

    Many may be called Jones, or England: one article, or a list without any, means one of them.
    """
    a, b = link.a, link.b
    return link.is_sure and (
        pool.telling[a]
        or pool.telling[b]
        or pool.share_article(a, b)
        or not pool.have_articles(a, b)
    )


def _may_settle(pool: Pool, link: Link, merge_from: float | None) -> bool:
    """Say whether the program may merge names that are only alike: not without articles to tell."""
    return merge_from is not None or pool.have_articles(link.a, link.b)


def _ids(pool: Pool, ranks: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(pool.bearers[rank].id for rank in ranks))


def _pairs(pool: Pool, links: Iterable[Link]) -> tuple[Pair, ...]:
    return tuple(map(pool.pair, sorted(links, key=best_first)))
