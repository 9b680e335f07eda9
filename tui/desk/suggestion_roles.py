"""Other spans for the roles of a proposed claim, and whom it is filed under then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import MentionSuggestion, Role
from store.suggestion import Named
from tui.desk.suggestion_rows import alternatives

if TYPE_CHECKING:
    from store import ClaimSuggestion, Span
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
    if role is not Role.SOURCE:
        return changed
    is_as_proposed = following == before.spans.get(role)
    claimant = before.claimant if is_as_proposed else _named_in(sheet, following)
    return replace(changed, claimant=claimant)


def with_span(sheet: Sheet, lit: ClaimSuggestion, role: Role, span: Span | None) -> ClaimSuggestion:
    """Return the claim with another span for a role, or with none."""
    spans = {each: lit.spans[each] for each in lit.spans if each is not role}
    quotes = {each: lit.quotes[each] for each in lit.quotes if each is not role}
    if span is not None:
        spans[role], quotes[role] = span, span.quote(sheet.article.raw)
    return replace(lit, spans=spans, quotes=quotes)


def new_name_of(sheet: Sheet, lit: ClaimSuggestion) -> Named | None:
    """Return the name that is labelled with a claim: it is only proposed as yet."""
    named = lit.claimant
    return named if named is not None and sheet.suggestions.has_name(named.span) else None


def _named_in(sheet: Sheet, source: Span | None) -> Named | None:
    """Return the first name in a source: a label, else what is proposed there."""
    if source is None:
        return None
    for mark in sheet.marks.within(source.start, source.end):
        mention = sheet.mentions.get(mark.key)
        if mention is not None and mark.kind == mention.type:
            return Named(mention.span, mention.quote, mention.type, "named there")
    for mark in sheet.suggestions.marks.within(source.start, source.end):
        for each in sheet.suggestions.at(mark.start):
            if isinstance(each, MentionSuggestion) and each.id == mark.key:
                return Named(each.span, each.quote, each.type, "named there")
    return None
