"""A person who goes through suggestions: accepts, mends or rejects each by the gold annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import ClaimSuggestion, MentionSuggestion, Role
from store.forms import form_of
from store.names.values import value_of
from tests.tui.marker import CYCLES, bare_words
from tests.tui.namer import DIGITS, is_named
from tests.tui.plans import edge_keys
from tui.desk.suggestion_roles import outer_of, via_of
from tui.desk.suggestion_rows import alternatives
from tui.desk.suggestions import rank_of_place

if TYPE_CHECKING:
    from tests.tui.gold import GoldClaim, GoldMention, Labels
    from tests.tui.marker import Marker
    from tests.tui.namer import Namer
    from tests.tui.person import Person
    from tui.text.graphemes import Fragment

ROLE_KEYS = {
    Role.CONTENT: "c",
    Role.SOURCE: "s",
    Role.CUE: "r",
    Role.ADDRESSEE: "@",
    Role.MEDIUM: "#",
}
"""The keys that go through the spans of a role; first that whose edges move unasked."""

MOST = 10
"""Keys above which a claim is marked by hand rather than mended."""

OWN = 3
"""The same for a claim of the article's own: it is soon marked."""

ANEW = 5
"""Keys that it takes to mark a span anew, rather than to mend it."""


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
        await self._mark_missed()
        await self._person.press(purpose, "tab")
        return True

    async def _answer_name(self, lit: MentionSuggestion) -> None:
        article = self._desk.article.sha256
        gold = self._mentions.get((article, lit.span.start, lit.span.end))
        if gold is None:
            gold, mending = self._mended(lit)
            if gold is None or is_named(self._desk, gold.start, gold.end):
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
        if self._desk.work.walk != "claims":
            await self._person.press("claim: motion", "g")
            while self._desk.project.suggestions.threshold > 0:
                await self._person.press("claim: motion", "%")
        await self._walk("claims", "claim: motion")
        while await self._go_to_next("claim: motion"):
            lit = self._desk.suggestion
            assert isinstance(lit, ClaimSuggestion)
            missed = self._missed_before(lit)
            if missed:
                await self._marker.mark(missed[:1])
                continue
            gold = self._gold_of(lit)
            if gold is not None and (outer := self._marker.unmade_outer(gold)) is not None:
                await self._marker.mark([outer])
                continue
            mending, wrong = ((), 0) if gold is None else self._mending(lit, gold)
            most = 0 if gold is None else OWN if gold.by_author else MOST
            if gold is None or len(mending) + ANEW * wrong > most:
                is_over = not self._marker.left()
                await self._person.press("claim: reject", "backspace" if is_over else "x")
            else:
                await self._person.press("claim: role", *mending)
                await self._accept_claim(gold)
            await self._person.look()

    async def _mark_missed(self) -> None:
        """Mark the claims that stand before the next proposed one, as far as one reads there."""
        if self._desk.work.walk == "claims":
            while (following := self._following()) and (missed := self._missed_before(following)):
                await self._marker.mark(missed[:1])

    def _following(self) -> ClaimSuggestion | None:
        """Return the proposed claim that comes next in the text."""
        place = rank_of_place(self._desk.reader.cursor.target[0])
        open_now = self._desk.labels.suggestions
        found = open_now.neighbour(place, 1, by_score=False, kind=ClaimSuggestion)
        return found if isinstance(found, ClaimSuggestion) else None

    def _missed_before(self, lit: ClaimSuggestion) -> list[GoldClaim]:
        """Return the claims that stand before the one that is lit, and are not proposed."""
        return [
            claim
            for claim in self._missed()
            if claim.start < lit.span.start
            and (claim.nested_in is None or self._marker.outer_id(claim) is not None)
        ]

    def _misses_some_after(self, lit: ClaimSuggestion) -> bool:
        """Say whether a claim that is not proposed stands between this one and the next.

        The key that stays is for that; after the last one, the other key would go to the first.
        """
        starts = [each.span.start for each in self._open_claims()]
        end = min((start for start in starts if start > lit.span.start), default=None)
        return any(
            lit.span.start < claim.start and (end is None or claim.start < end)
            for claim in self._missed()
        )

    def _missed(self) -> list[GoldClaim]:
        """Return the claims that are still to be made, and are not proposed."""
        proposed = {gold.key for each in self._open_claims() if (gold := self._gold_of(each))}
        return [claim for claim in self._marker.left() if claim.key not in proposed]

    def _open_claims(self) -> list[ClaimSuggestion]:
        """Return the claims that are still proposed."""
        return [each for each in self._desk.labels.suggestions if isinstance(each, ClaimSuggestion)]

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
            if (len(shared) * 2 >= len(either) or (same_cue and shared)) and either:
                found.append((same_cue, len(shared) / len(either), claim.key, claim))
        return max(found)[-1] if found else None

    def _mending(self, lit: ClaimSuggestion, gold: GoldClaim) -> tuple[tuple[str, ...], int]:
        """Return the keys that give the roles the spans of the gold, and how many stay wrong.

        Those are marked anew, and what is missing is marked, when the claim is made.
        """
        keys: tuple[str, ...] = ()
        wrong = 0
        for role, key in ROLE_KEYS.items():
            now, wanted = lit.spans.get(role), gold.fragments(role)
            if (now.fragments if now is not None else ()) == wanted:
                continue
            found = self._role_keys(lit, role, wanted)
            if found is None or len(found) > ANEW:
                wrong += now is not None
                if now is not None and not bare_words(self._desk, now):
                    wrong += MOST
                continue
            if keys.count("o") % 2 and len(found) > found.count(key):
                keys = (*keys, "o")
            keys += found
        return keys, wrong

    def _role_keys(
        self, lit: ClaimSuggestion, role: Role, wanted: tuple[Fragment, ...]
    ) -> tuple[str, ...] | None:
        """Return the keys that cycle to a span and give it its edges."""
        spans = alternatives(lit, role)
        ways = []
        for number, span in enumerate(spans):
            fragments = span.fragments if span is not None else ()
            cycles = (ROLE_KEYS[role],) * (number or (len(spans) if role != Role.CONTENT else 0))
            if fragments == wanted:
                ways.append((ROLE_KEYS[role],) * number)
            elif span is not None and wanted and _inner_edges(fragments) == _inner_edges(wanted):
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
            if key == "t":
                await self._marker.accept_by_tying(gold)
                return
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
            default = form if name == "form" else getattr(lit.attributes, name)
            if getattr(gold, name) != default:
                return key
        spans = {str(role): span.fragments for role, span in lit.spans.items()}
        mine = self._desk.labels.claims.values()
        outer = next((c.id for c in mine if c.spans.get(Role.CONTENT) == lit.outer), None)
        nests = outer == self._marker.outer_id(gold) if lit.outer else gold.nested_in is None
        via = via_of(self._desk.labels, lit, outer_of(self._desk.labels, lit)) or None
        is_right = is_right and nests and gold.via == via and spans == dict(gold.spans)
        if is_right and self._marker.ties(gold):
            return "t"
        return "enter" if is_right and not self._misses_some_after(lit) else "Y"


def _inner_edges(fragments: tuple[Fragment, ...]) -> tuple[int, ...]:
    """Return the edges between the fragments: no key moves them."""
    return tuple(edge for fragment in fragments for edge in fragment)[1:-1]


def _letters(text: str, fragments: tuple[Fragment, ...]) -> set[int]:
    return {i for start, end in fragments for i in range(start, end) if text[i].isalnum()}
