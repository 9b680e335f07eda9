"""Suggestions in words: the line above the text, and the card of a proposed claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import MentionSuggestion, Role
from tui.text.counts import as_score
from tui.widgets.row import row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store import ClaimSuggestion, Span, Suggestion
    from store.suggestion import Named
    from tui.widgets.row import Part, Row

CYCLED = (Role.SOURCE, Role.CUE, Role.CONTENT)
"""The roles that one key each fills otherwise."""


def suggestion_row(lit: Suggestion | None) -> Row:
    """Say what is proposed where the keys work, and why."""
    if lit is None:
        return row()
    if isinstance(lit, MentionSuggestion):
        facts = f" · {lit.reason} · {as_score(lit.score)}"
        return row((f" {lit.type} ", f"lit-{lit.type}"), (facts, "dim"))
    facts = " · ".join(filter(None, (str(lit.form), lit.reason, as_score(lit.score))))
    return row((" claim ", "lit-cue"), " ", *_who(lit), (f" · {facts}", "dim"))


def _who(lit: ClaimSuggestion) -> list[Part | str]:
    """Say under whom a claim would be filed, and how that was found."""
    if lit.claimant is None:
        return [("says ", "dim"), lit.quotes.get(Role.SOURCE, "somebody")]
    told = f" · {lit.claimant.reason}" if lit.claimant.reason else ""
    return [("says ", "dim"), (lit.claimant.name, f"tag-{lit.claimant.type}"), (told, "dim")]


def suggestion_card(
    lit: ClaimSuggestion, before: ClaimSuggestion, keys: Mapping[str, str], *, labels_name: bool
) -> list[Row]:
    """Return what a proposed claim would be, and the keys that change it first.

    `labels_name` says that the name of who claims it becomes a label too.
    """
    named = lit.claimant if labels_name else None
    return [
        row(("── suggested · ", "dim"), f"{lit.form} · {as_score(lit.score)}", (" ──", "dim")),
        *_role_rows(lit, before, keys),
        _claimer_row(lit, keys),
        *([row((f"  {labels_too(named)}", "dim"))] if named is not None else []),
        row(
            *((f"{keys['accept']} ", "key"), ("accept  ", "dim")),
            *((f"{keys['reject']} ", "key"), ("reject", "dim")),
        ),
    ]


def labels_too(named: Named) -> str:
    """Say that a name is labelled with the claim that is filed under it."""
    return f"labels {named.name} {named.type} too"


def _role_rows(
    lit: ClaimSuggestion, before: ClaimSuggestion, keys: Mapping[str, str]
) -> Iterator[Row]:
    for role in CYCLED:
        spans = alternatives(before, role)
        which: list[Part | str] = []
        if len(spans) > 1:
            span = lit.spans.get(role)
            place = str(spans.index(span) + 1) if span in spans else "reshaped,"
            which = [(f"{place} of {len(spans)}", "warn")]
        named = (f"{keys[role]} ", "key"), (f"{role.value:<9} ", str(role))
        yield row(*named, lit.quotes.get(role, "–"), right=which)


def _claimer_row(lit: ClaimSuggestion, keys: Mapping[str, str]) -> Row:
    named = (f"{keys['claimer']} ", "key"), (f"{'claimer':<9} ", "dim")
    if lit.claimant is None:
        return row(*named, ("unnamed", "dim"))
    reason = f"  {lit.claimant.reason}" if lit.claimant.reason else ""
    return row(*named, (lit.claimant.name, f"tag-{lit.claimant.type}"), (reason, "dim"))


def alternatives(before: ClaimSuggestion, role: Role) -> tuple[Span | None, ...]:
    """Return the spans that a role may have: the one proposed first, then the others."""
    others = before.others.get(role, ())
    return (before.spans.get(role), *(span for span in others if span != before.spans.get(role)))
