"""The claims that one may tie a claim to: the likely ones first, then the newest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import LinkType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store import Claim
    from store.link_search import LikelyClaim
    from store.records import ArticleLine
    from tui.screens.desk import Desk

LIKELY = 5
"""Claims of other articles that are offered first, as many of the same article after them; those
of either of which it is not known how they bear on the claim come behind."""

WEAK = 0.2
"""The score below which how two claims bear on each other is as good as not known.

Of the offers below it one in fifty is right, of those above it one in eleven (the seeds).
"""

DIRECTED = {LinkType.SUPPORTS, LinkType.UPDATES}
"""The types that lead from one claim to the other; the rest are true both ways."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A claim that one may be tied to."""

    claim: Claim
    title: str
    """Of its article; nothing where both claims stand in the same one."""
    is_newer: bool
    """Whether it is the later of the two: the newer bears on the older."""
    likely: LikelyClaim | None = None
    """How it likely bears on the claim at hand, where that is known."""

    def leads_from(self, *, turned: bool) -> bool:
        """Say whether a directed tie would lead from this claim to the one at hand."""
        return self.is_newer != turned


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
            return self._offers([other for other in others if other.id != self._claim.id])
        settled = self._desk.link_search.settled_with(self._claim.id)
        first = [offer for offer in self._likely.values() if offer.claim.id not in settled]
        left_out = {self._claim.id, *self._likely, *settled}
        return [*first, *self._offers([other for other in others if other.id not in left_out])]

    def _look_up(self) -> Iterator[Offer]:
        search, claim_id = self._desk.link_search, self._claim.id
        likely = {
            each.claim_id: each
            for each in (
                *search.likely(claim_id, LIKELY),
                *search.near(claim_id, self._desk.labels.claims, LIKELY),
            )
        }
        clear_first = sorted(likely, key=lambda other_id: likely[other_id].score < WEAK)
        found = (self._desk.project.claims.get(other_id) for other_id in clear_first)
        others = [other for other in found if other is not None]
        articles = self._articles(others)
        for other in others:
            yield self._offer(other, articles, likely[other.id])

    def _offers(self, others: Sequence[Claim]) -> list[Offer]:
        articles = self._articles(others)
        return [self._likely.get(other.id) or self._offer(other, articles) for other in others]

    def _offer(
        self, other: Claim, articles: dict[int, ArticleLine], likely: LikelyClaim | None = None
    ) -> Offer:
        here, there = articles[self._claim.article_id], articles[other.article_id]
        title = there.title if there is not here else ""
        if likely is not None and likely.score >= WEAK:
            return Offer(other, title, likely.is_newer, likely)
        return Offer(other, title, bool(here.date) and there.date > here.date)

    def _articles(self, others: Sequence[Claim]) -> dict[int, ArticleLine]:
        """Return what is to be told of the articles of claims, and of the one at hand."""
        ids = dict.fromkeys(each.article_id for each in (self._claim, *others))
        return {line.id: line for line in self._desk.project.articles.lines([*ids])}
