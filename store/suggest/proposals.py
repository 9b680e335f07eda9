"""What is proposed for an article: never a label until a person accepts it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from store.attributes import USUAL, Attributes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.records import EntityType, Form, Role
    from store.spans import Span


@dataclass(frozen=True, slots=True)
class ProposedMention:
    """A name, date or amount `[start, end)` of the raw text, in code points."""

    start: int
    end: int
    type: EntityType
    score: float
    """That a person would label it so, from 0 to 1."""
    origin: str
    """Who proposes it: "rules", "known names", or the name of another source."""
    reason: str
    """Why, in a few words that a person reads; what is rejected is rejected for its reason."""


@dataclass(frozen=True, slots=True)
class ProposedClaim:
    """Who says what: content always, source and cue where they are found."""

    spans: Mapping[Role, Span]
    form: Form
    score: float
    """That a person would make this claim of it, from 0 to 1."""
    origin: str
    reason: str
    """Why, in a few words: “said”, “signed post”. What people make of it teaches its score."""
    nested_in: int | None = None
    """The place in the list of claims of the one that this one stands in."""
    others: Mapping[Role, tuple[Span, ...]] = field(default_factory=dict)
    """Further spans that a role may have instead, the likeliest first."""
    attributes: Attributes = USUAL
    """Whether it is asserted, believed, known or intended; how certainly; and whether denied."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Whom the source of a claim stands for."""

    mention: int | None
    """The place of a mention in the list that was given; None for a source without a name."""
    reason: str
    """How that was found, in a few words: “he: last speaker”, “the company: last organisation”."""


@dataclass(frozen=True, slots=True)
class Proposals:
    """All that is proposed for one article, in text order."""

    mentions: tuple[ProposedMention, ...] = ()
    claims: tuple[ProposedClaim, ...] = ()
    claimants: tuple[Claimant, ...] = ()
    """One a claim."""
    named: tuple[ProposedMention, ...] = ()
    """The mentions among which claimants were looked for: labels, and what is likely."""

    def likely(self, score: float) -> Proposals:
        """Return those that have a score or more; a claim in one that has not stands by itself."""
        kept = [place for place, claim in enumerate(self.claims) if claim.score >= score]
        places = {old: new for new, old in enumerate(kept)}
        return replace(
            self,
            mentions=tuple(mention for mention in self.mentions if mention.score >= score),
            claims=tuple(
                replace(
                    claim, nested_in=places.get(-1 if claim.nested_in is None else claim.nested_in)
                )
                for claim in map(self.claims.__getitem__, kept)
            ),
            claimants=tuple(map(self.claimants.__getitem__, kept)) if self.claimants else (),
        )
