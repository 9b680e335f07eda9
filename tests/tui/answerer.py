"""A person who goes through suggestions: accepts, mends or rejects each by the gold annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import ClaimSuggestion, MentionSuggestion, Role
from store.forms import form_of
from store.names.values import value_of
from tests.tui.marker import CYCLES
from tests.tui.namer import DIGITS
from tests.tui.plans import edge_keys
from tui.desk.suggestion_rows import alternatives

if TYPE_CHECKING:
    from tests.tui.gold import GoldClaim, GoldMention, Labels
    from tests.tui.marker import Marker
    from tests.tui.namer import Namer
    from tests.tui.person import Person
    from tui.text.graphemes import Fragment

FIRST = {"act": "assertion", "certainty": "CT", "polarity": "+"}
"""What a new claim has."""

ROLE_KEYS = {Role.SOURCE: "s", Role.CUE: "r", Role.CONTENT: "c"}

MOST = 7
"""Keys above which a claim is marked by hand rather than mended."""


class Answerer:
    """Answers every suggestion of the open article."""

    def __init__(self, person: Person, gold: Labels, namer: Namer, marker: Marker) -> None:
        self._person = person
        self._desk = person.desk
        self._mentions = {(m.article, m.start, m.end): m for m in gold.mentions}
        self._claims = list(gold.claims)
        self._namer = namer
        self._marker = marker

    # Names

    async def answer_names(self) -> None:
        """Go through the proposed names until none is left."""
        await self._walk("names", "mention: motion")
        while await self._go_to_next("mention: motion"):
            lit = self._desk.suggestion
            assert isinstance(lit, MentionSuggestion)
            await self._answer_name(lit)
            await self._person.look()

    async def _walk(self, kind: str, purpose: str) -> None:
        while self._desk.work.walk != kind:
            await self._person.press(purpose, "|")

    async def _go_to_next(self, purpose: str) -> bool:
        """See to it that a suggestion is lit of the kind that one goes through."""
        kind = MentionSuggestion if self._desk.work.walk == "names" else ClaimSuggestion
        await self._person.look()
        if isinstance(self._desk.suggestion, kind):
            return True
        if not self._desk.labels.suggestions.of_kind(kind):
            return False
        await self._person.press(purpose, "tab")
        return True

    async def _answer_name(self, lit: MentionSuggestion) -> None:
        article = self._desk.article.sha256
        gold = self._mentions.get((article, lit.span.start, lit.span.end))
        if gold is None:
            gold, mending = self._mended(lit)
            if gold is None or self._desk.labels.marks_a_mention(gold.start, gold.end):
                await self._person.press("mention: reject", "x")
                return
            await self._person.press("mention: label", *mending)
        await self._accept_name(gold)

    def _mended(self, lit: MentionSuggestion) -> tuple[GoldMention | None, tuple[str, ...]]:
        """Return the gold mention on some of what is lit, and the keys that make it that."""
        place = (lit.span.start, lit.span.end)
        for (article, start, end), gold in self._mentions.items():
            if article == self._desk.article.sha256 and start < place[1] and place[0] < end:
                keys = edge_keys(self._desk.reader.text, place, (start, end))
                if keys is not None and len(keys) <= 2:
                    return gold, keys
        return None, ()

    async def _accept_name(self, gold: GoldMention) -> None:
        lit, suggestions = self._desk.suggestion, self._desk.labels.suggestions
        assert isinstance(lit, MentionSuggestion)
        article = self._desk.article.sha256
        spans = [each.span for each in suggestions.equals(lit)]
        golds = [self._mentions.get((article, span.start, span.end)) for span in spans]
        are_same = [g and (g.type, g.entity) == (gold.type, gold.entity) for g in golds]
        name = value_of(lit.quote, lit.type)
        if gold.type == lit.type and self._namer.is_new(gold) and name != gold.entity:
            await self._namer.choose_name(gold)
            return
        if gold.type != lit.type:
            await self._person.press("mention: label", DIGITS[gold.type])
        else:
            is_all = len(spans) > 1 and all(are_same)
            await self._person.press("mention: label", "=" if is_all else "enter")
        await self._person.look()
        await self._namer.settle_name(gold)

    # Claims

    async def answer_claims(self) -> None:
        """Go through the proposed claims until none is left."""
        await self._walk("claims", "claim: motion")
        while await self._go_to_next("claim: motion"):
            lit = self._desk.suggestion
            assert isinstance(lit, ClaimSuggestion)
            gold = self._gold_of(lit)
            mending = None if gold is None else self._mending(lit, gold)
            if gold is None or mending is None or len(mending) > MOST:
                await self._person.press("claim: reject", "x")
            else:
                await self._person.press("claim: role", *mending)
                await self._accept_claim(gold)
            await self._person.look()

    def _gold_of(self, lit: ClaimSuggestion) -> GoldClaim | None:
        """Return the claim of the gold that is meant, if it is not made yet."""
        text = self._desk.reader.text
        article = self._desk.article.sha256
        found = []
        for claim in self._claims:
            if claim.article != article or self._marker.has_made(claim):
                continue
            wanted, proposed = claim.fragments("content"), lit.span.fragments
            shared = _letters(text, wanted) & _letters(text, proposed)
            either = _letters(text, wanted) | _letters(text, proposed)
            cue = lit.spans.get(Role.CUE)
            cue_letters = _letters(text, cue.fragments) if cue else set()
            same_cue = bool(cue_letters & _letters(text, claim.fragments("cue")))
            if len(shared) * 2 >= len(either) and either:
                found.append((same_cue, len(shared) / len(either), claim.key, claim))
        return max(found)[-1] if found else None

    def _mending(self, lit: ClaimSuggestion, gold: GoldClaim) -> tuple[str, ...] | None:
        """Return the keys that give the proposed roles the spans of the gold, None if none do.

        What is missing is marked by hand when the claim is made.
        """
        keys: tuple[str, ...] = ()
        for role in (Role.CONTENT, Role.SOURCE, Role.CUE):
            now, wanted = lit.spans.get(role), gold.fragments(role)
            if now is None or not wanted or now.fragments == wanted:
                continue
            found = self._role_keys(lit, role, wanted)
            if found is None:
                return None
            if keys.count("o") % 2:
                keys = (*keys, "o")
            keys += found
        return keys

    def _role_keys(
        self, lit: ClaimSuggestion, role: Role, wanted: tuple[Fragment, ...]
    ) -> tuple[str, ...] | None:
        """Return the keys that cycle to a span and give it its edges."""
        spans = alternatives(lit, role)
        ways = []
        for number, span in enumerate(spans):
            if span is None or _inner_edges(span.fragments) != _inner_edges(wanted):
                continue
            cycles = (ROLE_KEYS[role],) * (number or (len(spans) if role != Role.CONTENT else 0))
            edges = edge_keys(
                self._desk.reader.text, (span.start, span.end), (wanted[0][0], wanted[-1][1])
            )
            if edges is not None:
                ways.append((*cycles, *edges))
        return min(ways, key=len, default=None)

    async def _accept_claim(self, gold: GoldClaim) -> None:
        """Accept what is lit, with the first thing that has to be said of it."""
        lit = self._desk.suggestion
        assert isinstance(lit, ClaimSuggestion)
        claimers = self._claimers(lit)
        if claimers != gold.claimers and len(gold.claimers) == 1:
            await self._marker.choose_claimer(gold.claimers[0])
        else:
            key = self._first_key(lit, gold, is_right=claimers == gold.claimers)
            await self._person.press(
                "claim: role" if key in ("Y", "enter") else "claim: attribute", key
            )
        await self._person.look()
        made = [c for c in self._desk.labels.claims.values() if c.spans == lit.spans]
        await self._marker.finish(gold, made[-1].id)

    def _claimers(self, lit: ClaimSuggestion) -> tuple[str, ...]:
        """Say under whom a claim would be filed."""
        labels, named = self._desk.labels, lit.claimant
        if named is None:
            return ()
        for mark in labels.marks.within(named.span.start, named.span.end):
            if mark.kind == named.type and mark.key in labels.mentions:
                return (labels.entity(labels.root(labels.mentions[mark.key].entity_id)).name,)
        return (named.name,)

    def _first_key(self, lit: ClaimSuggestion, gold: GoldClaim, *, is_right: bool) -> str:
        """Return the key that accepts a claim, and says more of it if more is to be said."""
        if gold.by_author:
            return "a"
        form = form_of(self._desk.article.raw, lit.spans[Role.CONTENT])
        for name, key in CYCLES.items():
            default = form if name == "form" else FIRST[name]
            if getattr(gold, name) != default:
                return key
        spans = {str(role): span.fragments for role, span in lit.spans.items()}
        mine = self._desk.labels.claims.values()
        outer = next((c.id for c in mine if c.spans.get(Role.CONTENT) == lit.outer), None)
        nests = outer == self._marker.outer_id(gold) if lit.outer else gold.nested_in is None
        is_right = is_right and nests and gold.via is None and spans == dict(gold.spans)
        return "enter" if is_right and not self._marker.ties(gold) else "Y"


def _inner_edges(fragments: tuple[Fragment, ...]) -> tuple[int, ...]:
    """Return the edges between the fragments: no key moves them."""
    return tuple(edge for fragment in fragments for edge in fragment)[1:-1]


def _letters(text: str, fragments: tuple[Fragment, ...]) -> set[int]:
    return {i for start, end in fragments for i in range(start, end) if text[i].isalnum()}
