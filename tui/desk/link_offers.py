"""The claims that one may tie a claim to: the likely ones first, then the newest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import LinkType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store import Claim
    from store.link_search import LikelyClaim
    from tui.screens.desk import Desk

LIKELY = 5
"""Claims of other articles that are offered first; as many of the same article come after them."""

DIRECTED = {LinkType.SUPPORTS, LinkType.UPDATES}
"""The types that lead from one claim to the other; the rest are true both ways."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A claim that one may be tied to."""

    claim: Claim
    title: str
    """Of its article; nothing where both claims stand in the same one."""
    likely: LikelyClaim | None = None
    """How it likely bears on the claim at hand, where that is known."""

    def leads_from(self, *, turned: bool) -> bool:
        """Say whether a directed tie would lead from this claim to the one at hand."""
        return (self.likely is not None and self.likely.is_newer) != turned


class Offers:
    """What one claim may be tied to; the likely claims are looked up once."""

    def __init__(self, desk: Desk, claim: Claim) -> None:
        self._desk = desk
        self._claim = claim
        self._likely = {offer.claim.id: offer for offer in self._look_up()}

    def found(self, typed: str) -> list[Offer]:
        """Return the claims that hold the words typed; without any, the likely ones first."""
        others = self._desk.project.claims.search(typed)  # a tie is often to the newest
        if typed.strip():
            return [self._offer(other) for other in others if other.id != self._claim.id]
        settled = self._desk.link_search.settled_with(self._claim.id)
        first = [offer for offer in self._likely.values() if offer.claim.id not in settled]
        left_out = {self._claim.id, *self._likely, *settled}
        return [*first, *(self._offer(other) for other in others if other.id not in left_out)]

    def begins_at(self, offer: Offer, type_: LinkType, *, turned: bool) -> bool:
        """Say whether a tie leads from what is offered: the newer bears on the older."""
        if type_ not in DIRECTED or offer.likely is not None:
            return offer.leads_from(turned=turned)
        articles = self._desk.project.articles
        here, there = (articles.get(each.article_id).date for each in (self._claim, offer.claim))
        return (bool(here) and there > here) != turned

    def _look_up(self) -> Iterator[Offer]:
        search, claim_id = self._desk.link_search, self._claim.id
        found = (
            *search.likely(claim_id, LIKELY),
            *search.near(claim_id, self._desk.labels.claims, LIKELY),
        )
        for likely in found:
            other = self._desk.project.claims.get(likely.claim_id)
            if other is not None:
                yield Offer(other, self._title(other), likely)

    def _offer(self, other: Claim) -> Offer:
        return self._likely.get(other.id) or Offer(other, self._title(other))

    def _title(self, other: Claim) -> str:
        is_here = other.article_id == self._claim.article_id
        return "" if is_here else self._desk.project.articles.title(other.article_id)
