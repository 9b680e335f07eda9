"""Dossiers: all that a person looks at to say who an entity is."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from store.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.aliases import Aliases
    from store.entities import Entities
    from store.judgements import Judgements
    from store.ledger import Ledger
    from store.records import Entity, EntityType

AROUND = 400
"""Characters of the raw text shown on either side of a mention, at most to the end of its line."""

MOST_COMPANIONS = 12
"""Companions of an entity that a person is shown."""

MOST_PLACES = 50
"""Articles looked through for companions: those that name an entity most."""

PLACES = """
    SELECT articles.id, title, source, date, count(mentions.id) AS seen
    FROM mentions JOIN articles ON articles.id = article_id
    WHERE entity_id IN (SELECT value FROM json_each(?))
    GROUP BY articles.id ORDER BY date = '', date, articles.id
"""

SIGHTINGS = """
    SELECT mentions.id, article_id, span, entity_id, title, date
    FROM mentions JOIN articles ON articles.id = article_id
    WHERE entity_id IN (SELECT value FROM json_each(?))
    ORDER BY date = '', date, article_id, start
"""

COMPANIONS = f"""
    SELECT DISTINCT entity_id, article_id FROM mentions
    WHERE article_id IN (SELECT article_id FROM mentions
                         WHERE entity_id IN (SELECT value FROM json_each(:members))
                         GROUP BY article_id ORDER BY count(*) DESC, article_id LIMIT {MOST_PLACES})
    AND entity_id NOT IN (SELECT value FROM json_each(:members))
    AND type NOT IN ('DATE', 'MONEY', 'QUANTITY')
"""

CLAIMS = """
    SELECT count(DISTINCT claim_id) FROM claimers
    WHERE entity_id IN (SELECT value FROM json_each(?))
"""

PLACES_OF_ALL = """
    SELECT entity_id, article_id, count(*) FROM mentions GROUP BY entity_id, article_id
"""


@dataclass(frozen=True, slots=True)
class Place:
    """An article that names an entity, and how often."""

    article_id: int
    title: str
    source: str
    date: str
    """ISO 8601, or nothing."""
    mentions: int


@dataclass(frozen=True, slots=True)
class Sighting:
    """One mention in the line of text that it stands in."""

    mention_id: int
    article_id: int
    entity_id: int
    """The member of the cluster under which it is filed."""
    title: str
    date: str
    start: int
    """In the raw text."""
    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Member:
    """One entity of a cluster, with the names seen for it."""

    id: int
    name: str
    names: dict[str, int]
    """How often each is written, the most frequent first."""
    by_program: bool
    """Whether the program alone holds it in the cluster: no person said so of it."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Who an entity is, by all that the project knows."""

    entity: Entity
    members: tuple[Member, ...]
    names: dict[str, int]
    """All its names with how often they are written, the most frequent first."""
    places: tuple[Place, ...]
    """By date, those without one last."""
    claims: int
    """How many it makes."""
    companions: tuple[tuple[Entity, int], ...]
    """Who else is named in these articles, and in how many of them; the most often first."""
    aliases: tuple[str, ...]
    identifiers: tuple[str, ...]

    @property
    def mentions(self) -> int:
        """How often it is named."""
        return sum(place.mentions for place in self.places)

    @property
    def first_date(self) -> str:
        """The date of the first article, or nothing."""
        return min((place.date for place in self.places if place.date), default="")

    @property
    def last_date(self) -> str:
        """The date of the last article, or nothing."""
        return max((place.date for place in self.places if place.date), default="")


@dataclass(frozen=True, slots=True)
class ClusterLine:
    """An entity as a list shows it."""

    id: int
    name: str
    type: EntityType
    members: int
    mentions: int
    articles: int


