"""Across articles: what the names say, what the articles say, and how many bear the name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from store.names.resolving.links import ASKED, CERTAIN, best_first
from store.names.resolving.slips import Slips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from store.names.resolving.context import Context
    from store.names.resolving.links import Link
    from store.names.resolving.pool import Pool
    from store.names.resolving.prior import Prior
    from store.names.resolving.union import Union

_ALIKE = 0.94
"""The most that names say that are only alike, if there are articles to say more."""
_SHORT_FORM = 0.9
"""The most that names say if many may bear them: of equal ones, one in ten is somebody else's."""
_GIVEN_NAME = 0.4
"""The same of a given name, by which only an article's own people are called."""
_DOMINANT = 0.75
"""Three times as likely as all others together."""


class Across:
    """Weighs links across articles by names, company and number of bearers."""

    def __init__(self, pool: Pool, union: Union, context: Context, prior: Prior) -> None:
        self._pool = pool
        self._union = union
        self._context = context
        self._prior = prior
        self._slips = Slips(pool)

    def alike(self) -> list[Link]:
        """Weigh the links between full names, and those between shorter forms; best first.

        Of two that are one already, nothing is said; only a person judges what may be relatives.
        Surnames that somebody bears in full are not linked with each other, only with that name.
        """
        alike = filter(self._are_alike, self._pool.links)
        weighed = sorted((self._weighed(link, self._most(link)) for link in alike), key=best_first)
        return [link if self._slips.may_be(link) else link.at_most(ASKED) for link in weighed]

    def attached(self) -> tuple[list[Link], list[Link]]:
        """Weigh the links from shorter forms that stand alone so far to full names; best first.

        If several bear the name, the score is shared out among them by their mentions and company.
        The links to bearers who are dominant are returned first, the doubtful ones apart.
        """
        mentions = self._mentions_in_full()
        clear: list[Link] = []
        doubtful: list[Link] = []
        for links in self._to_full_names().values():
            for link, share in _shared_out(links, mentions):
                (clear if share >= _DOMINANT else doubtful).append(link)
        return sorted(clear, key=best_first), sorted(doubtful, key=best_first)

    def _are_alike(self, link: Link) -> bool:
        pool, a, b = self._pool, link.a, link.b
        if pool.short[a] != pool.short[b] or self._union.root(a) == self._union.root(b):
            return False
        is_surname = pool.short[a] and pool.is_person(a)
        return not (is_surname and (self._is_borne_in_full(a) or self._is_borne_in_full(b)))

    def _is_borne_in_full(self, short: int) -> bool:
        return any(not self._pool.short[long] for long in self._pool.parts.get(short, ()))

    def _most(self, link: Link) -> float:
        pool, a, b = self._pool, link.a, link.b
        if not (pool.telling[a] or pool.telling[b]):
            return _SHORT_FORM
        is_known = link.is_sure or pool.keys[a] == pool.keys[b]
        return CERTAIN if is_known or not pool.have_articles(a, b) else _ALIKE

    def _weighed(self, link: Link, most: float) -> Link:
        return self._context.weigh(self._prior.correct(link), most)

    def _to_full_names(self) -> Mapping[int, Iterable[tuple[int, Link]]]:
        """Weigh for each shorter form that is in no cluster with a full name the links to such."""
        pool, union = self._pool, self._union
        found: defaultdict[int, list[tuple[int, Link]]] = defaultdict(list)
        for link in pool.links:
            for short, long in ((link.a, link.b), (link.b, link.a)):
                if pool.short[short] and not pool.short[long] and not union.has_full(short):
                    by_given_name = pool.is_part(short, long) and not pool.is_surname(short, long)
                    most = _GIVEN_NAME if by_given_name else _SHORT_FORM
                    found[short].append((union.root(long), self._weighed(link, most)))
        return found

    def _mentions_in_full(self) -> Mapping[int, int]:
        """Count how often each cluster is named by full names."""
        mentions: Counter[int] = Counter()
        for rank, bearer in enumerate(self._pool.bearers):
            if not self._pool.short[rank]:
                mentions[self._union.root(rank)] += sum(bearer.names.values())
        return mentions


def _shared_out(
    links: Iterable[tuple[int, Link]], mentions: Mapping[int, int]
) -> Iterator[tuple[Link, float]]:
    """Share the score out among the clusters that may be meant; each comes with its share."""
    best: dict[int, Link] = {}
    for root, link in links:
        best[root] = min(best.get(root, link), link, key=best_first)
    weights = {root: mentions[root] * link.odds for root, link in best.items()}
    total = sum(weights.values())
    reasons = (f"one of {len(best)} of that name",) if len(best) > 1 else ()
    for root, link in best.items():
        share = weights[root] / total
        yield link.shared(share, *reasons), share
