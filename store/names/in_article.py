"""Inside an article first: Leike is the Jan Leike of this article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.names.pool import Link, Pool
    from store.names.union import Union

_ONLY_ONE = 2.0
_ONLY_GIVEN_NAME = 1.0
"""In log-odds; a given name is more often that of somebody who is not named in full."""


def links_in_articles(pool: Pool, union: Union) -> Iterator[Link]:
    """Link each shorter form with the one fuller name of its article that it is a part of.

    The longest come first, and what is merged by then counts as one. A bearer of several articles
    is linked only if nobody in any other article bears a name of which its own is a part.
    """
    short = (rank for rank in pool.parts if not _is_full_person(pool, rank))
    for rank in sorted(short, key=lambda rank: (-len(pool.words(rank)), rank)):
        link = _only_one(pool, union, rank)
        if link:
            yield link


def _is_full_person(pool: Pool, rank: int) -> bool:
    return pool.bearers[rank].type is EntityType.PERSON and not pool.short[rank]


def _only_one(pool: Pool, union: Union, short: int) -> Link | None:
    """Find the best link to the only bearer of a fuller name; surnames go before given names."""
    named = {long: link for long, link in pool.parts[short] if pool.share_article(short, long)}
    by_surname = {long: link for long, link in named.items() if _is_at_end(pool, short, long)}
    if len(pool.bearers[short].articles) > 1 and len(_roots(union, dict(pool.parts[short]))) > 1:
        return None
    for bearing in (named, by_surname):
        if len(_roots(union, bearing)) == 1:
            long, link = next(iter(bearing.items()))
            log_odds = _ONLY_ONE if long in by_surname else _ONLY_GIVEN_NAME
            return link.weighed(log_odds, "the only such name in the article")
    return None


def _is_at_end(pool: Pool, short: int, long: int) -> bool:
    """Say whether a person is named by the surname; others may be named by any part."""
    words = pool.words(short)
    is_person = pool.bearers[short].type is EntityType.PERSON
    return not is_person or pool.words(long)[-len(words) :] == words


def _roots(union: Union, bearing: dict[int, Link]) -> set[int]:
    return {union.root(rank) for rank in bearing}
