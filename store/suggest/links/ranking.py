"""The claims of other articles that most likely belong to a claim, best first.

Inverted lists choose the claims that share the most telling words, or words near to them in
meaning; those are compared term by term. So a hundred thousand claims are searched at once.
"""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from store.suggest.links.comparison import Measure, Weighed, compare
from store.suggest.links.postings import Postings
from store.suggest.links.related_words import related
from store.suggest.links.relation import Relation, relate
from store.suggest.links.terms import counterpart, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Set

    from numpy import float32, intc
    from numpy.typing import NDArray

    from store.suggest.links.claim_text import ClaimText
    from store.suggest.links.terms import Key, Term

_COMPARED = 200
"""Claims that are compared term by term."""

_POSTINGS = 200_000
"""Places in the lists that are looked at to choose them, those of the most telling terms first."""

_RARITY = 0.7
"""How much it counts that a term is rare in the project, beside how rare it is in general."""

_ENOUGH = 0.05
"""Claims less alike than this are not worth showing."""


@dataclass(frozen=True, slots=True)
class LikelyLink:
    """A claim of another article that may belong to one, and how."""

    claim_id: int
    score: float
    """How alike the two are, from 0 to 1."""
    relation: Relation


@dataclass(frozen=True, slots=True)
class _Held:
    claim: ClaimText
    terms: Weighed
    acronyms: Mapping[int, float]
    """What each acronym weighs that the claim has, or that words of it in a row could be."""

    def with_acronyms(self, wanted: Set[int]) -> Weighed:
        """Return the terms, and those of some acronyms that the claim has."""
        meant = wanted & self.acronyms.keys()
        if not meant:
            return self.terms
        numbers = sorted(meant)
        weights = [self.acronyms[number] for number in numbers]
        return Weighed([*self.terms.numbers, *numbers], [*self.terms.weights, *weights])


class ClaimIndex:
    """The claims of a project, ready to be ranked; they come and go one by one."""

    def __init__(self, claims: Iterable[ClaimText] = ()) -> None:
        self._clear()
        for claim in claims:
            self.add(claim)

    def __len__(self) -> int:
        return len(self._slots)

    def add(self, claim: ClaimText) -> None:
        """Take in a claim, in place of what was known of it."""
        self.remove(claim.id)
        slot, found = len(self._held), terms(claim)
        held = self._hold(claim, found)
        self._postings.add(slot, held.terms.numbers, held.terms.weights)
        self._postings.add(slot, list(held.acronyms), list(held.acronyms.values()))
        self._held.append(held)
        self._articles.append(claim.article_id)
        self._lengths.append(math.hypot(*held.terms.weights) or 1.0)
        self._slots[claim.id] = slot

    def remove(self, claim_id: int) -> None:
        """Forget a claim, if it is known; the lists are built anew once half of them is such."""
        slot = self._slots.pop(claim_id, None)
        held = self._held[slot] if slot is not None else None
        if slot is None or held is None:
            return
        self._postings.remove([*held.terms.numbers, *held.acronyms])
        self._held[slot] = None
        if len(self._held) > 2 * len(self._slots) + _COMPARED:
            left = [held.claim for held in self._held if held]
            self._clear()
            for claim in left:
                self.add(claim)

    def rank(self, claim: ClaimText, limit: int = 20) -> list[LikelyLink]:
        """Return the claims of other articles that are most alike, best first, `limit` at most.

        The claim itself need not be in the index.
        """
        found = terms(claim)
        chosen = self._choose(claim, found)
        ours = self._hold(claim, found)
        theirs = {self._postings.counterparts[number] for number in ours.acronyms}
        others = [held.with_acronyms(theirs) for held in chosen]
        known = {n for n in ours.acronyms if self._postings.counterparts[n] >= 0}
        measure = Measure(
            self._postings.rows.__getitem__, self._postings.counterparts.__getitem__, self._rarity
        )
        alike = compare(ours.with_acronyms(known), others, measure).tolist()
        ranked = sorted(
            (-score, held.claim.id, held.claim)
            for score, held in zip(alike, chosen, strict=True)
            if score >= _ENOUGH
        )
        return [
            LikelyLink(other.id, -negative, relate(claim, other, -negative))
            for negative, _, other in ranked[:limit]
        ]

    def _clear(self) -> None:
        self._postings = Postings()
        self._slots: dict[int, int] = {}
        self._held: list[_Held | None] = []
        self._articles = array("q")
        self._lengths = array("f")

    def _choose(self, claim: ClaimText, found: Mapping[Key, Term]) -> list[_Held]:
        """Return the claims of other articles whose terms, summed up, promise the most."""
        import numpy as np

        sums = np.zeros(len(self._held), np.float32)
        for slots, promised in self._lists(found):
            sums[slots] += promised  # a list has a claim once
        sums[np.array(self._articles) == claim.article_id] = 0.0
        sums /= np.array(self._lengths)
        some = min(len(sums), 2 * _COMPARED)
        least = np.partition(sums, -some)[-some] if some else 0.0
        candidates = np.flatnonzero((sums >= least) & (sums > 0.0))
        best = candidates[np.argsort(-sums[candidates], kind="stable")]
        held = map(self._held.__getitem__, best.tolist())
        return list(islice((one for one in held if one and one.claim.id != claim.id), _COMPARED))

    def _lists(self, found: Mapping[Key, Term]) -> Iterator[tuple[NDArray[intc], NDArray[float32]]]:
        """Yield who holds each term or one near it, and what that adds, until it is enough."""
        wanted: dict[int, float] = {}
        for key, term in found.items():
            for number, alike in self._near(key, term):
                worth = alike * term.weight * self._rarity(number)
                wanted[number] = max(worth, wanted.get(number, 0.0))
        looked_at = 0
        for number, worth in sorted(wanted.items(), key=lambda item: (-item[1], item[0])):
            looked_at += self._postings.holders[number]
            if looked_at > _POSTINGS:
                return
            slots, weights = self._postings.of_term(number)
            yield slots, worth * weights

    def _near(self, key: Key, term: Term) -> Iterator[tuple[int, float]]:
        same = self._postings.number(counterpart(key))
        if same is not None:
            yield same, 1.0
        if term.row is not None:
            rows, alike = related(term.row)
            for row, value in zip(rows.tolist(), alike.tolist(), strict=True):
                for number in self._postings.of_row(row):
                    if number != same:
                        yield number, value

    def _hold(self, claim: ClaimText, found: Mapping[Key, Term]) -> _Held:
        """Give the terms of a claim their numbers; the index learns those it never saw."""
        numbers, counterparts = self._postings.numbers(found), self._postings.counterparts
        own: dict[int, float] = {}
        acronyms: dict[int, float] = {}
        for number, term in zip(numbers, found.values(), strict=True):
            (own if counterparts[number] == number else acronyms)[number] = term.weight
        return _Held(claim, Weighed(array("i", own), array("f", own.values())), acronyms)

    def _rarity(self, number: int) -> float:
        """Return how rare a term is in the project, from near 0 to 1."""
        everyone, holders = len(self._slots) + 1, max(1, self._postings.holders[number])
        return math.pow(math.log1p(everyone / holders) / math.log1p(everyone), _RARITY)
