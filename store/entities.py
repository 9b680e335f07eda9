"""Entities: who and what the mentions name, across all articles.

An entity row stands for what mentions were filed under. Entities that people judged the same, or
the program merged, are one cluster, known by its smallest id; a merge overwrites nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from store.errors import LabelError
from store.lookup import Lookup
from store.names.fold import fold
from store.names.values import value_of
from store.records import Entity, EntityType
from store.spans import GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from store.judgements import Judgements
    from store.ledger import Ledger

USED_BY_OTHERS = """
    SELECT 1 FROM mentions WHERE entity_id = ?1 AND annotator_id <> ?2
    UNION ALL SELECT 1 FROM claims JOIN claimers ON claim_id = claims.id
    WHERE entity_id = ?1 AND annotator_id <> ?2
    UNION ALL SELECT 1 FROM claims WHERE via_id = ?1 AND annotator_id <> ?2
"""

ROWS = "SELECT id, name, type, named FROM entities ORDER BY id"

QUOTES = "SELECT entity_id, quote, count(*) FROM mentions GROUP BY entity_id, quote"

HOLDING = """
    SELECT id FROM entities WHERE instr(key, ?1)
    UNION SELECT entity_id FROM mentions WHERE instr(key, ?1)
    UNION SELECT entity_id FROM aliases WHERE instr(key, ?1)
