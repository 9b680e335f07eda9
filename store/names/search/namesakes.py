"""Bearers of the very same names, who are compared once for all of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import TYPE_CHECKING

from store.names.bearers import Pair

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from store.names.bearers import Bearer

MOST_PAIRED = 16
"""Up to so many bearers of the same names are paired with everybody; of more, the first."""


@dataclass(slots=True)
class Namesakes:
    """Bearers of one type who go by the very same names."""

    bearers: list[Bearer] = field(default_factory=list)
    by_article: defaultdict[str, list[Bearer]] = field(default_factory=lambda: defaultdict(list))

    def add(self, bearer: Bearer) -> None:
        """Take up a bearer."""
        self.bearers.append(bearer)
        for article in bearer.articles:
            self.by_article[article].append(bearer)

    def first(self) -> list[Bearer]:
        """Return those who stand for all, chosen by their articles and mentions."""
        if len(self.bearers) <= MOST_PAIRED:
            return self.bearers
        return nsmallest(MOST_PAIRED, self.bearers, key=_content)


def spread(pair: Pair, one: Namesakes, other: Namesakes, new: Collection[int]) -> Iterator[Pair]:
    """Yield what was found of two names for their bearers, if any of a pair is new.

    Paired are all who share an article, and everybody with those who stand for the others: as many
    pairs as there are bearers, and not their square.
    """
    if len(one.bearers) == len(other.bearers) == 1 and one is not other:
        yield pair
        return
    ids = {
        (min(a.id, b.id), max(a.id, b.id))
        for a, b in _paired(one, other)
        if a.id != b.id and (a.id in new or b.id in new)
    }
    for a_id, b_id in ids:
        yield Pair(a_id, b_id, pair.score, pair.reasons, pair.is_sure, pair.clash)


def _paired(one: Namesakes, other: Namesakes) -> Iterator[tuple[Bearer, Bearer]]:
    for these, those in ((one, other), (other, one)):
        for bearer in these.first():
            for another in those.bearers:
                yield bearer, another
    few, many = sorted((one, other), key=lambda namesakes: len(namesakes.by_article))
    for article, bearers in few.by_article.items():
        for bearer in bearers:
            for another in many.by_article.get(article, ()):
                yield bearer, another


def _content(bearer: Bearer) -> tuple[object, ...]:
    return sorted(bearer.articles), sorted(bearer.names.items()), bearer.id
