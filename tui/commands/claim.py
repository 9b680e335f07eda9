"""Keys that make claims: mark their spans, say who claims, set attributes, tie them.

A role key works on the claim being made. If that has the role already, the key begins the next
claim; after the key that adds, it adds a fragment instead. Where a proposed claim is lit, the keys
of the roles go through the other spans that it may have; a key that says more of the claim accepts
it in the same step.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from store import (
    Act,
    Certainty,
    Claim,
    ClaimSuggestion,
    Form,
    LabelError,
    MentionSuggestion,
    Polarity,
    Role,
)
from tui.commands import desk as of_desk
from tui.desk import own_claims
from tui.desk.link_answers import answer_repeat
from tui.desk.suggestion_answers import accept_and_stay, stay_on_claim
from tui.desk.suggestion_roles import new_name_of, with_other
from tui.desk.suggestion_rows import labels_too
from tui.desk.suggestion_walk import change, close_claim, proposed
from tui.desk.targets import rest_on, target_span
from tui.screens.naming import choose_entity
from tui.text.excerpts import brief, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from store import Span
    from tui.screens.desk import Desk

    Change = Callable[[Claim], Claim]

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Lit:
    """A proposed claim that keys work on."""

    now: ClaimSuggestion
    before: ClaimSuggestion
    """As it was proposed, before keys changed it."""


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
    """Say that the article itself claims it, or take that back.

    Where no claim is at hand the article claims what is selected, or the sentence from the cursor
    on; pressed again, less of it.
    """
    own = own_claims.make(desk) if own_claims.is_meant(desk) else own_claims.shorten(desk)
    if own is not None:
        desk.work.claim_id, desk.work.adding = own.id, False
        desk.reader.cursor = rest_on(desk, own.spans[Role.CONTENT])
        _put(desk, own)
        return

    def turned(claim: Claim) -> Claim:
        return desk.project.claims.set_author(claim, by_author=not claim.by_author)

    def told(claim: Claim) -> str:
        return f"the article itself {'claims' if claim.by_author else 'does not claim'} it"

    _alter(desk, _at_hand(desk), turned, told)


def claimer(desk: Desk) -> None:
    """Choose who claims it; after the key that adds, one more who does."""
    at_hand = _at_hand(desk)
    if isinstance(at_hand, Lit):  # nobody else is to be labelled for it
        at_hand = replace(at_hand, now=replace(at_hand.now, claimant=None))
    adding, desk.work.adding = desk.work.adding, False

    def chosen(entity_id: int | None, typed: str) -> None:
        def filed(claim: Claim) -> Claim:
            with desk.project.action("set the claimer", claim.article_id):
                one = _entity(desk, entity_id, typed)
                claimers = (*claim.claimers, one) if adding else (one,)
                return desk.project.claims.set_claimers(claim, claimers)

        _alter(desk, at_hand, filed, lambda claim: f"{_name(desk, claim.claimers[0])} claims it")

    choose_entity(desk, "Who claims it?", chosen)


def via(desk: Desk) -> None:
    """Choose the entity through which it was heard, or take that back."""
    at_hand = _at_hand(desk)
    if isinstance(at_hand, Claim) and at_hand.via_id is not None:
        _put(desk, desk.project.claims.set_via(at_hand, None))
        desk.say("Heard through nobody.")
        return

    def chosen(entity_id: int | None, typed: str) -> None:
        def heard(claim: Claim) -> Claim:
            with desk.project.action("set through whom it was heard", claim.article_id):
                return desk.project.claims.set_via(claim, _entity(desk, entity_id, typed))

        _alter(desk, at_hand, heard, lambda claim: f"heard through {_name(desk, claim.via_id)}")

    choose_entity(desk, "Through whom was it heard?", chosen)


def nest(desk: Desk) -> None:
    """Put the claim into the smallest claim around it, then the next larger, then into none."""

    def nested(claim: Claim) -> Claim:
        around = _claims_around(claim, desk.labels.claims.values())
        if not around:
            raise LabelError("no other claim has this one in its content")
        order = [*(outer.id for outer in around), None]
        place = order.index(claim.nested_in_id) + 1 if claim.nested_in_id in order[:-1] else 0
        outer_id = order[place]
        outer = desk.labels.claims[outer_id] if outer_id is not None else None
        return desk.project.claims.nest(claim, outer)

    def told(claim: Claim) -> str:
        outer = desk.labels.claims.get(claim.nested_in_id or 0)
        if outer is None:
            return "it stands by itself now"
        return f"put into the claim around it: “{brief(outer.quotes[Role.CONTENT])}”"

    _alter(desk, _at_hand(desk), nested, told)


def form(desk: Desk) -> None:
    """Override what the quotation marks say of the form, or leave it to them again."""
    _set(
        desk,
        lambda claim: replace(claim, form=_following([None, *Form], claim.form)),
        lambda claim: f"the form is {claim.form or 'as the quotation marks say'}",
    )


def act(desk: Desk) -> None:
    """Go on to the next act."""
    _set(
        desk,
        lambda claim: replace(claim, act=_following([*Act], claim.act)),
        lambda claim: f"the act is {claim.act}",
    )


def certainty(desk: Desk) -> None:
    """Go on to the next degree of certainty."""
    _set(
        desk,
        lambda claim: replace(claim, certainty=_following([*Certainty], claim.certainty)),
        lambda claim: f"the certainty is {claim.certainty.name.lower()}",
    )


def polarity(desk: Desk) -> None:
    """Go on to the next polarity."""
    _set(
        desk,
        lambda claim: replace(claim, polarity=_following([*Polarity], claim.polarity)),
        lambda claim: f"the polarity is {claim.polarity.name.lower()}",
    )


def link(desk: Desk) -> None:
    """Tie the claim to another one, of this article or any; a proposed one is accepted by that."""
    from tui.screens.tie import tie

    at_hand = _at_hand(desk)
    if isinstance(at_hand, Claim):
        tie(desk, at_hand)
        return
    accept_and_stay(desk, at_hand.now)
    if desk.claim is not None:
        tie(desk, desk.claim, partial(_give_up, desk, desk.project.history.last_standing()))


def _give_up(desk: Desk, accepted: tuple[int, int | None] | None) -> None:
    """Let a claim that was accepted only to be tied be a suggestion again, if nothing followed."""
    with desk.telling():
        if desk.project.history.last_standing() != accepted:
            desk.say(f"Accepted and not tied; {desk.key('desk.undo')} takes back.")
            return
        of_desk.undo(desk)
        desk.say("Not tied: it is a suggestion as before.")


def repeated(desk: Desk) -> None:
    """Tie the claim to the one that says the same word for word."""
    answer_repeat(desk, is_same=True)


def not_repeated(desk: Desk) -> None:
    """Keep the claim apart from the one that has the same words."""
    answer_repeat(desk, is_same=False)


def _at_hand(desk: Desk) -> Claim | Lit:
    """Return what keys work on: the proposed claim that is lit, else a claim that was made."""
    lit = desk.suggestion
    if isinstance(lit, ClaimSuggestion):
        return Lit(lit, proposed(desk, lit))
    if desk.claim is None:
        raise LabelError("there is no claim here: select what is said and mark it as content")
    return desk.claim


def _not_yet_made(desk: Desk) -> LabelError:
    accept = desk.key("suggestion.accept_and_stay")
    return LabelError(f"this claim is only proposed: accept it first, {accept} does and stays")


def _set(desk: Desk, following: Change, told: Callable[[Claim], str]) -> None:
    """Give the claim another value of an attribute."""
    update = desk.project.claims.update
    _alter(desk, _at_hand(desk), lambda claim: update(following(claim)), told)


def _alter(desk: Desk, at_hand: Claim | Lit, change: Change, told: Callable[[Claim], str]) -> None:
    """Change a claim; a proposed one is accepted in the same step, so only if that goes well.

    `told` says what the change came to.
    """
    if isinstance(at_hand, Claim):
        changed = change(at_hand)
        _put(desk, changed)
        desk.say(f"{sentence(told(changed))}.")
        return
    lit, before = at_hand.now, at_hand.before
    named = new_name_of(desk.labels, lit)
    with desk.project.action(f"accept claim {lit.quotes[Role.CONTENT]}", lit.article_id):
        claim = change(desk.project.accept.claim(lit, instead_of=before))
    stay_on_claim(desk, lit, before, claim)
    also = f"; {labels_too(named)}" if named is not None else ""
    on = desk.key("suggest.next")
    desk.say(f"Accepted, and {told(claim)}{also}; {on} goes on.")


def _cycle(desk: Desk, lit: ClaimSuggestion, role: Role) -> None:
    """Give a proposed claim another of the spans that a role may have."""
    now = with_other(desk.labels, lit, proposed(desk, lit), role)
    if now is None and role not in lit.spans:
        accept = desk.key("suggestion.accept_and_stay")
        raise LabelError(f"no {role} of this claim is proposed: {accept} accepts it without")
    change(desk, lit, now or lit, role)
    if now is None:
        grows, shrinks = desk.key("select.grow_word"), desk.key("select.shrink_word")
        desk.say(f"No other {role} is proposed; {grows} and {shrinks} reshape this one.")


def _mark(desk: Desk, role: Role) -> None:
    lit = desk.suggestion
    if isinstance(lit, ClaimSuggestion):
        if desk.work.adding:
            raise _not_yet_made(desk)
        _cycle(desk, lit, role)
        return
    adding, desk.work.adding = desk.work.adding, False
    desk.work.repeat = lambda again: _mark(again, role)
    span = _span_here(desk)
    claim = desk.labels.claims.get(desk.work.claim_id or 0)
    taken = claim.spans.get(role) if claim is not None else None
    if taken is not None and adding:
        span = taken.joined_with(span.fragments)
    begins_next = taken is not None and not adding
    claim = desk.project.claims.mark(desk.article.id, role, span, None if begins_next else claim)
    if begins_next:
        add = desk.key("label.add")
        desk.say(f"A new claim begins; {add} before the key adds to the one at hand.")
        close_claim(desk)
    desk.work.claim_id = claim.id
    desk.reader.cursor = rest_on(desk, span)
    _put(desk, claim)


def _span_here(desk: Desk) -> Span:
    """Return what is selected, else all of the name under the cursor, else the word."""
    here, lit = target_span(desk), desk.suggestion
    if desk.reader.cursor.is_selecting:
        return here
    name = lit if isinstance(lit, MentionSuggestion) else desk.mention
    return name.span if name is not None else here


def _name(desk: Desk, entity_id: int | None) -> str:
    return desk.project.entities.get(entity_id).name if entity_id is not None else "nobody"


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
