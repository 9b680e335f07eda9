"""Accepting: what was proposed becomes a label, as one step of the history."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from store.records import Role
from store.suggestion import MentionSuggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.claims import Claims
    from store.entities import Entities
    from store.ledger import Ledger
    from store.mentions import Mentions
    from store.records import Claim, Mention
    from store.spans import Span
    from store.suggestion import ClaimSuggestion, Named, Suggestion
    from store.suggestions import Suggestions


class Acceptance:
    """Turns suggestions into labels; what a person changed about one first is in the record."""

    def __init__(
        self,
        ledger: Ledger,
        suggestions: Suggestions,
        entities: Entities,
        mentions: Mentions,
        claims: Claims,
    ) -> None:
        self._ledger = ledger
        self._suggestions = suggestions
        self._entities = entities
        self._mentions = mentions
        self._claims = claims

    def mention(self, suggestion: MentionSuggestion) -> Mention:
        """Label a proposed name; it goes to the entity that is known by it, or to a new one."""
        with self._ledger.action(
            f"accept {suggestion.type} {suggestion.quote}", suggestion.article_id
        ):
            return self._mentions.add(
                suggestion.article_id, suggestion.span, suggestion.type, origin=suggestion.origin
            )

    def claim(
        self, suggestion: ClaimSuggestion, *, instead_of: ClaimSuggestion | None = None
    ) -> Claim:
        """Make a proposed claim, filed under whom its source stands for; the same twice is one.

        If that name is only proposed as yet, it is labelled with it. `instead_of` is the claim as
        it was proposed, before a person changed it: with other spans it is rejected in the same
        step, or it might be proposed again beside what was made of it.
        """
        with self._ledger.action(_told(suggestion), suggestion.article_id):
            claim = self._claim(suggestion, self._standing(suggestion.article_id))
            if instead_of is not None and instead_of.spans != suggestion.spans:
                self._suggestions.reject([instead_of])
        return claim

    def all(self, suggestions: Iterable[Suggestion]) -> list[Mention | Claim]:
        """Accept many, of any articles, as one step."""
        accepted = list(suggestions)
        if not accepted:
            return []
        standing = cache(self._standing)
        made: list[Mention | Claim] = []
        with self._ledger.action(f"accept {len(accepted)} suggestions", accepted[0].article_id):
            for each in accepted:
                there = standing(each.article_id)
                if isinstance(each, MentionSuggestion):
                    mention = self.mention(each)
                    there.note_label(mention)
                    made.append(mention)
                else:
                    made.append(self._claim(each, there))
        return made

    def _standing(self, article_id: int) -> _Standing:
        return _Standing(
            article_id, self._ledger.annotator, self._mentions, self._claims, self._suggestions
        )

    def _claim(self, suggestion: ClaimSuggestion, there: _Standing) -> Claim:
        for claim in there.claims.get(suggestion.span, ()):
            if dict(claim.spans) == dict(suggestion.spans):
                return claim
        article_id = suggestion.article_id
        with self._ledger.action(_told(suggestion), article_id):
            claimer = self._claimer(suggestion.claimant, there) if suggestion.claimant else None
            outer = there.claims.get(suggestion.outer) if suggestion.outer else None
            claim = self._claims.add(
                article_id,
                suggestion.spans,
                claimers=() if claimer is None else (claimer,),
                nested_in=outer[0] if outer else None,
                origin=suggestion.origin,
                reason=suggestion.reason,
            )
        there.note_claim(claim)
        return claim

    def _claimer(self, claimant: Named, there: _Standing) -> int | None:
        """Return the entity of the label where the name stands, or of a new one if it is open."""
        label = there.speaker_on(claimant)
        if label is None and claimant.span in there.names:
            label = self.mention(there.names[claimant.span])
            there.note_label(label)
        if label is not None:
            return label.entity_id
        return self._entities.find(claimant.name, claimant.type, there.article_id)


class _Standing:
    """What is labelled and proposed in one article, each read when it is first asked for."""

    def __init__(
        self,
        article_id: int,
        annotator: str,
        mentions: Mentions,
        claims: Claims,
        suggestions: Suggestions,
    ) -> None:
        self.article_id = article_id
        self._annotator = annotator
        self._mentions = mentions
        self._claims = claims
        self._suggestions = suggestions

    @cached_property
    def _labels(self) -> dict[int, list[Mention]]:
        """My labels by every offset that they stand on."""
        found: dict[int, list[Mention]] = {}
        for mention in self._mentions.of_article(self.article_id, self._annotator):
            _lay(found, mention)
        return found

    @cached_property
    def claims(self) -> dict[Span, list[Claim]]:
        """My claims by their content, in the order made."""
        found: dict[Span, list[Claim]] = {}
        for claim in self._claims.of_article(self.article_id, self._annotator):
            if Role.CONTENT in claim.spans:
                found.setdefault(claim.spans[Role.CONTENT], []).append(claim)
        return found

    @cached_property
    def names(self) -> dict[Span, MentionSuggestion]:
        """The names that are open."""
        found = self._suggestions.of_article(self.article_id)
        return {each.span: each for each in found if isinstance(each, MentionSuggestion)}

    def speaker_on(self, claimant: Named) -> Mention | None:
        """Return the label where a claimant stands, of its type first, else of who can speak."""
        from store.suggest.claimants import SPEAKERS

        span = claimant.span
        standing = [
            mention
            for offset in range(span.start, span.end)
            for mention in self._labels.get(offset, ())
            if mention.type is claimant.type or mention.type in SPEAKERS
        ]
        alike = (mention for mention in standing if mention.type is claimant.type)
        return next(alike, standing[0] if standing else None)

    def note_label(self, mention: Mention) -> None:
        """Take a label up that was made since."""
        _lay(self._labels, mention)

    def note_claim(self, claim: Claim) -> None:
        """Take a claim up that was made since."""
        made = self.claims.setdefault(claim.spans[Role.CONTENT], [])
        if claim not in made:
            made.append(claim)


def _told(suggestion: ClaimSuggestion) -> str:
    return f"accept claim {suggestion.quotes[Role.CONTENT]}"


def _lay(labels: dict[int, list[Mention]], mention: Mention) -> None:
    for start, end in mention.span.fragments:
        for offset in range(start, end):
            standing = labels.setdefault(offset, [])
            if mention not in standing:
                standing.append(mention)
