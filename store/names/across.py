"""Across articles: what the names say, what the articles say, and how many bear the name."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from store.names.pool import CERTAIN, best_first
from store.names.forms import is_part
from store.names.prior import prior_log_odds
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.names.context import Context
    from store.names.pool import Link, Pool
    from store.names.union import Union

_SHORT_FORM = 0.9
"""The most that names say if many may bear them: of equal ones, one in ten is somebody else's."""
_ALIKE = 0.94
_DOMINANT = 3
"""Times as likely as all others together, by mentions and company."""


def weigh_alike(pool: Pool, context: Context) -> list[Link]:
    """Weigh the links between full names, and those between shorter forms; best first.

    Surnames that somebody bears in full are not linked with one another, only with the full name.
    """
    prior = _prior(pool)
    alike = (link for link in pool.links if _are_alike(pool, link))
    return sorted((context.weigh(_corrected(pool, link, prior), _most(pool, link)) for link in alike), key=best_first)


def _prior(pool):
    seen = {}
    for link in pool.links:
        if _is_guess(pool, link) and not (pool.short[link.a] or pool.short[link.b]):
            seen[pool.fullest[link.a], pool.fullest[link.b]] = link.score
    import os
    if os.environ.get("DBG"): print("prior", len(seen), prior_log_odds(seen.values()))
    return prior_log_odds(seen.values())


def _is_guess(pool, link):
    return not link.is_sure and pool.bearers[link.a].type is EntityType.PERSON and pool.words(link.a) != pool.words(link.b) and not is_part(pool.fullest[link.a], pool.fullest[link.b], EntityType.PERSON) and not is_part(pool.fullest[link.b], pool.fullest[link.a], EntityType.PERSON)


def _corrected(pool, link, prior):
    return link.weighed(prior) if _is_guess(pool, link) else link


def weigh_attached(pool: Pool, union: Union, context: Context) -> tuple[list[Link], list[Link]]:
    """Weigh the links from shorter forms that stand alone so far to full names; best first.

    If several bear the name, the score is shared out among them by their mentions and company.
    The links to a bearer who is dominant are returned first, the doubtful ones apart.
    """
    mentions = _mentions_in_full(pool, union)
    clear: list[Link] = []
    doubtful: list[Link] = []
    prior=_prior(pool)
    for links in _to_full(pool, union).values():
        best: dict[int, Link] = {}
        for root, link in links:
            weighed = context.weigh(_corrected(pool, link, prior), 0.4 if 'same given name' in link.reasons else _SHORT_FORM)
            best[root] = min(best.get(root, weighed), weighed, key=best_first)
        weights = {root: mentions[root] * link.odds for root, link in best.items()}
        for root, link in best.items():
            share = weights[root] / sum(weights.values())
            (clear if share >= _DOMINANT / (_DOMINANT + 1) else doubtful).append(
                replace(link, score=link.score * share, reasons=_with_rivals(link, len(best)))
            )
    return sorted(clear, key=best_first), sorted(doubtful, key=best_first)


def _are_alike(pool: Pool, link: Link) -> bool:
    short = [rank for rank in (link.a, link.b) if pool.short[rank]]
    if len(short) < 2 or pool.bearers[link.a].type is not EntityType.PERSON:
        return len(short) != 1
    return all(pool.short[long] for rank in short for long, _ in pool.parts.get(rank, ()))


def _most(pool: Pool, link: Link) -> float:
    """Say how much the names may say at most: two single words are not enough."""
    if not (pool.telling[link.a] or pool.telling[link.b]):
        return _SHORT_FORM
    enough = link.is_sure or pool.words(link.a) == pool.words(link.b) or not pool.have_articles(link.a, link.b)
    return CERTAIN if enough else _ALIKE


def _mentions_in_full(pool: Pool, union: Union) -> Mapping[int, int]:
    """Count how often each cluster is named by full names."""
    mentions: Counter[int] = Counter()
    for rank, bearer in enumerate(pool.bearers):
        if not pool.short[rank]:
            mentions[union.root(rank)] += sum(bearer.names.values())
    return mentions


def _to_full(pool: Pool, union: Union) -> Mapping[int, Iterable[tuple[int, Link]]]:
    """Find for each shorter form that is in no cluster with a full name the links to such."""
    found: defaultdict[int, list[tuple[int, Link]]] = defaultdict(list)
    for link in pool.links:
        for short, long in ((link.a, link.b), (link.b, link.a)):
            if pool.short[short] and not pool.short[long] and not union.has_full(short):
                found[short].append((union.root(long), link))
    return found


def _with_rivals(link: Link, bearers: int) -> tuple[str, ...]:
    return (*link.reasons, f"one of {bearers} of that name") if bearers > 1 else link.reasons
