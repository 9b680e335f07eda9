"""Accepting: what was proposed becomes a label, as one step of the history."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from store.attributes import USUAL
from store.claimers import heard_through
from store.records import Role
from store.suggestion import MentionSuggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.claims import Claims
    from store.entities import Entities
    from store.ledger import Ledger
    from store.mentions import Label, Mentions
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
        """Accept many, of any articles, as one step: the names first, as claims may be theirs."""
        accepted = list(suggestions)
        if not accepted:
            return []
        names = [each for each in accepted if isinstance(each, MentionSuggestion)]
        standing = cache(self._standing)
        with self._ledger.action(f"accept {len(accepted)} suggestions", accepted[0].article_id):
            labels = iter(self._mentions.add_each(map(_label, names)))
            return [
                next(labels)
                if isinstance(each, MentionSuggestion)
                else self._claim(each, standing(each.article_id))
                for each in accepted
            ]

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
            via = self._via(outer[0], claimer) if outer else None
            if via is not None:
                claim = self._claims.set_via(claim, via)
            if suggestion.attributes != USUAL:
                claim = self._claims.update(replace(claim, **suggestion.attributes._asdict()))
        there.note_claim(claim)
        return claim

    def _via(self, outer: Claim, claimer: int | None) -> int | None:
        """Return through whom a claim is heard that stands in another one."""
        own = () if claimer is None else self._entities.members(claimer)
        return heard_through(outer.claimers, own, self._entities.get)

    def _claimer(self, claimant: Named, there: _Standing) -> int | None:
        """Return the entity of the label where the name stands, or of a new one if it is open."""
        label = there.speaker_on(claimant)
        if label is None and (name := there.name_on(claimant)) is not None:
            label = self.mention(name)
        if label is not None:
            return label.entity_id
        return self._entities.find(claimant.name, claimant.type, there.article_id)


class _Standing:
    """What is labelled and proposed in one article, found by place; its claims are read once."""

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
    def claims(self) -> dict[Span, list[Claim]]:
        """My claims by their content, in the order made."""
        found: dict[Span, list[Claim]] = {}
        for claim in self._claims.of_article(self.article_id, self._annotator):
            if Role.CONTENT in claim.spans:
                found.setdefault(claim.spans[Role.CONTENT], []).append(claim)
        return found

    def name_on(self, claimant: Named) -> MentionSuggestion | None:
        """Return the name that is open just where a claimant stands."""
        return self._suggestions.name_on(self.article_id, claimant.span)

    def speaker_on(self, claimant: Named) -> Mention | None:
        """Return the label where a claimant stands, of its type first, else of who can speak."""
        from store.suggest.claimants import SPEAKERS

        standing = self._mentions.touching(self.article_id, claimant.span, self._annotator)
        alike = [mention for mention in standing if mention.type is claimant.type]
        speaking = [mention for mention in standing if mention.type in SPEAKERS]
        return next(iter(alike + speaking), None)

    def note_claim(self, claim: Claim) -> None:
        """Take a claim up that was made since."""
        made = self.claims.setdefault(claim.spans[Role.CONTENT], [])
        if claim not in made:
            made.append(claim)


def _told(suggestion: ClaimSuggestion) -> str:
    return f"accept claim {suggestion.quotes[Role.CONTENT]}"


def _label(name: MentionSuggestion) -> Label:
    return name.article_id, name.span, name.type, name.origin
