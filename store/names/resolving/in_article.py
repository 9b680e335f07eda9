"""Inside an article first: Leike is the Jan Leike of this article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.names.resolving.links import Link
    from store.names.resolving.pool import Pool
    from store.names.resolving.union import Union

_ONLY_ONE = 2.0
_ONLY_GIVEN_NAME = 1.0
"""In log-odds; a given name is more often that of somebody who is not named in full."""


def links_in_articles(pool: Pool, union: Union) -> Iterator[Link]:
    """Link each shorter form with the one fuller name of its article that it is a part of.

    The longest come first, and what is merged by then counts as one. So does the bearer of a
    shorter form in several articles: all of them must name the same one in full, or nobody.
    """
    short = (rank for rank in pool.parts if pool.short[rank])
    for rank in sorted(short, key=lambda rank: (-len(pool.words[rank]), rank)):
        link = _only_one(pool, union, rank)
        if link:
            yield link


def _only_one(pool: Pool, union: Union, short: int) -> Link | None:
    """Find the best link to the only bearer of a fuller name; surnames go before given names."""
    fuller = pool.parts[short]
    named = [long for long in fuller if pool.share_article(short, long)]
    by_surname = [long for long in named if pool.is_surname(short, long)]
    for bearing in (named, by_surname):
        if _are_one(union, bearing):
            log_odds = _ONLY_ONE if bearing[0] in by_surname else _ONLY_GIVEN_NAME
            return fuller[bearing[0]].weighed(log_odds, "the only such name in the article")
    return None


def _are_one(union: Union, ranks: Iterable[int]) -> bool:
    return len(set(map(union.root, ranks))) == 1
