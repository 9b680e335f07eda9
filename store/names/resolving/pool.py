"""The bearers of names that are resolved together, in an order that their ids have no part in."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from store.names.bearers import Pair
from store.names.comparison import SUGGESTED
from store.names.forms import (
    fullest,
    generation,
    is_common,
    is_lone,
    is_part,
    telling_words,
)
from store.names.resolving.links import Link, best_first, by_full_names
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.names.bearers import Bearer


class Pool:
    """Bearers by rank: their place in an order by type, names and articles.

    Whatever is decided in the order of ranks comes out the same however the bearers are numbered
    and in whatever order they are given. Each is looked at by the fullest of its names.
    """

    def __init__(self, bearers: Iterable[Bearer], pairs: Iterable[Pair]) -> None:
        self.bearers: Sequence[Bearer] = sorted(bearers, key=_content)
        self._ranks = {bearer.id: rank for rank, bearer in enumerate(self.bearers)}
        self.fullest = [fullest(bearer.names, bearer.type) for bearer in self.bearers]
        self.keys = [
            (bearer.type, telling_words(name, bearer.type), generation(name, bearer.type))
            for name, bearer in zip(self.fullest, self.bearers, strict=True)
        ]
        """Equal of two bearers if their full names are: father and son differ by generation."""
        self.words = [words for _, words, _ in self.keys]
        """Of each, those of its name that tell it from others."""
        first: dict[tuple[object, ...], int] = {}
        self.namesakes = [
            first.setdefault((bearer.type, frozenset(bearer.names)), rank)
            for rank, bearer in enumerate(self.bearers)
        ]
        """Of each, the first bearer of the very same names."""
        links = sorted(map(self._link, pairs), key=best_first)
        self.clashes = [link for link in links if link.clash]
        self.links = [link for link in links if not link.clash]

    @cached_property
    def clashing(self) -> Mapping[int, set[int]]:
        """Which names clash whoever bears them, each known by its first bearer.

        Of the bearers of two such names not all pairs need be given.
        """
        clashing: defaultdict[int, set[int]] = defaultdict(set)
        alike = {self._names(link) for link in self.links}
        for one, other in {self._names(link) for link in self.clashes} - alike:
            if one != other:
                clashing[one].add(other)
                clashing[other].add(one)
        return dict(clashing)

    def _names(self, link: Link) -> tuple[int, int]:
        one, other = self.namesakes[link.a], self.namesakes[link.b]
        return (one, other) if one < other else (other, one)

    def ranks(self, a_id: int, b_id: int) -> tuple[int, int]:
        """Return the ranks of two bearers, the lower first."""
        a, b = self._ranks[a_id], self._ranks[b_id]
        return (a, b) if a < b else (b, a)

    def pair(self, link: Link) -> Pair:
        """Return a link by ids."""
        a_id, b_id = sorted((self.bearers[link.a].id, self.bearers[link.b].id))
        return Pair(a_id, b_id, link.score, link.reasons, link.is_sure, link.clash)

    def is_person(self, rank: int) -> bool:
        """Say whether a bearer is a person."""
        return self.bearers[rank].type is EntityType.PERSON

    def have_articles(self, a: int, b: int) -> bool:
        """Say whether there are articles to say more of the two than their names do."""
        return bool(self.bearers[a].articles and self.bearers[b].articles)

    def share_article(self, a: int, b: int) -> bool:
        """Say whether any article names both."""
        return not self.bearers[a].articles.isdisjoint(self.bearers[b].articles)

    def is_part(self, short: int, long: int) -> bool:
        """Say whether the name of one is a shorter form of that of the other, to which it links."""
        return long in self.parts.get(short, ())

    def is_surname(self, short: int, long: int) -> bool:
        """Say whether a shorter form has a person's surname; of others, any part will do."""
        return not self.is_person(short) or self.words[long][-1] == self.words[short][-1]

    @cached_property
    def parts(self) -> Mapping[int, Mapping[int, Link]]:
        """For each bearer named by a shorter form of other names: the links to whose they are."""
        parts: defaultdict[int, dict[int, Link]] = defaultdict(dict)
        for link in self.links:
            for short, long in ((link.a, link.b), (link.b, link.a)):
                if is_part(self.fullest[short], self.fullest[long], self.bearers[short].type):
                    parts[short].setdefault(long, link)
        return dict(parts)

    @cached_property
    def short(self) -> Sequence[bool]:
        """Whose name is a form that others share: a surname, a part of other names."""
        return [
            is_lone(self.fullest[rank], EntityType.PERSON) or self._is_disputed(rank)
            if self.is_person(rank)
            else rank in self.parts
            for rank in range(len(self.bearers))
        ]

    @cached_property
    def telling(self) -> Sequence[bool]:
        """Whose name alone tells who it is: no shorter form, no single word, no John Smith."""
        return [
            not (short or is_lone(name, bearer.type) or is_common(name, bearer.type))
            for short, name, bearer in zip(self.short, self.fullest, self.bearers, strict=True)
        ]

    def go_together(self, a: int, b: int) -> bool:
        """Say whether one article may call one bearer by both full names.

        Writers shorten the name of a person, but do not spell it in two ways; organisations are
        called by all kinds of names. Where a son is named, his father is another.
        """
        if self.keys[a] == self.keys[b]:
            return True
        is_one_generation = self.keys[a][-1] == self.keys[b][-1]
        return is_one_generation and ((a, b) if a < b else (b, a)) in self._alike

    @cached_property
    def _alike(self) -> set[tuple[int, int]]:
        return {
            (link.a, link.b)
            for link in self.links
            if self.share_article(link.a, link.b)
            and (
                link.is_sure
                or (link.score >= SUGGESTED and not self.is_person(link.a))
                or self.is_part(link.a, link.b)
                or self.is_part(link.b, link.a)
            )
        }

    def _is_disputed(self, rank: int) -> bool:
        """Say whether a person's full name is short for those of two others: George Bush."""
        longer = {self.words[long]: self.fullest[long] for long in self.parts.get(rank, ())}
        return not all(
            is_part(a, b, EntityType.PERSON) or is_part(b, a, EntityType.PERSON)
            for a, b in combinations(longer.values(), 2)
        )

    def _link(self, pair: Pair) -> Link:
        a, b = self.ranks(pair.a_id, pair.b_id)
        link = Link(a, b, pair.score, pair.reasons, pair.is_sure, pair.clash)
        one, other = self.bearers[a], self.bearers[b]
        if link.clash or len(one.names) == len(other.names) == 1:
            return link
        return by_full_names(link, one, other)


def _content(bearer: Bearer) -> tuple[object, ...]:
    """Two bearers alike in every respect are told apart by their ids, which then change nothing."""
    return bearer.type, sorted(bearer.names.items()), sorted(bearer.articles), bearer.id
