"""Other spans for the roles of a proposed claim, and whom it is filed under then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import MentionSuggestion, Role
from store.claimers import heard_through, likely_name, spoken_before
from store.suggestion import Named
from tui.desk.suggestion_rows import alternatives

if TYPE_CHECKING:
    from store import Claim, ClaimSuggestion, Mention, Span
    from tui.desk.sheet import Sheet


def with_other(
    sheet: Sheet, lit: ClaimSuggestion, before: ClaimSuggestion, role: Role
) -> ClaimSuggestion | None:
    """Return the claim with the next span that a role may have, or None if there is one at most.

    `before` is the claim as it was proposed; after the last span comes the first again.
    """
    spans = alternatives(before, role)
    now = lit.spans.get(role)
    following = spans[(spans.index(now) + 1) % len(spans)] if now in spans else spans[0]
    if following == now:
        return None
    changed = with_span(sheet, lit, role, following)
    if role is Role.SOURCE and following == before.spans.get(role):
        return replace(changed, claimant=before.claimant)
    return changed


def with_span(sheet: Sheet, lit: ClaimSuggestion, role: Role, span: Span | None) -> ClaimSuggestion:
    """Return the claim with another span for a role, or with none; another source tells who."""
    spans = {each: lit.spans[each] for each in lit.spans if each is not role}
    quotes = {each: lit.quotes[each] for each in lit.quotes if each is not role}
    if span is not None:
        spans[role], quotes[role] = span, span.quote(sheet.article.raw)
    claimant = _claimant_of(sheet, span) if role is Role.SOURCE else lit.claimant
    return replace(lit, spans=spans, quotes=quotes, claimant=claimant)


def new_name_of(sheet: Sheet, lit: ClaimSuggestion) -> Named | None:
    """Return the name that is labelled with a claim: it is only proposed as yet."""
    named = lit.claimant
    return named if named is not None and sheet.suggestions.has_name(named.span) else None


def outer_of(sheet: Sheet, lit: ClaimSuggestion) -> Claim | None:
    """Return the claim that a proposed one is put into when it is accepted."""
    if lit.outer is None:
        return None
    return next((c for c in sheet.claims.values() if c.spans.get(Role.CONTENT) == lit.outer), None)


def via_of(sheet: Sheet, lit: ClaimSuggestion, outer: Claim | None) -> str:
    """Return the name of whom a claim is heard through that is accepted into another one."""
    around = outer.claimers if outer is not None else ()
    own = [one for one in around if lit.claimant and sheet.entity(one).name == lit.claimant.name]
    via = heard_through(around, own, sheet.entity)
    return "" if via is None else sheet.entity(via).name


def _claimant_of(sheet: Sheet, source: Span | None) -> Named | None:
    """Return whom a source stands for, among the names labelled and proposed up to there."""
    if source is None:
        return None
    labels = [label for label in sheet.mentions.values() if label.span.start < source.end]
    names: list[Mention | MentionSuggestion] = [
        *labels,
        *(
            each
            for each in sheet.suggestions
            if isinstance(each, MentionSuggestion) and each.span.start < source.end
        ),
    ]
    found = likely_name(
        sheet.article.raw,
        source,
        [(name.span, name.type) for name in names],
        spoken_before(labels, sheet.claims.values()),
    )
    if found is None:
        return None
    name, reason = names[found[0]], found[1]
    return Named(name.span, name.quote, name.type, reason)
