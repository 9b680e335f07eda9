"""What is proposed for an article: never a label until a person accepts it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.records import EntityType, Form, Role
    from store.spans import Span


SUGGESTER = 1
"""Counts the suggesters: what another one than this proposed is proposed anew."""


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
