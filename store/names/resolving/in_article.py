"""Inside an article first: Leike is the Jan Leike of this article."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from store.names.resolving.links import ASKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from store.names.resolving.links import Link
    from store.names.resolving.pool import Pool
    from store.names.resolving.union import Union

_DOMINANT = 3
"""Times as often as here, a shorter form stands elsewhere for another."""
_ONLY_ONE = 2.0
_ONLY_GIVEN_NAME = 1.0
"""In log-odds; a given name is more often that of somebody who is not named in full."""


def links_in_articles(pool: Pool, union: Union) -> Iterator[Link]:
    """Link each shorter form with the one fuller name of its article that it is a part of.

    The longest come first, and what is merged by then counts as one. So does the bearer of a
    shorter form in several articles: all of them must name the same one in full, or nobody.
    """
    short = [rank for rank in pool.parts if pool.short[rank]]
    meant = _meant_in_articles(pool, union, short)
    for rank in sorted(short, key=lambda rank: (-len(pool.words[rank]), rank)):
        link = _only_one(pool, union, rank)
        if link:
            yield _unless_dominated(pool, union, link, meant)


def _meant_in_articles(
    pool: Pool, union: Union, short: Iterable[int]
) -> Mapping[tuple[object, ...], Counter[int]]:
    """Count, for each acronym and the like, in how many articles which one is named beside it.

    A surname may be anybody's, whoever bears it elsewhere.
    """
    meant: defaultdict[tuple[object, ...], Counter[int]] = defaultdict(Counter)
    for rank in short:
        if not pool.is_person(rank):
            named = {
                (union.root(long), article)
                for long in _named_beside(pool, rank)
                for article in pool.bearers[rank].articles & pool.bearers[long].articles
            }
            meant[pool.keys[rank]].update(root for root, _ in named)
    return meant


def _unless_dominated(
    pool: Pool, union: Union, link: Link, meant: Mapping[tuple[object, ...], Counter[int]]
) -> Link:
    """Leave it to a person if the shorter form stands elsewhere, and much more often, for another.

    A cook's article too may speak of the other CIA.
    """
    for short, long in ((link.a, link.b), (link.b, link.a)):
        if pool.is_part(short, long):
            counts: Counter[int] = Counter()
            for root, count in meant.get(pool.keys[short], {}).items():
                counts[union.root(root)] += count
            root, most = max(counts.items(), key=_most_first, default=(long, 0))
            if most >= _DOMINANT * max(counts[union.root(long)], 1):
                reason = f"elsewhere mostly {pool.fullest[root]}"
                return link.weighed(0.0, reason).at_most(ASKED)
    return link


def _most_first(item: tuple[int, int]) -> tuple[int, int]:
    root, count = item
    return count, -root


def _named_beside(pool: Pool, short: int) -> list[int]:
    return [long for long in pool.parts[short] if pool.share_article(short, long)]


def _only_one(pool: Pool, union: Union, short: int) -> Link | None:
    """Find the best link to the only bearer of a fuller name; surnames go before given names."""
    fuller = pool.parts[short]
    named = _named_beside(pool, short)
    by_surname = [long for long in named if pool.is_surname(short, long)]
    for bearing in (named, by_surname):
        if _are_one(union, bearing):
            log_odds = _ONLY_ONE if bearing[0] in by_surname else _ONLY_GIVEN_NAME
            return fuller[bearing[0]].weighed(log_odds, "the only such name in the article")
    return None


def _are_one(union: Union, ranks: Iterable[int]) -> bool:
    return len(set(map(union.root, ranks))) == 1
