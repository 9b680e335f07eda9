"""A person who knows every claim of the gold annotation, marks it and ties it to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import Role
from store.forms import form_of
from tests.tui.gold import ROLES
from tests.tui.plans import cost
from tui.screens.tie import Tie
from tui.text.words import words_in

if TYPE_CHECKING:
    from store import Claim
    from tests.tui.gold import GoldClaim, GoldLink, Labels
    from tests.tui.person import Person
    from tui.text.graphemes import Fragment

ROLE_KEYS = {"content": "c", "source": "s", "cue": "r", "addressee": "@", "medium": "#"}
TIE_KEYS = {"same": "s", "supports": "p", "contradicts": "c", "updates": "u"}
CYCLES = {"form": "F", "act": "T", "certainty": "C", "polarity": "~"}

LONGEST = 8
"""Letters of a word that a person types at most to find a claim."""


class Marker:
    """Marks the claims of the open article, sets what they say and ties them."""

    def __init__(self, person: Person, gold: Labels) -> None:
        self._person = person
        self._desk = person.desk
        self._gold = {claim.key: claim for claim in gold.claims}
        self._links = sorted(gold.links, key=lambda link: (link.from_key, link.to_key))
        self._ids: dict[str, int] = {}
        self._said: dict[str, str] = {}
        """The words of the claims made so far, in the order made."""
        self._read: list[str] = []
        """The articles, in the order read."""

    async def mark_article(self) -> None:
        """Go through the article once, an outer claim before those that stand in it."""
        article = self._desk.article.sha256
        self._read.append(article)
        wanted = [claim for claim in self._gold.values() if claim.article == article]
        await self._person.press("claim: motion", "g")
        for claim in sorted(wanted, key=self._turn):
            await self._mark(claim)
            await self._set_who(claim)
            await self._set_rest(claim)
            await self._tie(claim)

    def _turn(self, claim: GoldClaim) -> tuple[int, bool, str]:
        outer = self._gold[claim.nested_in] if claim.nested_in else claim
        start = min(fragments[0][0] for _, fragments in outer.spans)
        return start, outer is not claim, claim.key

    async def tie_the_rest(self) -> None:
        """Go back to the claims whose ties had to wait for the other claim."""
        while self._links:
            claim = self._gold[self._links[0].from_key]
            place, goal = map(self._read.index, (self._desk.article.sha256, claim.article))
            await self._person.press(
                "link: motion", *("J" if goal > place else "K") * abs(goal - place)
            )
            await self._person.look()
            if self._desk.work.claim_id is not None:
                await self._person.press("link: motion", "escape")
            await self._person.go_to("link: motion", self._words_of(claim))
            await self._tie(claim)

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
        person, work = self._person, self._desk.work
        opened = self._desk.labels.claims.get(work.claim_id or 0)
        may_be_next = set(opened.spans) if opened else set(ROLES)
        left = [role for role, _ in claim.spans]
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
        made = self._shown()
        self._ids[claim.key] = made.id
        self._said[claim.key] = " ".join(made.quotes.values()).lower()

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
        if claim.by_author:
            await self._person.press("claim: attribute", "a")
        elif shown and not claim.claimers:
            await self._person.press("claim: attribute", "a", "a")
        adding = bool(shown) and shown <= set(claim.claimers)
        for name in claim.claimers:
            if name not in shown or not adding:
                await self._person.press("claim: attribute", *["&"] * adding)
                await self._choose_entity("A", name)
                adding = True
        if claim.via is not None:
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

    # Links

    async def _tie(self, claim: GoldClaim) -> None:
        for link in [link for link in self._links if link.from_key == claim.key]:
            if link.to_key in self._ids:
                await self._tie_to(link)
                self._links.remove(link)

    async def _tie_to(self, link: GoldLink) -> None:
        person, other_id = self._person, self._ids[link.to_key]
        await person.open_chooser("link: tie", "t")
        typed = self._telling_word(link)
        await person.choose("link: tie", typed, lambda choice: choice.value == other_id)
        await person.until(lambda: isinstance(person.app.screen, Tie))
        await person.press("link: note", "n")
        await person.press("link: tie", TIE_KEYS[link.type])
        await person.until(lambda: not isinstance(person.app.screen, Tie))
        await person.answer("link: note", link.note)

    def _telling_word(self, link: GoldLink) -> str:
        """Return the start of a word that brings a claim up among those made since."""
        made = [key for key in self._said if key != link.from_key]
        newer = [self._said[key] for key in made[made.index(link.to_key) + 1 :]]
        above = {"": len(newer)}
        for word in filter(str.isalpha, self._said[link.to_key].split()):
            for part in (word[:length] for length in range(1, LONGEST + 1)):
                above[part] = sum(part in said for said in newer)
        return min(above, key=lambda part: len(part) + above[part])
