"""Who a source span most likely names: a default that a person sees and can change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.records import Mention
    from store.spans import Span

SPEAKERS = (EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT)
"""The types that can claim, the likelier first: “Ann Lee, a director at Acme” is Ann Lee."""

PRONOUNS = frozenset({"he", "she", "his", "her", "him"})


def likely_claimer(source: Span, quote: str, mentions: Sequence[Mention]) -> int | None:
    """Return the entity that a source names: in its words, or before them for a pronoun.

    `mentions` are those of the article in text order.
    """
    inside = [
        mention
        for mention in mentions
        if source.start <= mention.span.start and mention.span.end <= source.end
    ]
    for type_ in SPEAKERS:
        for mention in inside:
            if mention.type is type_:
                return mention.entity_id
    if quote.lower() in PRONOUNS:
        for mention in reversed(mentions):
            if mention.type is EntityType.PERSON and mention.span.end <= source.start:
                return mention.entity_id
    return None
