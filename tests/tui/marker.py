"""A person who knows every claim of the gold annotation, marks it and ties it to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import Role
from store.forms import form_of
from tests.tui.gold import ROLES
from tests.tui.plans import cost, visit
from tests.tui.tier import Tier
from tui.desk.own_claims import is_meant, parts_ends
from tui.text.words import word_at, words_in

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from store import Claim, Span
    from tests.tui.gold import GoldClaim, GoldLink, Labels
    from tests.tui.person import Person
    from tui.screens.desk import Desk
    from tui.text.graphemes import Fragment

ROLE_KEYS = {"content": "c", "source": "s", "cue": "r", "addressee": "@", "medium": "#"}
CYCLES = {"form": "F", "act": "T", "certainty": "C", "polarity": "~"}


class Marker:
    """Marks the claims of the open article, sets what they say and ties them."""

    def __init__(self, person: Person, gold: Labels) -> None:
        self._person = person
        self._desk = person.desk
        self._gold = {claim.key: claim for claim in gold.claims}
        self._ids: dict[str, int] = {}
        self._said: dict[str, str] = {}
        """The words of the claims made so far, in the order made."""
        self._tier = Tier(person, gold.links, self._ids, self._said)

    @property
    def untied(self) -> list[GoldLink]:
        """The ties that are still to be made."""
        return self._tier.left

    async def mark_article(self, between: Callable[[], Awaitable[None]]) -> None:
        """Mark the claims that are left; `between` is done after each."""
        while left := self.left():
            await self.mark(left[:1])
            await between()

    def left(self) -> list[GoldClaim]:
        """Return what is not made yet of the open article, outer claims before those in them."""
        article = self._desk.article.sha256
        wanted = (claim for claim in self._gold.values() if claim.article == article)
        return sorted((claim for claim in wanted if not self.has_made(claim)), key=self._turn)

    async def mark(self, claims: Iterable[GoldClaim]) -> None:
        """Mark claims that are not proposed."""
        for claim in claims:
            if claim.by_author:
                await self._claim_as_own(claim)
            else:
                await self._mark(claim)
            await self._say_more(claim)

    async def _say_more(self, claim: GoldClaim) -> None:
        await self._set_who(claim)
        await self._set_rest(claim)
        await self._tier.tie(claim.key)

    # Claims that were proposed

    def has_made(self, claim: GoldClaim) -> bool:
        """Say whether a claim is made already."""
        return claim.key in self._ids

    def ties(self, claim: GoldClaim) -> bool:
        """Say whether a claim has to be tied to another one that is made."""
        return bool(self._tier.due(claim.key))

    def unmade_outer(self, claim: GoldClaim) -> GoldClaim | None:
        """Return the claim that one stands in, if that is still to be made."""
        outer = self._gold[claim.nested_in] if claim.nested_in else None
        return None if outer is None or self.has_made(outer) else outer

    async def accept_by_tying(self, claim: GoldClaim) -> None:
        """Accept the proposed claim that is lit by tying it to another."""
        await self._tier.tie(claim.key)
        self._note(claim)

    def outer_id(self, claim: GoldClaim) -> int | None:
        """Return the claim that one stands in."""
        return self._ids.get(claim.nested_in) if claim.nested_in else None

    async def choose_claimer(self, name: str) -> None:
        """Accept the proposed claim that is lit as that of an entity."""
        await self._choose_entity("A", name)

    async def finish(self, claim: GoldClaim, made_id: int) -> None:
        """Give an accepted claim what it lacks."""
        made = self._desk.labels.claims[made_id]
        self._ids[claim.key] = made_id
        self._said[claim.key] = " ".join(made.quotes.values()).lower()
        if self._is_right(claim, made) and not self.ties(claim):
            return
        if self._desk.work.claim_id != made_id:
            await self._person.go_to("claim: motion", self._words_of(claim))
        wrong = [role for role in made.spans if made.spans[role].fragments != claim.fragments(role)]
        for role in wrong:
            await self._person.go_to("claim: motion", bare_words(self._desk, made.spans[role]))
            await self._person.press("claim: role", "x")
        left = [r for r, _ in claim.spans if Role(r) in wrong or Role(r) not in made.spans]
        await self._mark_roles(claim, left, set(ROLES))
        self._said[claim.key] = " ".join(self._shown().quotes.values()).lower()
        await self._say_more(claim)

    def _is_right(self, claim: GoldClaim, made: Claim) -> bool:
        labels = self._desk.labels
        names = sorted(labels.entity(labels.root(entity)).name for entity in made.claimers)
        form = made.form or form_of(self._desk.article.raw, made.spans[Role.CONTENT])
        spans = {str(role): span.fragments for role, span in made.spans.items()}
        return (
            names == sorted(claim.claimers)
            and made.by_author == claim.by_author
            and self._via(made) == claim.via
            and made.nested_in_id == self.outer_id(claim)
            and spans == dict(claim.spans)
            and [str(form), made.act, made.certainty, made.polarity]
            == [claim.form, claim.act, claim.certainty, claim.polarity]
        )

    def _via(self, made: Claim) -> str | None:
        labels = self._desk.labels
        return None if made.via_id is None else labels.entity(labels.root(made.via_id)).name

    def _turn(self, claim: GoldClaim) -> tuple[int, bool, str]:
        outer = self._gold[claim.nested_in] if claim.nested_in else claim
        return outer.start, outer is not claim, claim.key

    def _words_of(self, claim: GoldClaim) -> list[Fragment]:
        """Return the words on which a claim is the innermost."""
        labels, text = self._desk.labels, self._desk.reader.text
        return [
            word
            for _, fragments in claim.spans
            for fragment in fragments
            for word in words_in(text, *fragment)
            if (found := labels.claim_at(word[0])) and found.id == self._ids[claim.key]
        ]

    # Spans

    async def _mark(self, claim: GoldClaim) -> None:
        """Mark all spans, each time the one that is nearest; the first has to begin a new claim."""
        work = self._desk.work
        opened = self._desk.labels.claims.get(work.claim_id or 0)
        may_be_next = {str(role) for role in opened.spans} if opened else set(ROLES)
        await self._mark_roles(claim, [role for role, _ in claim.spans], may_be_next)
        self._note(claim)

    async def _claim_as_own(self, claim: GoldClaim) -> None:
        """Claim a stretch as the article's: what is selected, or the rest of a sentence."""
        ((target,),) = (fragments for _, fragments in claim.spans)
        person, text = self._person, self._desk.reader.text
        first, ends = word_at(text, target[0]), parts_ends(text, target[0])
        presses = ends.index(target[1]) + 1 if target[1] in ends else 1
        if target[1] in ends and first[0] == target[0]:
            keys = visit(person.view(), [first])
            if keys is not None and cost(keys) + presses <= cost(person.plan(target)) + 1:
                await person.go_to("claim: motion", [first])
        if person.lit != first or not is_meant(self._desk):
            await person.light("claim: motion", target)
            presses = 1
        await person.press("claim: role", *["a"] * presses)
        self._note(claim)

    def _note(self, claim: GoldClaim) -> None:
        """Remember the claim on the card."""
        made = self._shown()
        self._ids[claim.key] = made.id
        self._said[claim.key] = " ".join(made.quotes.values()).lower()

    async def _mark_roles(self, claim: GoldClaim, left: list[str], may_be_next: set[str]) -> None:
        person = self._person
        while left:
            plans = {
                role: person.plan(claim.fragments(role)[0]) for role in left if role in may_be_next
            }
            role = min(plans, key=lambda role: cost(plans[role]))
            await person.follow("claim: motion", plans[role])
            for number, fragment in enumerate(claim.fragments(role)):
                await person.light("claim: motion", fragment)
                await person.press("claim: role", *["&"] * (number > 0), ROLE_KEYS[role])
            left.remove(role)
            may_be_next = set(ROLES)

    def _shown(self) -> Claim:
        """Return the claim on the card."""
        shown = self._desk.claim
        assert shown is not None
        return shown

    # Attributes

    async def _set_who(self, claim: GoldClaim) -> None:
        """Set who claims it, where the source did not tell, and through whom it was heard."""
        labels = self._desk.labels
        shown = {labels.entity(entity_id).name for entity_id in self._shown().claimers}
        if claim.by_author and not self._shown().by_author:
            await self._person.press("claim: attribute", "a")
        elif shown and not claim.claimers:
            await self._person.press("claim: attribute", "a", "a")
        adding = bool(shown) and shown <= set(claim.claimers)
        for name in claim.claimers:
            if name not in shown or not adding:
                await self._person.press("claim: attribute", *["&"] * adding)
                await self._choose_entity("A", name)
                adding = True
        if claim.via not in (None, self._via(self._shown())):
            await self._choose_entity("V", claim.via)

    async def _choose_entity(self, key: str, name: str) -> None:
        person = self._person
        await person.open_chooser("claim: attribute", key)
        await person.choose("claim: attribute", name.lower(), lambda choice: choice.name == name)

    async def _set_rest(self, claim: GoldClaim) -> None:
        """Press the keys that go on to the next value until the card shows the right one."""
        outer = self._ids[claim.nested_in] if claim.nested_in else None
        while self._shown().nested_in_id != outer:
            await self._person.press("claim: attribute", "^")
        for name, key in CYCLES.items():
            while self._value(name) != getattr(claim, name):
                await self._person.press("claim: attribute", key)

    def _value(self, name: str) -> str:
        shown = self._shown()
        by_marks = name == "form" and shown.form is None
        raw = self._desk.article.raw
        return str(form_of(raw, shown.spans[Role.CONTENT]) if by_marks else getattr(shown, name))


def bare_words(desk: Desk, span: Span) -> list[Fragment]:
    """Return the words of a span on which no name is labelled: what a key deletes there is it."""
    return [
        word
        for fragment in span.fragments
        for word in words_in(desk.reader.text, *fragment)
        if desk.labels.mention_at(word[0]) is None
    ]
