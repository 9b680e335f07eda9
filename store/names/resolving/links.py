"""How likely two bearers of a pool are one, while the evidence comes in."""

from __future__ import annotations

from itertools import product
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from store.names.compare import compare
from store.names.forms import full_names

if TYPE_CHECKING:
    from store.names.bearers import Bearer

CERTAIN = 0.99
"""No score counts for more, so that further evidence always weighs something."""

ASKED = 0.94
"""The most that is said of two whom only a person should make one; below all that is sure."""


class Link(NamedTuple):
    """A pair of bearers by their ranks, the lower first."""

    a: int
    b: int
    score: float
    """From 0 to 1."""
    reasons: tuple[str, ...]
    is_sure: bool = False
    clash: bool = False

    @property
    def odds(self) -> float:
        """The odds that the two are one, by a score below 1."""
        return self.score / (1 - self.score)

    def weighed(self, log_odds: float, *reasons: str, most: float = CERTAIN) -> Link:
        """Return the link with further evidence; of the score so far, `most` counts at most."""
        score = min(max(self.score, 1 - CERTAIN), most)
        odds = score / (1 - score) * exp(log_odds)
        return self._replace(score=odds / (1 + odds), reasons=self.reasons + reasons)

    def at_most(self, most: float) -> Link:
        """Return the link with a score that is no higher."""
        return self if self.score <= most else self._replace(score=most)

    def shared(self, share: float, *reasons: str) -> Link:
        """Return the link with the part of its score that is left beside other bearers."""
        return self._replace(score=self.score * share, reasons=self.reasons + reasons)


def best_first(link: Link) -> tuple[float, int, int]:
    """Sort links by their score, those of one score by the ranks of their bearers."""
    return -link.score, link.a, link.b


def by_full_names(link: Link, one: Bearer, other: Bearer) -> Link:
    """Return a link of bearers of several names by their full names only.

    Elon Musk and Kimbal Musk may both be called Musk, but that makes them no likelier to be one.
    """
    names = product(full_names(one.names, one.type), full_names(other.names, other.type))
    best = max(
        (compare(a, b, one.type) for a, b in names),
        key=lambda found: (found.is_sure, found.score, found.reasons),
    )
    return link._replace(score=best.score, reasons=best.reasons, is_sure=best.is_sure)
