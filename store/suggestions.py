"""Suggestions: what the program proposes, with a score; never a label until someone accepts it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.records import Entity, EntityType, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.judgements import Judgements
    from store.ledger import Ledger

UNCOMPARED = """
    SELECT id, name, type FROM entities
    WHERE NOT EXISTS (SELECT 1 FROM compared WHERE entity_id = entities.id)
"""


class Suggestions:
    """The suggestions of a project: so far, of entities that may be the same."""

    def __init__(self, ledger: Ledger, judgements: Judgements) -> None:
        self._ledger = ledger
        self._judgements = judgements

    def find_variants(self) -> int:
        """Compare the entities that are new with all of their type; return how many were new.

        Done after an entity is made, outside the step that made it: what it finds is no label.
        """
        new = [Entity(i, name, EntityType(t)) for i, name, t in self._ledger.execute(UNCOMPARED)]
        if not new:
            return 0
        from store.names.variants import find_variants

        found = find_variants(new, self._known({entity.type for entity in new}), self._names())
        with self._ledger.transaction():
            self._ledger.execute_many(
                "INSERT INTO compared VALUES (?)", ((entity.id,) for entity in new)
            )
            self._ledger.execute_many(
                "INSERT OR IGNORE INTO suggestions"
                " (kind, entity_id, other_id, body, score, origin)"
                " VALUES ('variant', ?, ?, ?, ?, 'names')",
                ((v.a_id, v.b_id, json.dumps(v.reasons), v.score) for v in found),
            )
        return len(new)

    def variants(self, entity_ids: Iterable[int] | None = None) -> list[Variant]:
        """Return the pairs that wait for a judgement, the likeliest first.

        With `entity_ids`, only pairs of which one entity is among them. Pairs within a cluster,
        and those that judgements already settle, are not asked.
        """
        rows = self._ledger.execute(
            "SELECT entity_id, other_id, score, body FROM suggestions WHERE kind = 'variant'"
            " ORDER BY score DESC, entity_id, other_id"
        ).fetchall()
        clusters = self._judgements.clusters()
        wanted = None if entity_ids is None else {clusters.root(i) for i in entity_ids}
        asked: set[tuple[int, int]] = set()
        waiting = []
        for a_id, b_id, score, body in rows:
            a_root, b_root = sorted((clusters.root(a_id), clusters.root(b_id)))
            if (a_root, b_root) in asked or clusters.are_settled(a_id, b_id):
                continue
            if wanted is None or a_root in wanted or b_root in wanted:
                asked.add((a_root, b_root))
                waiting.append(Variant(a_id, b_id, score, json.loads(body)))
        return waiting

    def _known(self, types: Iterable[EntityType]) -> list[Entity]:
        places = ", ".join("?" * len(types := tuple(types)))
        rows = self._ledger.execute(
            f"SELECT id, name, type FROM entities WHERE type IN ({places}) ORDER BY id", *types
        )
        return [Entity(entity_id, name, EntityType(type_)) for entity_id, name, type_ in rows]

    def _names(self) -> dict[int, list[str]]:
        names: dict[int, list[str]] = {}
        rows = self._ledger.execute("SELECT DISTINCT entity_id, quote FROM mentions")
        for entity_id, quote in rows:
            names.setdefault(entity_id, []).append(quote)
        return names
