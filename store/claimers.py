"""Who a source span most likely stands for: a default that a person sees and can change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.records import EntityType, Role
from store.suggest.reading import FOLD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.records import Claim, Mention
    from store.spans import Span

REACH = 20_000
"""Code points before a source in which whom it means is named."""


class _Labelled(NamedTuple):
    start: int
    end: int
    type: EntityType
    entity_id: int


def likely_claimer(
    raw: str, source: Span, mentions: Iterable[Mention], claims: Sequence[Claim] = ()
) -> int | None:
    """Return the entity that a source names, or takes up as “she” or “the company”.

    `mentions` and `claims` are those of the article; who has spoken before is taken up first.
    """
    from store.suggest.claimants import claimant
    from store.suggest.sources.discourse import Discourse

    low = max(0, source.start - REACH)
    named = sorted(
        _Labelled(start, end, mention.type, mention.entity_id)
        for mention in mentions
        for start, end in mention.span.fragments
        if low <= start and end <= source.end
    )
    text = " " * low + raw[low : source.end + 1].translate(FOLD)
    discourse = Discourse(text, named)
    entities = {label.entity_id: place for place, label in enumerate(named)}
    for claim in sorted(claims, key=_position):
        spoken = claim.spans.get(Role.SOURCE)
        if spoken is None or not low <= spoken.start < spoken.end <= source.start:
            continue
        if claim.claimers and claim.claimers[0] in entities:
            discourse.note(spoken.start, spoken.end, entities[claim.claimers[0]])
    found = claimant(discourse, source).mention
    return None if found is None else named[found].entity_id


def _position(claim: Claim) -> int:
    spoken = claim.spans.get(Role.SOURCE)
    return spoken.start if spoken else 0
