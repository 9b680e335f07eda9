"""Aliases and identifiers: what else an entity is known by, inside the project and outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import LabelError
from store.names.fold import fold

if TYPE_CHECKING:
    from store.entities import Entities
    from store.ledger import Ledger


class Aliases:
    """Names that no article needs to use, and external ids such as those of Wikidata.

    They belong to the whole cluster of an entity, and are filed under the one that was meant.
    """

    def __init__(self, ledger: Ledger, entities: Entities) -> None:
        self._ledger = ledger
        self._entities = entities

    def of(self, entity_id: int) -> list[str]:
        """Return the aliases of an entity, in the order of the alphabet."""
        return self._read("SELECT DISTINCT name FROM aliases", entity_id)

    def identifiers(self, entity_id: int) -> list[str]:
        """Return the external ids of an entity, in the order of the alphabet."""
        return self._read("SELECT DISTINCT identifier FROM identifiers", entity_id)

    def add(self, entity_id: int, name: str) -> None:
        """Let an entity be known by another name too; raises `LabelError` for an empty one."""
        name = _said(name, "an alias")
        shown = self._entities.get(entity_id).name
        with self._ledger.action(f"{name} is another name of {shown}"):
            self._ledger.execute(
                "INSERT OR IGNORE INTO aliases (entity_id, name, key) VALUES (?, ?, ?)",
                entity_id,
                name,
                fold(name),
            )

    def remove(self, entity_id: int, name: str) -> None:
        """Let an entity no longer be known by an alias."""
        with self._ledger.action(
            f"{name} is no other name of {self._entities.get(entity_id).name}"
        ):
            self._delete("aliases", "name", entity_id, name)

    def identify(self, entity_id: int, identifier: str) -> None:
        """Say by which id the world knows an entity: "Q42", "wikidata:Q42", an address.

        Raises `LabelError` if another entity has it already, or if there is nothing in it.
        """
        identifier = _said(identifier, "an identifier")
        shown = self._entities.get(entity_id).name
        other_id = self.identified(identifier)
        if other_id is not None and self._entities.root(other_id) != self._entities.root(entity_id):
            raise LabelError(
                f"{identifier} is “{self._entities.get(other_id).name}” already: "
                "merge the two, or take it from there first"
            )
        with self._ledger.action(f"{shown} is {identifier}"):
            self._ledger.execute(
                "INSERT OR IGNORE INTO identifiers (entity_id, identifier) VALUES (?, ?)",
                entity_id,
                identifier,
            )

    def unidentify(self, entity_id: int, identifier: str) -> None:
        """Take an identifier from an entity."""
        with self._ledger.action(f"{self._entities.get(entity_id).name} is not {identifier}"):
            self._delete("identifiers", "identifier", entity_id, identifier)

    def identified(self, identifier: str) -> int | None:
        """Return the entity that an identifier was given to, if there is one."""
        sql = "SELECT entity_id FROM identifiers WHERE identifier = ? ORDER BY id LIMIT 1"
        row = self._ledger.execute(sql, identifier).fetchone()
        return int(row[0]) if row else None

    def _read(self, sql: str, entity_id: int) -> list[str]:
        members = self._entities.members(entity_id)
        places = ", ".join("?" * len(members))
        rows = self._ledger.execute(f"{sql} WHERE entity_id IN ({places}) ORDER BY 1", *members)
        return [value for (value,) in rows]

    def _delete(self, table: str, column: str, entity_id: int, value: str) -> None:
        members = self._entities.members(entity_id)
        places = ", ".join("?" * len(members))
        sql = f"DELETE FROM {table} WHERE {column} = ? AND entity_id IN ({places})"
        self._ledger.execute(sql, value, *members)


def _said(text: str, what: str) -> str:
    said = " ".join(text.split())
    if not said:
        raise LabelError(f"{what} cannot be empty: type one")
    return said
