"""Accepting: what was proposed becomes a label, as one step of the history."""

from __future__ import annotations

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

    def claim(self, suggestion: ClaimSuggestion) -> Claim:
        """Make a proposed claim, filed under whom its source stands for.

        If that name is only proposed as yet, it is labelled with it.
        """
        article_id = suggestion.article_id
        with self._ledger.action(f"accept claim {suggestion.quotes[Role.CONTENT]}", article_id):
            named = suggestion.claimant
            claimer = self._entity_of(article_id, named) if named else None
            return self._claims.add(
                article_id,
                suggestion.spans,
                claimers=() if claimer is None else (claimer,),
                nested_in=self._outer(suggestion),
                origin=suggestion.origin,
                reason=suggestion.reason,
            )

    def all(self, suggestions: Iterable[Suggestion]) -> list[Mention | Claim]:
        """Accept many, of any articles, as one step."""
        accepted = list(suggestions)
        if not accepted:
            return []
        with self._ledger.action(f"accept {len(accepted)} suggestions", accepted[0].article_id):
            return [
                self.mention(each) if isinstance(each, MentionSuggestion) else self.claim(each)
                for each in accepted
            ]

    def _entity_of(self, article_id: int, claimant: Named) -> int | None:
        for mention in self._mentions.of_article(article_id, self._ledger.annotator):
            if mention.span.start < claimant.span.end and claimant.span.start < mention.span.end:
                return mention.entity_id
        for suggestion in self._suggestions.of_article(article_id):
            if isinstance(suggestion, MentionSuggestion) and suggestion.span == claimant.span:
                return self.mention(suggestion).entity_id
        return self._entities.find(claimant.name, claimant.type, article_id)

    def _outer(self, suggestion: ClaimSuggestion) -> Claim | None:
        """Return my claim that this one is proposed to stand in, if it was made."""
        if suggestion.outer is None:
            return None
        mine = self._claims.of_article(suggestion.article_id, self._ledger.annotator)
        return next((c for c in mine if c.spans.get(Role.CONTENT) == suggestion.outer), None)
