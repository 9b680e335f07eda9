"""The bearers of names that are resolved together, in an order that their ids have no part in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, product
from math import exp
from typing import TYPE_CHECKING

from store.names.bearers import Pair
from store.names.compare import compare
from store.names.comparison import SUGGESTED
from store.names.forms import full_names, fullest, is_lone, is_part, telling_words
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.names.bearers import Bearer

CERTAIN = 0.99
"""No score of names counts for more, so that what articles say always weighs something."""


@dataclass(frozen=True, slots=True)
class Link:
    """A pair of bearers by their ranks, the lower first."""

    a: int
    b: int
    score: float
    reasons: tuple[str, ...]
    is_sure: bool
    clash: bool

    @property
    def odds(self) -> float:
        """The odds that the two are one, by the score."""
        return self.score / (1 - self.score)

    def weighed(self, log_odds: float, *reasons: str, most: float = CERTAIN) -> Link:
        """Return the link with further evidence; of the score so far, `most` counts at most."""
        capped = replace(self, score=min(max(self.score, 1 - CERTAIN), most))
        odds = capped.odds * exp(log_odds)
        return replace(capped, score=odds / (1 + odds), reasons=(*self.reasons, *reasons))


class Pool:
    """Bearers by rank: their place in an order by type, names and articles.

    Whatever is decided in the order of ranks comes out the same however the bearers are numbered
    and in whatever order they are given.
    """

    def __init__(self, bearers: Iterable[Bearer], pairs: Iterable[Pair]) -> None:
        self.bearers: Sequence[Bearer] = sorted(bearers, key=_content)
        self._ranks = {bearer.id: rank for rank, bearer in enumerate(self.bearers)}
        self.fullest = [fullest(bearer.names, bearer.type) for bearer in self.bearers]
        links = sorted(map(self._link, pairs), key=best_first)
        self.clashes = [link for link in links if link.clash]
        self.links = [link for link in links if not link.clash]

    def ranks(self, a_id: int, b_id: int) -> tuple[int, int]:
        """Return the ranks of two bearers, the lower first."""
        a, b = self._ranks[a_id], self._ranks[b_id]
        return (a, b) if a < b else (b, a)

    def pair(self, link: Link) -> Pair:
        """Return a link by ids."""
        a_id, b_id = sorted((self.bearers[link.a].id, self.bearers[link.b].id))
        return Pair(a_id, b_id, link.score, link.reasons, link.is_sure, link.clash)

    def have_articles(self, a: int, b: int) -> bool:
        """Say whether there are articles to say more of the two than their names do."""
        return bool(self.bearers[a].articles and self.bearers[b].articles)

    def share_article(self, a: int, b: int) -> bool:
        """Say whether any article names both."""
        return not self.bearers[a].articles.isdisjoint(self.bearers[b].articles)

    @cached_property
    def parts(self) -> Mapping[int, Sequence[tuple[int, Link]]]:
        """For each bearer named by a shorter form of other names: whose, and the links to them."""
        parts: defaultdict[int, list[tuple[int, Link]]] = defaultdict(list)
        for link in self.links:
            entity_type = self.bearers[link.a].type
            for short, long in ((link.a, link.b), (link.b, link.a)):
                if is_part(self.fullest[short], self.fullest[long], entity_type):
                    parts[short].append((long, link))
        return parts

    @cached_property
    def short(self) -> Sequence[bool]:
        """Whose name is a shorter form: of a person, the surname; of others, part of another."""
        return [
            is_lone(name, bearer.type) or self._is_disputed(rank)
            if bearer.type is EntityType.PERSON
            else rank in self.parts
            for rank, (name, bearer) in enumerate(zip(self.fullest, self.bearers, strict=True))
        ]

    @cached_property
    def telling(self) -> Sequence[bool]:
        """Whose name alone tells who it is: neither a shorter form nor a single word."""
        return [
            not short and not is_lone(name, bearer.type)
            for short, name, bearer in zip(self.short, self.fullest, self.bearers, strict=True)
        ]

    def go_together(self, a: int, b: int) -> bool:
        """Say whether one article may call one bearer by both full names.

        Writers shorten a name, but do not spell it in two ways; of organisations, they vary it.
        """
        return self.words(a) == self.words(b) or ((a, b) if a < b else (b, a)) in self._alike

    @cached_property
    def _alike(self) -> set[tuple[int, int]]:
        parts = {(link.a, link.b) for found in self.parts.values() for _, link in found}
        return parts | {
            (link.a, link.b)
            for link in self.links
            if link.is_sure
            or (link.score >= SUGGESTED and self.bearers[link.a].type is not EntityType.PERSON)
        }

    def _is_disputed(self, rank: int) -> bool:
        """Say whether longer names of two persons could be meant: George Bush."""
        longer = sorted({self.fullest[long] for long, _ in self.parts.get(rank, ())})
        return not all(
            telling_words(a, EntityType.PERSON) == telling_words(b, EntityType.PERSON) or 
            is_part(a, b, EntityType.PERSON) or is_part(b, a, EntityType.PERSON)
            for a, b in combinations(longer, 2)
        )

    def words(self, rank: int) -> tuple[str, ...]:
        """Return the words of the fullest name that tell one bearer from another."""
        return telling_words(self.fullest[rank], self.bearers[rank].type)

    def _link(self, pair: Pair) -> Link:
        a, b = self.ranks(pair.a_id, pair.b_id)
        link = Link(a, b, pair.score, pair.reasons, pair.is_sure, pair.clash)
        if link.clash or len(self.bearers[a].names) == len(self.bearers[b].names) == 1:
            return link
        return _by_full_names(link, self.bearers[a], self.bearers[b])


def best_first(link: Link) -> tuple[float, int, int]:
    """Sort links by their score, those of one score by the ranks of their bearers."""
    return -link.score, link.a, link.b


def _content(bearer: Bearer) -> tuple[object, ...]:
    """Two bearers alike in every respect are told apart by their ids, which then change nothing."""
    return bearer.type, sorted(bearer.names.items()), sorted(bearer.articles), bearer.id


def _by_full_names(link: Link, one: Bearer, other: Bearer) -> Link:
    """Compare two bearers by their full names only: both may also be called Musk."""
    names = product(full_names(one.names, one.type), full_names(other.names, other.type))
    found = max(
        (compare(a, b, one.type) for a, b in names),
        key=lambda comparison: (comparison.is_sure, comparison.score, comparison.reasons),
    )
    return replace(link, score=found.score, reasons=found.reasons, is_sure=found.is_sure)