class Dossiers:
    """Reads dossiers; nothing here writes."""

    def __init__(
        self, ledger: Ledger, entities: Entities, judgements: Judgements, aliases: Aliases
    ) -> None:
        self._ledger = ledger
        self._entities = entities
        self._judgements = judgements
        self._aliases = aliases

    def of(self, entity_id: int) -> Dossier:
        """Return the dossier of the cluster of an entity.

        Raises `LabelError` if the entity has been deleted.
        """
        entity = self._entities.get(entity_id)
        ids = self._entities.members(entity_id)
        listed = json.dumps(ids)
        places = tuple(Place(*row) for row in self._ledger.execute(PLACES, listed))
        (claims,) = self._ledger.execute(CLAIMS, listed).fetchone()
        return Dossier(
            entity,
            tuple(self._members(ids)),
            self._entities.names(entity_id),
            places,
            claims,
            self._companions(listed),
            tuple(self._aliases.of(entity_id)),
            tuple(self._aliases.identifiers(entity_id)),
        )

    def sightings(self, entity_id: int, limit: int = -1, first_of_each: int = -1) -> list[Sighting]:
        """Return the mentions of an entity by date, each in its line of the raw text.

        With `first_of_each`, at most that many of each article. `limit` counts mentions.
        """
        listed = json.dumps(self._entities.members(entity_id))
        found: list[Sighting] = []
        seen: Counter[int] = Counter()
        raw = lru_cache(maxsize=1)(self._raw)  # the mentions of an article follow each other
        for row in self._ledger.execute(SIGHTINGS, listed).fetchall():
            article_id = row[1]
            seen[article_id] += 1
            if first_of_each >= 0 and seen[article_id] > first_of_each:
                continue
            if 0 <= limit <= len(found):
                break
            found.append(_sighting(raw(article_id), *row))
        return found

    def lines(self, typed: str = "", type_: EntityType | None = None) -> list[ClusterLine]:
        """Return all entities of which a name holds what was typed, the most mentioned first."""
        root = self._entities.root
        members = Counter(root(entity_id) for entity_id in self._entities.ids())
        mentions: Counter[int] = Counter()
        articles: defaultdict[int, set[int]] = defaultdict(set)
        for entity_id, article_id, count in self._ledger.execute(PLACES_OF_ALL).fetchall():
            mentions[root(entity_id)] += count
            articles[root(entity_id)].add(article_id)
        wanted = set(map(root, self._entities.matching(typed))) if typed else members.keys()
        lines = [
            ClusterLine(
                entity.id,
                entity.name,
                entity.type,
                members[entity.id],
                mentions[entity.id],
                len(articles.get(entity.id, ())),
            )
            for entity in self._entities
            if entity.id in wanted and type_ in (None, entity.type)
        ]
        return sorted(lines, key=lambda line: (-line.mentions, line.name, line.id))

    def _members(self, ids: Sequence[int]) -> Iterable[Member]:
        clusters = self._judgements.clusters()
        for entity_id in ids:
            row = self._ledger.execute("SELECT name FROM entities WHERE id = ?", entity_id)
            name = row.fetchone()
            names = self._ledger.execute(
                "SELECT quote, count(*) FROM mentions WHERE entity_id = ?"
                " GROUP BY quote ORDER BY count(*) DESC, quote",
                entity_id,
            )
            by_program = len(ids) > 1 and not clusters.are_said_same(entity_id)
            if name is not None:
                yield Member(entity_id, name[0], dict(names.fetchall()), by_program)

    def _companions(self, listed: str) -> tuple[tuple[Entity, int], ...]:
        rows = self._ledger.execute(COMPANIONS, members=listed).fetchall()
        pairs = {(self._entities.root(entity_id), article_id) for entity_id, article_id in rows}
        counts = Counter(root for root, _ in pairs)
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return tuple((self._entities.get(root), count) for root, count in ordered[:MOST_COMPANIONS])

    def _raw(self, article_id: int) -> str:
        row = self._ledger.execute("SELECT raw FROM texts WHERE article_id = ?", article_id)
        return str(row.fetchone()[0])


def _sighting(
    raw: str, mention_id: int, article_id: int, span: str, entity_id: int, title: str, date: str
) -> Sighting:
    place = Span.from_json(span)
    before = raw[max(0, place.start - AROUND) : place.start].rpartition("\n")[2]
    after = raw[place.end : place.end + AROUND].partition("\n")[0]
    quote = raw[place.start : place.end]
    return Sighting(
        mention_id, article_id, entity_id, title, date, place.start, before, quote, after
    )
