"""A person who knows the gold annotation and enters it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.search import Hit
from tests.tui.gold import ROLES
from tests.tui.plans import approach, cost, plan
from tui.screens.preview import Preview
from tui.screens.tie import Tie
from tui.text.words import words_in
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from tests.tui.gold import GoldClaim, GoldLink, GoldMention, Labels
    from tests.tui.person import Person
    from tests.tui.plans import Keys
    from tui.text.graphemes import Fragment

TYPES = ("PERSON", "ORG", "PRODUCT", "PLACE", "DATE", "MONEY", "QUANTITY", "EVENT", "WORK")
DIGITS = {name: str(number) for number, name in enumerate(TYPES, start=1)}
ROLE_KEYS = {"content": "c", "source": "s", "cue": "r", "addressee": "@", "medium": "#"}
TIE_KEYS = {"same": "s", "supports": "p", "contradicts": "c", "updates": "u"}
CYCLES = {"form": "F", "act": "T", "certainty": "C", "polarity": "~"}


class NameLabeller:
    """Labels every name of the open article and files it under the right entity."""

    def __init__(self, person: Person, gold: Labels) -> None:
        self._person = person
        self._desk = person.desk
        self._gold = {(m.article, m.start, m.end): m for m in gold.mentions}
        self._known: set[str] = set()
        self._called: dict[str, str] = {}
        self._last = ""

    async def label_article(self) -> None:
        """Go through the article once."""
        article = self._desk.article.sha256
        wanted = sorted((m for m in self._gold.values() if m.article == article), key=_place)
        for mention in wanted:
            self._called[self._quote(mention)] = mention.entity
        for mention in wanted:
            if not self._is_labelled(mention):
                await self._label(mention)
                await self._label_equals(mention)

    def _quote(self, mention: GoldMention) -> str:
        return self._desk.reader.text[mention.start : mention.end]

    def _is_labelled(self, mention: GoldMention) -> bool:
        return self._desk.labels.marks_a_mention(mention.start, mention.end)

    async def _label(self, mention: GoldMention) -> None:
        await self._person.light("mention: motion", (mention.start, mention.end))
        key = "." if mention.type == self._last else DIGITS[mention.type]
        await self._person.press("mention: label", key)
        self._last = mention.type
        await self._person.look()
        await self._name(mention)

    # Which entity it is

    def _shown(self, entity_id: int) -> str:
        return self._desk.labels.entity(self._desk.labels.root(entity_id)).name

    async def _name(self, mention: GoldMention) -> None:
        here = self._desk.mention
        assert here is not None
        while self._shown(here.entity_id) != mention.entity:
            asked = self._asked_about(here.entity_id)
            if asked is None:
                await self._file(mention)
                return
            first, second = (self._shown(entity_id) for entity_id in asked)
            same = mention.entity == first == self._called.get(second, second)
            await self._person.press("mention: judging", "y" if same else "d")
            await self._person.look()
        self._known.add(mention.entity)

    def _asked_about(self, entity_id: int) -> tuple[int, int] | None:
        asked, root = self._desk.annotations.asked, self._desk.labels.root
        if asked is None or root(entity_id) not in (root(asked.a_id), root(asked.b_id)):
            return None
        first, second = sorted((root(asked.a_id), root(asked.b_id)))
        return first, second

    async def _file(self, mention: GoldMention) -> None:
        await self._person.open_chooser("mention: naming", "e")
        is_new = mention.entity not in self._known
        await self._person.choose(
            "mention: naming",
            mention.entity if is_new else mention.entity.lower(),
            lambda choice: choice.name == mention.entity and choice.value is not None,
            may_be_new=is_new,
        )
        self._known.add(mention.entity)
        await self._person.look()

    # Equal names

    async def _label_equals(self, mention: GoldMention) -> None:
        quote = self._quote(mention)
        right, wrong = self._equals(quote, mention)
        if 2 * right <= 2 + 2 * wrong:
            return
        person, screen = self._person, self._person.app
        await person.press("mention: everywhere", "*")
        await person.until(lambda: isinstance(screen.screen, Preview))
        await self._drop_wrong_hits(mention)
        await person.press("mention: everywhere", "enter")
        await person.until(lambda: not isinstance(screen.screen, Preview))
        await person.look()

    def _equals(self, quote: str, mention: GoldMention) -> tuple[int, int]:
        """Return how many equal strings are names of the same entity, and how many are not."""
        right = wrong = 0
        text = self._desk.reader.text
        for match in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", text):
            if not self._desk.labels.marks_a_mention(*match.span()):
                if self._is_same(mention, mention.article, *match.span()):
                    right += 1
                else:
                    wrong += 1
        return right, wrong

    def _is_same(self, mention: GoldMention, article: str, start: int, end: int) -> bool:
        other = self._gold.get((article, start, end))
        return other is not None and (other.type, other.entity) == (mention.type, mention.entity)

    async def _drop_wrong_hits(self, mention: GoldMention) -> None:
        rows = self._person.app.screen.query_one("#choices", RowList).rows
        hits = [row.stands_for for row in rows if isinstance(row.stands_for, Hit)]
        downs = 0
        for hit in hits:
            if self._is_same(mention, mention.article, hit.start, hit.end):
                downs += 1
            else:
                await self._person.press("mention: everywhere", *["j"] * downs, "space")
                downs = 0


class ClaimMarker:
    """Marks every claim of the open article, sets what it says and ties it to others."""

    def __init__(self, person: Person, gold: Labels) -> None:
        self._person = person
        self._desk = person.desk
        self._gold = {claim.key: claim for claim in gold.claims}
        self._ids: dict[str, int] = {}
        self._open_links = sorted(gold.links, key=lambda link: (link.from_key, link.to_key))

    async def mark_article(self) -> None:
        """Go through the article once, an outer claim before those in it."""
        article = self._desk.article.sha256
        wanted = {key: c for key, c in self._gold.items() if c.article == article}
        await self._person.press("claim: motion", "g")
        for claim in sorted(wanted.values(), key=self._turn):
            await self._mark(claim)
            await self._set_who(claim)
            await self._set_rest(claim)
            await self._tie(claim)

    def _turn(self, claim: GoldClaim) -> tuple[int, int, str]:
        start = min(fragments[0][0] for _, fragments in claim.spans)
        if claim.nested_in is not None:
            return (*self._turn(self._gold[claim.nested_in])[:1], 1, claim.key)
        return start, 0, claim.key

    async def tie_the_rest(self) -> None:
        """Go back to the claims whose ties had to wait for the other claim."""
        while self._open_links:
            claim = self._gold[self._open_links[0].from_key]
            while self._desk.article.sha256 != claim.article:
                await self._person.press("link: motion", "J" if self._is_ahead(claim) else "K")
                await self._person.look()
            if self._desk.work.claim_id is not None:
                await self._person.press("link: motion", "escape")
            await self._person.go_to("link: motion", self._words_of(claim))
            await self._tie(claim)

    def _is_ahead(self, claim: GoldClaim) -> bool:
        order = [article.sha256 for article in self._desk.project.articles]
        return order.index(claim.article) > order.index(self._desk.article.sha256)

    def _words_of(self, claim: GoldClaim) -> list[Fragment]:
        """Return the words on which a claim is the innermost."""
        return [
            word
            for _, fragments in claim.spans
            for start, end in fragments
            for word in words_in(self._desk.reader.text, start, end)
            if (found := self._desk.labels.claim_at(word[0])) is not None
            and found.id == self._ids[claim.key]
        ]

    # Spans

    async def _mark(self, claim: GoldClaim) -> None:
        opened = self._desk.labels.claims.get(self._desk.work.claim_id or 0)
        may_begin = {str(role) for role in opened.spans} if opened else set(ROLES)
        left = [role for role in ROLES if claim.fragments(role)]
        while left:
            first = {role: self._plan(claim, role) for role in left if role in may_begin}
            role = min(first, key=lambda role: cost(first[role]))
            await self._person.follow("claim: motion", first[role])
            await self._mark_role(claim, role)
            left.remove(role)
            may_begin = set(ROLES)
        assert self._desk.work.claim_id is not None
        self._ids[claim.key] = self._desk.work.claim_id

    def _plan(self, claim: GoldClaim, role: str) -> Keys:
        view, target = self._person.view(), claim.fragments(role)[0]
        return plan(view, target) or (approach(view, target),)

    async def _mark_role(self, claim: GoldClaim, role: str) -> None:
        for number, fragment in enumerate(claim.fragments(role)):
            await self._person.light("claim: motion", fragment)
            await self._person.press("claim: role", *["&"] * (number > 0), ROLE_KEYS[role])

    # Attributes

    def _claim_shown(self) -> dict[str, object]:
        shown = self._desk.claim
        assert shown is not None
        names = [self._desk.labels.entity(entity_id).name for entity_id in shown.claimers]
        return {
            "claimers": tuple(sorted(names)),
            "by_author": shown.by_author,
            "nested_in": shown.nested_in_id,
            **{name: getattr(shown, name) for name in ("act", "certainty", "polarity")},
        }

    async def _set_who(self, claim: GoldClaim) -> None:
        person, shown = self._person, self._claim_shown()
        if claim.by_author:
            await person.press("claim: attribute", "a")
        elif shown["claimers"] and not claim.claimers:
            await person.press("claim: attribute", "a", "a")
        elif shown["claimers"] != claim.claimers:
            missing = [name for name in claim.claimers if name not in str(shown["claimers"])]
            keep = set(str(shown["claimers"])) and len(missing) < len(claim.claimers)
            for number, name in enumerate(missing):
                if keep or number:
                    await person.press("claim: attribute", "&")
                await self._choose_entity("A", name)
        if claim.via is not None:
            await self._choose_entity("V", claim.via)

    async def _choose_entity(self, key: str, name: str) -> None:
        await self._person.open_chooser("claim: attribute", key)
        await self._person.choose(
            "claim: attribute", name.lower(), lambda choice: choice.name == name
        )

    async def _set_rest(self, claim: GoldClaim) -> None:
        outer = self._ids[claim.nested_in] if claim.nested_in else None
        while self._claim_shown()["nested_in"] != outer:
            await self._person.press("claim: attribute", "^")
        for name, key in CYCLES.items():
            while self._attribute(name) != getattr(claim, name):
                await self._person.press("claim: attribute", key)

    def _attribute(self, name: str) -> str:
        from store.forms import form_of
        from store import Role

        shown = self._desk.claim
        assert shown is not None
        if name == "form" and shown.form is None:
            return str(form_of(self._desk.article.raw, shown.spans[Role.CONTENT]))
        return str(getattr(shown, name))

    # Links

    async def _tie(self, claim: GoldClaim) -> None:
        for link in [x for x in self._open_links if x.from_key == claim.key]:
            if link.to_key in self._ids:
                self._open_links.remove(link)
                await self._tie_to(claim, link)

    async def _tie_to(self, claim: GoldClaim, link: GoldLink) -> None:
        person, other = self._person, self._ids[link.to_key]
        await person.open_chooser("link: tie", "t")
        typed = self._telling_word(claim, link)
        await person.choose("link: tie", typed, lambda choice: choice.value == other)
        await person.until(lambda: isinstance(person.app.screen, Tie))
        if link.note:
            await person.press("link: note", "n")
        await person.press("link: tie", TIE_KEYS[link.type])
        await person.until(lambda: not isinstance(person.app.screen, Tie))
        if link.note:
            await person.answer("link: note", link.note)

    def _telling_word(self, claim: GoldClaim, link: GoldLink) -> str:
        """Return the start of a word that singles a claim out among those marked so far."""
        wanted = self._desk.project.claims.get(self._ids[link.to_key])
        assert wanted is not None
        others = [c for c in self._desk.project.claims.search() if c.id != self._ids[claim.key]]
        newest = [" ".join(c.quotes.values()).lower() for c in others]
        place = [c.id for c in others].index(wanted.id)
        found = {"": place}
        for word in " ".join(wanted.quotes.values()).lower().split():
            for length in range(1, min(len(word), 8) + 1):
                part = word[:length]
                if part.isalpha():
                    found[part] = sum(part in said for said in newest[:place])
        return min(found, key=lambda part: len(part) + found[part])


def _place(mention: GoldMention) -> tuple[int, int]:
    return mention.start, mention.end
