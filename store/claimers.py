"""Who a source span most likely stands for: a default that a person sees and can change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.records import EntityType, Role
from store.suggest.reading import FOLD

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from store.records import Claim, Entity, Mention
    from store.spans import Span

REACH = 20_000
"""Code points before a source in which whom it means is named."""


class _Named(NamedTuple):
    start: int
    end: int
    type: EntityType
    place: int


def likely_claimer(
    raw: str, source: Span, mentions: Iterable[Mention], claims: Sequence[Claim] = ()
) -> int | None:
    """Return the entity that a source names, or takes up as “she” or “the company”.

    `mentions` and `claims` are those of the article; who has spoken before is taken up first.
    """
    labels = [label for label in mentions if label.span.fragments[0][1] <= source.end]
    found = likely_name(
        raw,
        source,
        [(label.span, label.type) for label in labels],
        spoken_before(labels, claims),
    )
    return None if found is None else labels[found[0]].entity_id


def heard_through(
    around: Iterable[int], own: Collection[int], entity: Callable[[int], Entity]
) -> int | None:
    """Return the organisation that made the claim around another one's: it passes that on.

    `around` are those who made the outer claim, `own` all that is one with who makes the inner one,
    as ids; `entity` looks one up.
    """
    others = (one for one in around if one not in own)
    return next((one for one in others if entity(one).type is EntityType.ORG), None)


def likely_name(
    raw: str,
    source: Span,
    names: Sequence[tuple[Span, EntityType]],
    spoken: Iterable[tuple[Span, int]] = (),
) -> tuple[int, str] | None:
    """Return the place of the name that a source stands for, and how it was found.

    `names` are those of the article, with their types; `spoken` are sources told before, each with
    the place of its name.
    """
    from store.suggest.claimants import claimant
    from store.suggest.sources.discourse import Discourse

    low = max(0, source.start - REACH)
    named = sorted(
        _Named(start, end, type_, place)
        for place, (span, type_) in enumerate(names)
        for start, end in span.fragments
        if low <= start and end <= source.end
    )
    text = " " * low + raw[low : source.end + 1].translate(FOLD)
    discourse = Discourse(text, named)
    last = {name.place: number for number, name in enumerate(named)}
    for before, place in spoken:
        if low <= before.start < before.end <= source.start and place in last:
            discourse.note(before.start, before.end, last[place])
    found = claimant(discourse, source)
    return None if found.mention is None else (named[found.mention].place, found.reason)


def spoken_before(labels: Sequence[Mention], claims: Iterable[Claim]) -> list[tuple[Span, int]]:
    """Return the sources of claims in text order, each with the place of a label of its claimer."""
    places = {label.entity_id: place for place, label in enumerate(labels)}
    return [
        (claim.spans[Role.SOURCE], places[claim.claimers[0]])
        for claim in sorted(claims, key=_position)
        if Role.SOURCE in claim.spans and claim.claimers and claim.claimers[0] in places
    ]


def _position(claim: Claim) -> int:
    spoken = claim.spans.get(Role.SOURCE)
    return spoken.start if spoken else 0