"""
"""Entities of which a name holds what was typed."""

REFERENCES = (
    "SELECT 1 FROM mentions WHERE entity_id = ?",
    "SELECT 1 FROM claimers WHERE entity_id = ?",
    "SELECT 1 FROM claims WHERE via_id = ?",
    "SELECT 1 FROM judgements WHERE a_id = ?",
    "SELECT 1 FROM judgements WHERE b_id = ?",
    "SELECT 1 FROM aliases WHERE entity_id = ?",
    "SELECT 1 FROM identifiers WHERE entity_id = ?",
)


def is_used(ledger: Ledger, entity_id: int) -> bool:
    """Say whether a label or a judgement refers to an entity."""
    return any(ledger.execute(sql, entity_id).fetchone() for sql in REFERENCES)


class Row(NamedTuple):
    """One entity of a cluster as the table has it."""

    name: str
    type: str
    named: int


class Entities:
    """The entities of a project and the names seen for them."""

    def __init__(self, ledger: Ledger, judgements: Judgements) -> None:
        self._ledger = ledger
        self._judgements = judgements
        self._lookup = Lookup(ledger, judgements)

    def __len__(self) -> int:
        return len(set(map(self.root, self.ids())))

    def ids(self) -> list[int]:
        """Return the ids of all entities, those of one cluster apart."""
        return [entity_id for entity_id, *_ in self._ledger.execute(ROWS)]

    def __iter__(self) -> Iterator[Entity]:
        """Yield one entity a cluster, under the name it is shown by."""
        names: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for entity_id, quote, count in self._ledger.execute(QUOTES).fetchall():
            names[self.root(entity_id)][quote] += count
        rows: defaultdict[int, list[Row]] = defaultdict(list)
        for entity_id, *row in self._ledger.execute(ROWS).fetchall():
            rows[self.root(entity_id)].append(Row(*row))
        for root, members in rows.items():
            yield _shown(root, members, names[root])

    def root(self, entity_id: int) -> int:
        """Return the id of the cluster that an entity belongs to."""
        return self._judgements.clusters().root(entity_id)

    def members(self, entity_id: int) -> tuple[int, ...]:
        """Return the ids of all entities that are one with this one, itself included."""
        return self._judgements.clusters().members(entity_id)

    def get(self, entity_id: int) -> Entity:
        """Return the entity that stands for the whole cluster.

        Raises `LabelError` if it has been deleted.
        """
        members = self.members(entity_id)
        sql = f"SELECT name, type, named FROM entities WHERE id IN ({_places(members)}) ORDER BY id"
        rows = [Row(*row) for row in self._ledger.execute(sql, *members)]
        if not rows:
            raise LabelError("this entity has been deleted")
        return _shown(members[0], rows, self.names(entity_id))

    def name_of(self, entity_id: int) -> str:
        """Return the name of one entity of a cluster by itself.

        Raises `LabelError` if it has been deleted.
        """
        row = self._ledger.execute("SELECT name FROM entities WHERE id = ?", entity_id).fetchone()
        if row is None:
            raise LabelError("this entity has been deleted")
        return str(row[0])

    def names(self, entity_id: int) -> dict[str, int]:
        """Return the names seen for an entity, each with how often, the most frequent first."""
        members = self.members(entity_id)
        rows = self._ledger.execute(
            f"SELECT quote, count(*) FROM mentions WHERE entity_id IN ({_places(members)})"
            " GROUP BY quote ORDER BY count(*) DESC, quote",
            *members,
        )
        return dict(rows.fetchall())

    def find(self, name: str, type_: EntityType, article_id: int = 0) -> int | None:
        """Return the entity known by this name, before all one that the article already names.

        Case, accents and possessives do not count. A surname that two people bear is nobody's,
        unless the article says whose: see `store.lookup`.
        """
        return self._lookup.find(name, type_, article_id)

    def find_or_create(self, name: str, type_: EntityType, article_id: int = 0) -> int:
        """Return the entity known by this name, making a new one if there is none.

        A date, sum or quantity is known by what it comes to, however it is written.
        """
        value = value_of(name, type_)
        found = self.find(name, type_, article_id)
        if found is None and value != name:
            found = self.find(value, type_, article_id)
        return found or self.create(value, type_, named=value != name)

    def create(self, name: str, type_: EntityType, *, named: bool = False) -> int:
        """Make a new entity, whether or not the name is known.

        `named` says that no fuller name takes its place: a person chose it, or it is a value.
        """
        with self._ledger.action(f"new entity {name}"):
            return self._ledger.insert(
                "INSERT INTO entities (name, key, type, named) VALUES (?, ?, ?, ?)",
                name,
                fold(name),
                type_,
                named,
            )

    def rename(self, entity_id: int, name: str) -> None:
        """Change the name that an entity is shown by; its mentions keep what the text says."""
        if not name.strip():
            raise LabelError("an entity needs a name: type one")
        if name == self.get(entity_id).name and self.names(entity_id).keys() <= {name}:
            return
        root, *others = self.members(entity_id)
        with self._ledger.action(f"rename to {name}"):
            self._keep_as_alias(root)
            self.recast(root, name=name, key=fold(name), named=True)
            for other in others:
                self.recast(other, named=False)

    def _keep_as_alias(self, entity_id: int) -> None:
        """Remember a name that no article uses, before another takes its place."""
        self._ledger.execute(
            "INSERT OR IGNORE INTO aliases (entity_id, name, key)"
            " SELECT id, name, key FROM entities WHERE id = ?1 AND NOT EXISTS"
            " (SELECT 1 FROM mentions WHERE entity_id = ?1 AND key = entities.key)",
            entity_id,
        )

    def retype(self, entity_id: int, type_: EntityType) -> int:
        """Change the type of an entity and of my mentions of it, as one step; return the entity.

        Where someone else labelled it too, it stays as it is, and what is mine goes to the entity
        of its name and the new type.
        """
        name, members = self.get(entity_id).name, self.members(entity_id)
        with self._ledger.action(f"make {name} {type_}"):
            if any(self._is_used_by_others(member) for member in members):
                entity_id = self.find_or_create(name, type_)
                for member in members:
                    self._retype_mine(member, entity_id, type_)
            else:
                for member in members:
                    self.recast(member, type=type_)
                    self._retype_mine(member, member, type_)
            self.drop_unused(members)
        return self.root(entity_id)

    def recast(self, entity_id: int, **values: Any) -> None:
        """Give the row of one entity, and not of its cluster, another name or type."""
        places = ", ".join(f"{column} = ?" for column in values)
        sql = f"UPDATE entities SET {places} WHERE id = ?"
        self._ledger.execute(sql, *values.values(), entity_id)
        if "type" in values:  # what was found like it under the old type is forgotten
            self._judgements.forget_clusters()

    def hand_over(self, old_id: int, new_id: int, article_id: int | None = None) -> None:
        """Let my claims, in one article or in all, name another entity where they named this."""
        if old_id == new_id:
            return
        mine = "(SELECT id FROM claims WHERE annotator_id = ?1 AND (?2 IS NULL OR article_id = ?2))"
        for sql in (
            "UPDATE OR IGNORE claimers SET entity_id = ?3"
            f" WHERE entity_id = ?4 AND claim_id IN {mine}",
            f"DELETE FROM claimers WHERE ?3 <> ?4 AND entity_id = ?4 AND claim_id IN {mine}",
            f"UPDATE claims SET via_id = ?3 WHERE via_id = ?4 AND id IN {mine}",
        ):
            self._ledger.execute(sql, self._ledger.annotator_id, article_id, new_id, old_id)

    def _retype_mine(self, old_id: int, new_id: int, type_: EntityType) -> None:
        me = self._ledger.annotator_id
        # A mention that already stands there under the other type has been there first.
        self._ledger.execute(
            "UPDATE OR IGNORE mentions SET type = ?, entity_id = ?"
            " WHERE entity_id = ? AND annotator_id = ?",
            type_,
            new_id,
            old_id,
            me,
        )
        self._ledger.execute(
            "DELETE FROM mentions WHERE entity_id = ? AND type <> ? AND annotator_id = ?",
            old_id,
            type_,
            me,
        )
        self.hand_over(old_id, new_id)

    def _is_used_by_others(self, entity_id: int) -> bool:
        me = self._ledger.annotator_id
        return self._ledger.execute(USED_BY_OTHERS, entity_id, me).fetchone() is not None

    def drop_unused(self, entity_ids: Iterable[int]) -> None:
        """Remove those of the entities that nothing refers to any more."""
        for entity_id in entity_ids:
            if not is_used(self._ledger, entity_id):
                self._ledger.execute("DELETE FROM entities WHERE id = ?", entity_id)
                self._judgements.forget_clusters()

    def matching(self, typed: str) -> set[int]:
        """Return the ids of the entities of which a name holds what was typed."""
        return {entity_id for (entity_id,) in self._ledger.execute(HOLDING, fold(typed))}

    def search(self, typed: str, limit: int = 50) -> list[Entity]:
        """Return the entities of which a name holds what was typed, most mentioned first."""
        rows = self._ledger.execute(
            f"SELECT id, (SELECT count(*) FROM mentions WHERE entity_id = entities.id) AS used"
            f" FROM entities WHERE id IN ({HOLDING}) ORDER BY used DESC, id LIMIT ?2",
            fold(typed),
            limit,
        ).fetchall()
        roots = dict.fromkeys(self.root(entity_id) for entity_id, _ in rows)
        return [self.get(root) for root in roots]


def _shown(root: int, rows: Sequence[Row], names: Mapping[str, int]) -> Entity:
    """Return a cluster under the name that was chosen for it, else the most frequent full one."""
    type_ = EntityType(rows[0].type)
    known = {row.name: 0 for row in rows} | dict(names)
    chosen = {row.name: known[row.name] for row in rows if row.named}
    whole = {name: count for name, count in known.items() if GAP not in name}
    candidates = chosen or whole or known
    if len(candidates) == 1:
        return Entity(root, next(iter(candidates)), type_)
    from store.names.shown import shown_name

    return Entity(root, shown_name(candidates, type_, {row.name for row in rows}), type_)


def _places(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
