"""Suggestions as the table of a project has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.names.fold import fold
from store.records import Role
from store.spans import Span
from store.suggest.details.complements import trimmed
from store.suggestion import ClaimBody, Named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.records import EntityType
    from store.suggest.proposals import Claimant, Proposals


class Row(NamedTuple):
    """A suggestion as the table has it, but for its id, its article and who gave it."""

    kind: str
    start: int
    end: int
    key: str
    type: str
    cue_start: int | None
    cue_end: int | None
    score: float
    origin: str
    reason: str
    body: str


def rows_of(raw: str, proposals: Proposals) -> Iterator[Row]:
    """Write what is proposed for a text."""
    for mention in proposals.mentions:
        start, end = mention.start, mention.end
        quote = raw[start:end]
        yield mention_row(
            start, end, quote, mention.type, mention.score, mention.origin, mention.reason
        )
    claims = [trimmed(raw, claim) for claim in proposals.claims]
    for claim, claimant in zip(claims, proposals.claimants, strict=True):
        outer = None if claim.nested_in is None else claims[claim.nested_in]
        body = ClaimBody(
            claim.spans,
            claim.form,
            _named(raw, proposals, claimant),
            outer.spans[Role.CONTENT] if outer else None,
            claim.others,
            claim.attributes,
        )
        yield claim_row(body, claim.score, claim.origin, claim.reason)


def mention_row(
    start: int, end: int, quote: str, type_: EntityType, score: float, origin: str, reason: str
) -> Row:
    """Write a proposed mention."""
    return Row("mention", start, end, fold(quote), type_, None, None, score, origin, reason, "{}")


def claim_row(body: ClaimBody, score: float, origin: str, reason: str) -> Row:
    """Write a proposed claim; it stands where its content does."""
    content, cue = body.spans[Role.CONTENT], body.spans.get(Role.CUE)
    cue_start, cue_end = (cue.start, cue.end) if cue else (None, None)
    return Row(
        "claim", content.start, content.end, "", "", cue_start, cue_end, score, origin, reason,
        body.to_json(),
    )  # fmt: skip


def _named(raw: str, proposals: Proposals, claimant: Claimant) -> Named | None:
    if claimant.mention is None:
        return None
    mention = proposals.named[claimant.mention]
    span = Span.of(mention.start, mention.end)
    return Named(span, span.quote(raw), mention.type, claimant.reason)
