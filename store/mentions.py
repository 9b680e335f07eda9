"""Mentions: spans with an entity type, each filed under the entity that it names."""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from store.errors import LabelError
from store.names.fold import fold
from store.records import EntityType, Mention
from store.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from store.articles import Articles
    from store.entities import Entities
    from store.ledger import Ledger

Label = tuple[int, Span, EntityType, str]
"""What is to be labelled: an article, a span, a type, and who proposed it, if anybody."""

MENTION = """
    SELECT mentions.id, article_id, span, quote, type, entity_id, annotators.name, origin
    FROM mentions JOIN annotators ON annotators.id = annotator_id
"""

TOUCHING = """
    WHERE article_id = ?1 AND annotators.name = ?2 AND start < ?4
    AND start > ?3 - (SELECT max(json_extract(span, '$[#-1][1]') - start) FROM mentions)
"""
"""What begins no farther before a stretch than the longest mention is long."""


class Mentions:
    """The mentions of a project; writing one is one committed step of the history."""

    def __init__(self, ledger: Ledger, articles: Articles, entities: Entities) -> None:
        self._ledger = ledger
        self._articles = articles
        self._entities = entities

    def __len__(self) -> int:
        (count,) = self._ledger.execute("SELECT count(*) FROM mentions").fetchone()
        return int(count)

    def of_article(self, article_id: int, annotator: str | None = None) -> list[Mention]:
        """Return the mentions of an article in text order, of one annotator or of all."""
        return list(
            self._select(
                "WHERE article_id = ? AND (?2 IS NULL OR annotators.name = ?2)"
                " ORDER BY start, mentions.id",
                article_id,
                annotator,
            )
        )

    def touching(self, article_id: int, span: Span, annotator: str) -> list[Mention]:
        """Return what an annotator has labelled on some of a span, in the order one comes to it."""
        found = [
            (max(start, span.start), mention.span.start, mention.id, mention)
            for mention in self._select(TOUCHING, article_id, annotator, span.start, span.end)
            for start, end in mention.span.fragments
            if start < span.end and span.start < end
        ]
        found.sort(key=itemgetter(0, 1, 2))
        return list(dict.fromkeys(mention for *_, mention in found))

    def of_entity(self, entity_id: int) -> list[Mention]:
        """Return all mentions of an entity, by whatever name, in all articles."""
        members = self._entities.members(entity_id)
        places = ", ".join("?" * len(members))
        where = f"WHERE entity_id IN ({places}) ORDER BY article_id, start"
        return list(self._select(where, *members))

    def types_of(self, name: str) -> list[EntityType]:
        """Return the types under which a name is labelled in the project, the most used first."""
        rows = self._ledger.execute(
            "SELECT type FROM mentions WHERE key = ? GROUP BY type ORDER BY count(*) DESC, type",
            fold(name),
        )
        return [EntityType(type_) for (type_,) in rows]

    def get(self, mention_id: int) -> Mention | None:
        """Return a mention, or None if it has been deleted."""
        return next(self._select("WHERE mentions.id = ?", mention_id), None)

    def add(
        self,
        article_id: int,
        span: Span,
        type_: EntityType,
        entity_id: int | None = None,
        origin: str = "",
    ) -> Mention:
        """Label a span; without an entity it goes to the one known by its name, or to a new one.

        The same label twice is one. `origin` is who proposed it, if anybody. Raises `LabelError`
        for a span outside the text.
        """
        quote = _quote(self._articles.raw(article_id), span)
        with self._ledger.action(f"label {type_} {quote}", article_id):
            return self._add(article_id, span, quote, type_, entity_id, origin)

    def add_all(
        self,
        places: Iterable[tuple[int, Span]],
        type_: EntityType,
        entity_id: int | None = None,
        origin: str = "",
    ) -> list[Mention]:
        """Label many spans, of any articles, as one step; return the mentions."""
        raw = lru_cache(self._articles.raw)
        quoted = [(a, span, _quote(raw(a), span)) for a, span in places]
        names = ", ".join(dict.fromkeys(quote for _, _, quote in quoted))
        with self._ledger.action(f"label {type_} in {len(quoted)} places: {names}"):
            return [
                self._add(a, span, quote, type_, entity_id, origin) for a, span, quote in quoted
            ]

    def add_each(self, labels: Iterable[Label]) -> list[Mention]:
        """Label many spans, each with a type of its own, as one step; return the mentions."""
        raw = lru_cache(self._articles.raw)
        with self._ledger.action("label names"):
            return [
                self._add(article_id, span, _quote(raw(article_id), span), type_, None, origin)
                for article_id, span, type_, origin in labels
            ]

    def relabel(self, mention: Mention, type_: EntityType) -> Mention:
        """Give a mention another type, and so the entity of that type which bears its name.

        Raises `LabelError` if a label of that type stands on the same span already.
        """
        with self._ledger.action(f"relabel {mention.quote} as {type_}", mention.article_id):
            mention = self._expect(mention.id)
            if mention.type is type_:
                return mention
            self._must_be_free(mention, mention.span, mention.quote, type_)
            self._refile(mention, self._heir(mention, mention.quote, type_), type=type_)
        return self._expect(mention.id)

    def move(self, mention: Mention, span: Span) -> Mention:
        """Let a mention stand on another span of its article.

        Where its entity bore just the name that it had, it goes to the one of its new name.
        """
        quote = _quote(self._articles.raw(mention.article_id), span)
        with self._ledger.action(f"reshape {mention.quote} to {quote}", mention.article_id):
            mention = self._expect(mention.id)
            self._must_be_free(mention, span, quote, mention.type)
            entity_id = mention.entity_id
            key = fold(quote)
            if fold(self._entities.name_of(entity_id)) == fold(mention.quote) != key:
                entity_id = self._heir(mention, quote, mention.type)
            self._refile(
                mention, entity_id, span=span.to_json(), start=span.start, quote=quote, key=key
            )
        return self._expect(mention.id)

    def assign(self, mention: Mention, entity_id: int) -> Mention:
        """File a mention under another entity."""
        with self._ledger.action(f"file {mention.quote}", mention.article_id):
            mention = self._expect(mention.id)
            self._entities.get(entity_id)
            self._update(mention.id, entity_id=entity_id)
            self._entities.drop_unused([mention.entity_id])
        return self._expect(mention.id)

    def delete(self, mention: Mention) -> None:
        """Delete a mention, and its entity with it if nothing else refers to that."""
        with self._ledger.action(f"delete {mention.type} {mention.quote}", mention.article_id):
            self._ledger.execute("DELETE FROM mentions WHERE id = ?", mention.id)
            self._entities.drop_unused([mention.entity_id])

    def _add(
        self,
        article_id: int,
        span: Span,
        quote: str,
        type_: EntityType,
        entity_id: int | None,
        origin: str = "",
    ) -> Mention:
        found = self._same(article_id, span, type_)
        if found is not None:
            return found
        if entity_id is None:
            entity_id = self._entities.find_or_create(quote, type_, article_id)
        else:
            self._entities.get(entity_id)
        mention_id = self._ledger.insert(
            "INSERT INTO mentions"
            " (article_id, span, start, quote, key, type, entity_id, annotator_id, origin)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            article_id,
            span.to_json(),
            span.start,
            quote,
            fold(quote),
            type_,
            entity_id,
            self._ledger.annotator_id,
            origin,
        )
        annotator = self._ledger.annotator
        return Mention(mention_id, article_id, span, quote, type_, entity_id, annotator, origin)

    def _heir(self, mention: Mention, name: str, type_: EntityType) -> int:
        """Return the entity that a mention names under another name or type.

        If nobody knows that and nothing else names its entity, that one changes along, so that
        the claims of it follow; only a cluster never comes to be of two types.
        """
        entity_id = mention.entity_id
        known = self._entities.find(name, type_, mention.article_id)
        if known is not None:
            return known
        if self._count_of(entity_id) > 1:
            return self._entities.create(name, type_)
        if type_ is mention.type:
            self._entities.recast(entity_id, name=name, key=fold(name))
        elif self._entities.members(entity_id) == (entity_id,):
            self._entities.recast(entity_id, type=type_)
        else:
            return self._entities.create(name, type_)
        return entity_id

    def _refile(self, mention: Mention, entity_id: int, **values: Any) -> None:
        """Change a mention; my claims of its article follow from an entity that it leaves bare."""
        self._update(mention.id, entity_id=entity_id, **values)
        if not self._count_of(mention.entity_id):
            self._entities.hand_over(mention.entity_id, entity_id, mention.article_id)
        self._entities.drop_unused([mention.entity_id])

    def _count_of(self, entity_id: int) -> int:
        sql = "SELECT count(*) FROM mentions WHERE entity_id = ?"
        (count,) = self._ledger.execute(sql, entity_id).fetchone()
        return int(count)

    def _must_be_free(self, mention: Mention, span: Span, quote: str, type_: EntityType) -> None:
        found = self._same(mention.article_id, span, type_)
        if found is not None and found.id != mention.id:
            raise LabelError(f"“{quote}” is labelled {type_} already")

    def _same(self, article_id: int, span: Span, type_: EntityType) -> Mention | None:
        where = "WHERE article_id = ? AND span = ? AND type = ? AND annotator_id = ?"
        me = self._ledger.annotator_id
        return next(self._select(where, article_id, span.to_json(), type_, me), None)

    def _expect(self, mention_id: int) -> Mention:
        mention = self.get(mention_id)
        if mention is None:
            raise LabelError("this label has been deleted")
        return mention

    def _update(self, mention_id: int, **values: Any) -> None:
        places = ", ".join(f"{column} = ?" for column in values)
        sql = f"UPDATE mentions SET {places} WHERE id = ?"
        self._ledger.execute(sql, *values.values(), mention_id)

    def _select(self, where: str, *parameters: Any) -> Iterator[Mention]:
        for row in self._ledger.execute(MENTION + where, *parameters):
            mention_id, article_id, span, quote, type_, entity_id, annotator, origin = row
            yield Mention(
                mention_id,
                article_id,
                Span.from_json(span),
                quote,
                EntityType(type_),
                entity_id,
                annotator,
                origin,
            )


def _quote(raw: str, span: Span) -> str:
    if span.end > len(raw):
        raise LabelError(f"the span ends at {span.end}, but the text has {len(raw)} characters")
    return span.quote(raw)
