"""The sheet: the open article and its labels, kept in step with the store."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from store import Entity, Mention, Role
from tui.desk.folds import Folds
from tui.desk.merges import merged_by_program
from tui.desk.suggestions import OpenSuggestions
from tui.text.layers import Mark, MarkIndex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store import (
        Article,
        Block,
        Claim,
        ClaimLink,
        Note,
        Project,
        Span,
        Suggestion,
        Variant,
    )

Part = tuple["Claim", Role]
"""One span of a claim, by its role."""

Group = tuple[tuple[int, int], ...]
"""The mentions of one entity, as (start, id) in text order; another one after every change."""

ROLES = frozenset(Role)


class Sheet:
    """What one annotator has labelled in one article, indexed for the eye and the cursor.

    A label that is made or deleted is put in or taken out by itself; after an undo all is read
    again. Nothing here writes.
    """

    def __init__(self, project: Project, article: Article) -> None:
        self._project = project
        self.article = article
        self._suggestions = OpenSuggestions()
        self._are_other_suggestions = True
        self.folds = Folds(article)
        self.near = project.near_duplicates.of_article(article.id)
        self.load()

    def load(self) -> None:
        """Read everything again."""
        article_id, annotator = self.article.id, self._project.annotator
        self.forget_suggestions()
        self.marks = MarkIndex()
        self.mentions: dict[int, Mention] = {}
        self.claims: dict[int, Claim] = {}
        for mention in self._project.mentions.of_article(article_id, annotator):
            self.mentions[mention.id] = mention
            self._add_marks(mention.span, mention.type, mention.id)
        self.group_mentions()
        for claim in self._project.claims.of_article(article_id, annotator):
            self._take_in(claim)
        self.load_notes()
        self.load_links()
        self.load_questions()

    def load_notes(self) -> None:
        """Read the notes again."""
        notes = self._project.notes.of_article(self.article.id, self._project.annotator)
        self.notes: dict[int, Note] = {note.id: note for note in notes}

    def load_links(self) -> None:
        """Read the claim links again."""
        links = self._project.links.of_claims(self.claims) if self.claims else []
        self.links: dict[int, ClaimLink] = {link.id: link for link in links}

    def load_questions(self) -> None:
        """Read again which names wait for a judgement."""
        self._questions = self._project.variants.waiting(self.groups) if self.groups else []

    @property
    def suggestions(self) -> OpenSuggestions:
        """What is proposed and not answered yet."""
        if self._are_other_suggestions:
            found = self._project.suggestions.of_article(self.article.id)
            self._suggestions.renew(_in_kept(found, self.article.blocks))
            self._are_other_suggestions = False
        return self._suggestions

    def forget_suggestions(self) -> None:
        """Read what is proposed anew: other things are, or some came back."""
        self._are_other_suggestions = True

    @property
    def questions(self) -> list[Variant]:
        """The pairs of names that wait for a judgement, and of which one is in the article."""
        return [
            pair
            for pair in self._questions
            if self.root(pair.a_id) in self.groups or self.root(pair.b_id) in self.groups
        ]

    def put_mention(self, mention: Mention) -> None:
        """Take in a mention that was made or changed."""
        self.drop_mention(mention.id)
        self.mentions[mention.id] = mention
        root = self._roots[mention.id] = self.root(mention.entity_id)
        group = (*self.groups.get(root, ()), (mention.span.start, mention.id))
        self.groups[root] = tuple(sorted(group))
        self._add_marks(mention.span, mention.type, mention.id)
        if not self._are_other_suggestions:
            self._suggestions.drop_labelled(mention.span)

    def drop_mention(self, mention_id: int) -> None:
        """Let go of a mention that was deleted."""
        mention = self.mentions.pop(mention_id, None)
        if mention is None:
            return
        self.forget_suggestions()
        self._remove_marks(mention.span, mention.type, mention.id)
        root = self._roots.pop(mention_id)
        self.groups[root] = tuple(place for place in self.groups[root] if place[1] != mention_id)
        if not self.groups[root]:
            del self.groups[root]

    def put_claim(self, claim: Claim) -> None:
        """Take in a claim that was made or changed."""
        self.drop_claim(claim.id)
        self._take_in(claim)
        if not self._are_other_suggestions:
            self._suggestions.drop_claimed(claim)

    def drop_claim(self, claim_id: int) -> None:
        """Let go of a claim that was deleted."""
        claim = self.claims.pop(claim_id, None)
        if claim is not None:
            self.forget_suggestions()
            for role, span in claim.spans.items():
                self._remove_marks(span, role, claim.id)

    def _take_in(self, claim: Claim) -> None:
        self.claims[claim.id] = claim
        for role, span in claim.spans.items():
            self._add_marks(span, role, claim.id)

    def standing(self) -> set[tuple[Span, str]]:
        """Return every span that is labelled, each with its type or role."""
        found = {(mention.span, str(mention.type)) for mention in self.mentions.values()}
        for claim in self.claims.values():
            found.update((span, str(role)) for role, span in claim.spans.items())
        return found

    def labels_at(self, offset: int) -> Iterator[Mention | Part]:
        """Yield what is labelled at a place, the innermost first."""
        for mark in self.marks.at(offset):
            if mark.kind in ROLES:
                yield self.claims[mark.key], Role(mark.kind)
            else:
                yield self.mentions[mark.key]

    def mention_at(self, offset: int) -> Mention | None:
        """Return the innermost mention at a place."""
        return next((x for x in self.labels_at(offset) if isinstance(x, Mention)), None)

    def mentions_on(self, span: Span) -> list[Mention]:
        """Return the mentions that stand on just this span, each of another type."""
        candidates = self.labels_at(span.start)
        return [x for x in candidates if isinstance(x, Mention) and x.span == span]

    def claim_at(self, offset: int) -> Claim | None:
        """Return the claim whose innermost span stands at a place."""
        return next((x[0] for x in self.labels_at(offset) if not isinstance(x, Mention)), None)

    def entity(self, entity_id: int) -> Entity:
        """Return an entity, remembered since the labels were last read."""
        found = self._entities.get(entity_id)
        if found is None:
            found = self._entities[entity_id] = self._project.entities.get(entity_id)
        return found

    def forget_entities(self) -> None:
        """Read the entities, and which mentions are theirs, anew: names or judgements changed."""
        self.group_mentions()
        self.load_questions()

    def group_mentions(self) -> None:
        """Put the mentions of each entity together."""
        self._entities: dict[int, Entity] = {}
        self.merged = merged_by_program(self._project)
        self._roots = {m.id: self.root(m.entity_id) for m in self.mentions.values()}
        groups: dict[int, list[tuple[int, int]]] = {}
        for mention in self.mentions.values():
            places = groups.setdefault(self._roots[mention.id], [])
            places.append((mention.span.start, mention.id))
        self.groups: dict[int, Group] = {r: tuple(sorted(group)) for r, group in groups.items()}

    def linked_claim(self, claim_id: int) -> Claim | None:
        """Return a claim of this article or another."""
        return self.claims.get(claim_id) or self._project.claims.get(claim_id)

    def root(self, entity_id: int) -> int:
        """Return the id of the cluster of an entity."""
        return self._project.entities.root(entity_id)

    def _add_marks(self, span: Span, kind: str, key: int) -> None:
        for start, end in span.fragments:
            self.marks.add(Mark(start, end, kind, key))

    def _remove_marks(self, span: Span, kind: str, key: int) -> None:
        for start, end in span.fragments:
            self.marks.remove(Mark(start, end, kind, key))


def _in_kept(found: Sequence[Suggestion], blocks: Sequence[Block]) -> Sequence[Suggestion]:
    """Return what is proposed for text that is kept: it may have been dropped since it was read."""
    if all(block.kept for block in blocks):
        return found
    ends = [block.end for block in blocks]
    return [each for each in found if blocks[bisect_right(ends, each.span.start)].kept]
