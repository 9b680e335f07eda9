"""Proposals that a test makes up, kept in a project as if the suggesters had made them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import EntityType, Form, Role, Span
from store.article_reading import Readings
from store.staleness import Learnt
from store.suggest.proposals import Claimant, Proposals, ProposedClaim, ProposedMention
from store.suggestion_rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store import ClaimSuggestion, MentionSuggestion, Project

NOTHING = Learnt({}, {})
"""Nothing was learnt since articles were read."""


def span_of(project: Project, article_id: int, words: str, after: int = 0) -> Span:
    """Return the first place from an offset on where some words stand."""
    start = project.articles.raw(article_id).index(words, after)
    return Span.of(start, start + len(words))


def proposed(
    span: Span,
    type_: EntityType = EntityType.PERSON,
    score: float = 0.9,
    reason: str = "first and last name",
) -> ProposedMention:
    """Propose a name."""
    return ProposedMention(span.start, span.end, type_, score, "rules", reason)


def said(
    source: Span | None, cue: Span | None, content: Span, outer: int | None = None
) -> ProposedClaim:
    """Propose a claim."""
    found = {Role.SOURCE: source, Role.CUE: cue, Role.CONTENT: content}
    spans = {role: span for role, span in found.items() if span}
    return ProposedClaim(spans, Form.DIRECT, 0.9, "model", "said", outer)


def keep(
    project: Project,
    article_id: int,
    mentions: Sequence[ProposedMention] = (),
    claims: Sequence[ProposedClaim] = (),
    claimants: Sequence[int | None] = (),
) -> set[int]:
    """Keep what is proposed for an article; each claimant is the place of a mention."""
    found = tuple(Claimant(place, "name in the source") for place in claimants)
    found += (Claimant(None, "no name"),) * (len(claims) - len(found))
    proposals = Proposals(tuple(mentions), tuple(claims), found, tuple(mentions))
    rows = {article_id: tuple(rows_of(project.articles.raw(article_id), proposals))}
    as_of = project.history.last_change()
    return project.suggestions.keep(Readings(as_of, NOTHING, frozenset(), rows))


def names_in(project: Project, article_id: int) -> list[MentionSuggestion]:
    """Return the names that are open in an article."""
    from store import MentionSuggestion

    every = project.suggestions.of_article(article_id)
    return [each for each in every if isinstance(each, MentionSuggestion)]


def claims_in(project: Project, article_id: int) -> list[ClaimSuggestion]:
    """Return the claims that are open in an article."""
    from store import ClaimSuggestion

    every = project.suggestions.of_article(article_id)
    return [each for each in every if isinstance(each, ClaimSuggestion)]
