"""Suggestions in words: the line above the text, and the card of a proposed claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import MentionSuggestion, Role
from tui.text.counts import as_score
from tui.widgets.row import row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store import ClaimSuggestion, Span, Suggestion
    from store.attributes import Attributes
    from store.suggestion import Named
    from tui.widgets.row import Part, Row

CYCLED = (Role.SOURCE, Role.CUE, Role.CONTENT)
"""The roles that one key each fills otherwise."""

OPTIONAL = (Role.ADDRESSEE, Role.MEDIUM)
"""The roles that one key each leaves out, and fills again."""


def suggestion_row(lit: Suggestion | None) -> Row:
    """Say what is proposed where the keys work, how surely, and why; the end may be cut off."""
    if lit is None:
        return row()
    score = f" {as_score(lit.score)} "
    if isinstance(lit, MentionSuggestion):
        return row((f" {lit.type} ", f"lit-{lit.type}"), (f"{score}· {lit.reason}", "dim"))
    facts = " · ".join(filter(None, (str(lit.form), *unusual(lit.attributes), lit.reason)))
    return row((" claim ", "lit-cue"), (score, "dim"), *_who(lit), (f" · {facts}", "dim"))


def _who(lit: ClaimSuggestion) -> list[Part | str]:
    """Say under whom a claim would be filed, and how that was found."""
    if lit.claimant is None:
        return [("says ", "dim"), lit.quotes.get(Role.SOURCE, "somebody")]
    told = f" · {lit.claimant.reason}" if lit.claimant.reason else ""
    return [("says ", "dim"), (lit.claimant.name, f"tag-{lit.claimant.type}"), (told, "dim")]


def suggestion_card(
    lit: ClaimSuggestion,
    before: ClaimSuggestion,
    keys: Mapping[str, str],
    *,
    labels_name: bool,
    inside: str = "",
    via: str = "",
) -> list[Row]:
    """Return what a proposed claim would be, and the keys that change it first.

    `labels_name` says that the name of who claims it becomes a label too, `inside` what the claim
    says that it would be put into, `via` through whom it would be heard.
    """
    named = lit.claimant if labels_name else None
    return [
        row(("── suggested · ", "dim"), f"{lit.form} · {as_score(lit.score)}", (" ──", "dim")),
        *_role_rows(lit, before, keys),
        _claimer_row(lit, keys),
        *(
            row((f"{keys[action]} ", "key"), (f"{name:<9} ", "dim"), value)
            for action, name, value in (("via", "via", via), ("nest", "inside", inside))
            if value
        ),
        *_attribute_rows(lit, keys),
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
    for role in (*CYCLED, *(role for role in OPTIONAL if role in before.spans)):
        spans = alternatives(before, role)
        which: list[Part | str] = []
        if len(spans) > 1:
            span = lit.spans.get(role)
            place = f"{spans.index(span) + 1} of {len(spans)}" if span in spans else "reshaped"
            which = [(place, "warn")]
        named = (f"{keys[role]} ", "key"), (f"{role.value:<9} ", str(role))
        yield row(*named, lit.quotes.get(role, "–"), right=which)


def _claimer_row(lit: ClaimSuggestion, keys: Mapping[str, str]) -> Row:
    named = (f"{keys['claimer']} ", "key"), (f"{'claimer':<9} ", "dim")
    if lit.claimant is None:
        return row(*named, ("unnamed", "dim"))
    reason = f"  {lit.claimant.reason}" if lit.claimant.reason else ""
    return row(*named, (lit.claimant.name, f"tag-{lit.claimant.type}"), (reason, "dim"))


def _attribute_rows(lit: ClaimSuggestion, keys: Mapping[str, str]) -> Iterator[Row]:
    """Yield what is proposed otherwise than it is of most claims."""
    for name in lit.attributes.to_dict():
        value = getattr(lit.attributes, name)
        yield row((f"{keys[name]} ", "key"), (f"{name:<9} ", "dim"), value.name.lower())


def unusual(attributes: Attributes) -> list[str]:
    """Say in what a claim is otherwise than most."""
    told = (getattr(attributes, name).name.lower() for name in attributes.to_dict())
    return list(dict.fromkeys(told))


def alternatives(before: ClaimSuggestion, role: Role) -> tuple[Span | None, ...]:
    """Return the spans that a role may have: the one proposed first, then the others.

    To whom and where it is said may also be left out.
    """
    others: tuple[Span | None, ...] = before.others.get(role, ())
    if role in OPTIONAL and role in before.spans:
        others = (*others, None)
    return (before.spans.get(role), *(span for span in others if span != before.spans.get(role)))
