"""Keys that make claims: mark their spans, say who claims, set attributes, tie them.

A role key works on the claim being made. If that has the role already, the key begins the next
claim; after the key that adds, it adds a fragment instead. Where a proposed claim is lit, the keys
of source, cue and content go through the other spans that it may have; a key that says more of the
claim accepts it first.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from store import Act, Certainty, Claim, ClaimSuggestion, Form, LabelError, Polarity, Role
from tui.desk.link_answers import answer_repeat
from tui.desk.suggestion_answers import accept_and_stay, put_claim
from tui.desk.suggestion_roles import with_other
from tui.desk.suggestion_rows import CYCLED
from tui.desk.suggestion_walk import change, proposed
from tui.desk.targets import rest_on, target_span
from tui.screens.naming import choose_entity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.screens.desk import Desk

Value = TypeVar("Value")


def content(desk: Desk) -> None:
    """Mark what is claimed."""
    _mark(desk, Role.CONTENT)


def source(desk: Desk) -> None:
    """Mark who claims it."""
    _mark(desk, Role.SOURCE)


def cue(desk: Desk) -> None:
    """Mark the reporting words."""
    _mark(desk, Role.CUE)


def addressee(desk: Desk) -> None:
    """Mark who is told."""
    _mark(desk, Role.ADDRESSEE)


def medium(desk: Desk) -> None:
    """Mark where it was said."""
    _mark(desk, Role.MEDIUM)


def author(desk: Desk) -> None:
    """Say that the article itself claims it, or take that back."""
    claim = _claim(desk)
    _put(desk, desk.project.claims.set_author(claim, by_author=not claim.by_author))


def claimer(desk: Desk) -> None:
    """Choose who claims it; after the key that adds, one more who does."""
    lit = desk.suggestion
    if isinstance(lit, ClaimSuggestion):
        _accept_of(desk, lit)
        return
    claim = _claim(desk)
    adding, desk.work.adding = desk.work.adding, False

    def chosen(entity_id: int | None, typed: str) -> None:
        with desk.project.action("set the claimer", claim.article_id):
            entity_id = _entity(desk, entity_id, typed)
            claimers = (*claim.claimers, entity_id) if adding else (entity_id,)
            filed = desk.project.claims.set_claimers(claim, claimers)
        _put(desk, filed)

    choose_entity(desk, "Who claims it?", chosen)


def via(desk: Desk) -> None:
    """Choose the entity through which it was heard, or take that back."""
    claim = _claim(desk)
    if claim.via_id is not None:
        _put(desk, desk.project.claims.set_via(claim, None))
        return

    def chosen(entity_id: int | None, typed: str) -> None:
        with desk.project.action("set through whom it was heard", claim.article_id):
            heard = desk.project.claims.set_via(claim, _entity(desk, entity_id, typed))
        _put(desk, heard)

    choose_entity(desk, "Through whom was it heard?", chosen)


def nest(desk: Desk) -> None:
    """Put the claim into the smallest claim around it, then the next larger, then into none."""
    claim = _claim(desk)
    around = _claims_around(claim, desk.labels.claims.values())
    if not around:
        raise LabelError("no other claim has this one in its content")
    order = [*(outer.id for outer in around), None]
    place = order.index(claim.nested_in_id) + 1 if claim.nested_in_id in order[:-1] else 0
    outer_id = order[place]
    outer = desk.labels.claims[outer_id] if outer_id is not None else None
    _put(desk, desk.project.claims.nest(claim, outer))


def form(desk: Desk) -> None:
    """Override what the quotation marks say of the form, or leave it to them again."""
    claim = _claim(desk)
    _put(
        desk, desk.project.claims.update(replace(claim, form=_following([None, *Form], claim.form)))
    )


def act(desk: Desk) -> None:
    """Go on to the next act."""
    claim = _claim(desk)
    _put(desk, desk.project.claims.update(replace(claim, act=_following([*Act], claim.act))))


def certainty(desk: Desk) -> None:
    """Go on to the next degree of certainty."""
    claim = _claim(desk)
    _put(
        desk,
        desk.project.claims.update(
            replace(claim, certainty=_following([*Certainty], claim.certainty))
        ),
    )


def polarity(desk: Desk) -> None:
    """Go on to the next polarity."""
    claim = _claim(desk)
    _put(
        desk,
        desk.project.claims.update(
            replace(claim, polarity=_following([*Polarity], claim.polarity))
        ),
    )


def link(desk: Desk) -> None:
    """Tie the claim to another one, of this article or any."""
    from tui.screens.tie import tie

    tie(desk, _claim(desk))


def repeated(desk: Desk) -> None:
    """Tie the claim to the one that says the same word for word."""
    answer_repeat(desk, is_same=True)


def not_repeated(desk: Desk) -> None:
    """Keep the claim apart from the one that has the same words."""
    answer_repeat(desk, is_same=False)


def _claim(desk: Desk) -> Claim:
    """Return the claim that keys work on; a proposed one is accepted for it."""
    lit = desk.suggestion
    if isinstance(lit, ClaimSuggestion):
        return _accept(desk, lit)
    if desk.claim is None:
        raise LabelError("there is no claim here: select what is said and mark it as content")
    return desk.claim


def _accept(desk: Desk, lit: ClaimSuggestion) -> Claim:
    """Accept a proposed claim, for more to be said of it."""
    claim = accept_and_stay(desk, lit)
    assert isinstance(claim, Claim)
    return claim


def _accept_of(desk: Desk, lit: ClaimSuggestion) -> None:
    """Accept a proposed claim as that of an entity that one chooses."""

    def chosen(entity_id: int | None, typed: str) -> None:
        project, unnamed = desk.project, replace(lit, claimant=None)
        with project.action(f"accept claim {lit.quotes[Role.CONTENT]}", lit.article_id):
            claim = project.accept.claim(unnamed)
            filed = project.claims.set_claimers(claim, (_entity(desk, entity_id, typed),))
        put_claim(desk, unnamed, filed)
        desk.work.picked = None
        desk.work.claim_id = filed.id
        desk.refresh_labels()
        desk.compare_names()

    choose_entity(desk, "Who claims it?", chosen)


def _cycle(desk: Desk, lit: ClaimSuggestion, role: Role) -> None:
    """Give a proposed claim another of the spans that a role may have."""
    before = proposed(desk, lit)
    assert isinstance(before, ClaimSuggestion)
    now = with_other(desk.labels, lit, before, role)
    if now is None and role not in lit.spans:
        raise LabelError(f"no {role} is proposed: {desk.key('suggestion.accept_and_stay')} accepts")
    change(desk, lit, now or lit, role)
    if now is None:
        grows, shrinks = desk.key("select.grow_word"), desk.key("select.shrink_word")
        desk.say(f"No other {role} is proposed; {grows} and {shrinks} reshape this one.")


def _mark(desk: Desk, role: Role) -> None:
    lit = desk.suggestion
    if isinstance(lit, ClaimSuggestion) and not desk.work.adding:
        if role in CYCLED:
            _cycle(desk, lit, role)
            return
        _accept(desk, lit)
    adding, desk.work.adding = desk.work.adding, False
    desk.work.repeat = lambda again: _mark(again, role)
    span = target_span(desk)
    claim = desk.labels.claims.get(desk.work.claim_id or 0)
    if claim is not None and role in claim.spans:
        if adding:
            span = claim.spans[role].joined_with(span.fragments)
        else:
            claim = None
    claim = desk.project.claims.mark(desk.article.id, role, span, claim)
    desk.work.claim_id = claim.id
    desk.reader.cursor = rest_on(desk, span)
    _put(desk, claim)


def _put(desk: Desk, claim: Claim) -> None:
    """Show a claim as it is now."""
    old = desk.labels.claims.get(claim.id)
    desk.labels.put_claim(claim)
    for span in chain(claim.spans.values(), old.spans.values() if old else ()):
        desk.reader.redraw_span(span.start, span.end)
    desk.refresh_labels()


def _entity(desk: Desk, entity_id: int | None, typed: str) -> int:
    """Return what was chosen, or the entity of the name that was typed, a person if it is new."""
    from store import EntityType

    if entity_id is None:
        entity_id = desk.project.entities.find_or_create(typed, EntityType.PERSON)
        desk.compare_names()
    return entity_id


def _claims_around(claim: Claim, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims in whose content this one's content stands, the smallest first."""
    inner = claim.spans.get(Role.CONTENT)
    if inner is None:
        return []
    around = []
    for other in claims:
        outer = other.spans.get(Role.CONTENT)
        if outer is None or other.id == claim.id or outer == inner:
            continue
        if outer.start <= inner.start and inner.end <= outer.end:
            around.append((outer.end - outer.start, other.id, other))
    return [other for _, _, other in sorted(around, key=lambda item: item[:2])]


def _following(values: Sequence[Value], value: Value) -> Value:
    return values[(values.index(value) + 1) % len(values)]
