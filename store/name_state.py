"""All that a project says of its names at one moment, read for a search."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from store.names.bearers import Bearer, Pair
from store.records import EntityType, Verdict

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

BEARERS = """
    SELECT entities.id, entities.type, name, quote, count(*), json_group_array(DISTINCT article_id)
    FROM entities LEFT JOIN mentions ON entity_id = entities.id
    GROUP BY entities.id, quote ORDER BY entities.id, quote
"""

ARTICLES = "SELECT id, sha256 FROM articles"
"""By their texts the articles are the same in whatever order they came."""

ROWS = """
    SELECT a_id, b_id, likeness, reasons, is_sure, clash, score, told, state FROM variants
    ORDER BY a_id, b_id
"""


class VariantRow(NamedTuple):
    """A pair of entities as the table has it; `a_id` is the smaller id."""

    a_id: int
    b_id: int
    likeness: float
    reasons: str
    """A list in JSON."""
    is_sure: int
    clash: int
    score: float
    told: str
    """A list in JSON."""
    state: str

    @property
    def pair(self) -> Pair:
        """The pair by its names alone."""
        reasons = tuple(json.loads(self.reasons))
        sure, clash = bool(self.is_sure), bool(self.clash)
        return Pair(self.a_id, self.b_id, self.likeness, reasons, sure, clash)


@dataclass(frozen=True, slots=True)
class NameState:
    """The entities of a project, and what is known of pairs of them."""

    as_of: int
    """The last change of the history."""
    bearers: tuple[Bearer, ...]
    uncompared: frozenset[int]
    """Entities that are new, or have other names than when they were compared."""
    rows: tuple[VariantRow, ...]
    identifiers: Mapping[int, frozenset[str]]
    said: tuple[tuple[int, int, Verdict], ...]


def read_names(connection: sqlite3.Connection) -> NameState:
    """Read all of one moment, whatever is written meanwhile."""
    if connection.in_transaction:
        return _read_all(connection)
    connection.execute("BEGIN")
    try:
        return _read_all(connection)
    finally:
        connection.execute("COMMIT")


def _read_all(connection: sqlite3.Connection) -> NameState:
    (as_of,) = connection.execute("SELECT coalesce(max(id), 0) FROM changes").fetchone()
    uncompared = connection.execute(
        "SELECT id FROM entities EXCEPT SELECT entity_id FROM compared"
    ).fetchall()
    said = connection.execute("SELECT a_id, b_id, verdict FROM judgements ORDER BY id").fetchall()
    return NameState(
        as_of,
        tuple(_bearers(connection)),
        frozenset(entity_id for (entity_id,) in uncompared),
        tuple(map(VariantRow._make, connection.execute(ROWS))),
        _identifiers(connection),
        tuple((a_id, b_id, Verdict(verdict)) for a_id, b_id, verdict in said),
    )


def _identifiers(connection: sqlite3.Connection) -> dict[int, frozenset[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for entity_id, identifier in connection.execute(
        "SELECT entity_id, identifier FROM identifiers"
    ):
        found[entity_id].add(identifier)
    return {entity_id: frozenset(some) for entity_id, some in found.items()}


def _bearers(connection: sqlite3.Connection) -> Iterable[Bearer]:
    """Read who goes by which names, the one it is shown by among them, and where."""
    aliases: defaultdict[int, list[str]] = defaultdict(list)
    for entity_id, name in connection.execute("SELECT entity_id, name FROM aliases ORDER BY id"):
        aliases[entity_id].append(name)
    types: dict[int, EntityType] = {}
    names: dict[int, dict[str, int]] = {}
    articles: defaultdict[int, set[str]] = defaultdict(set)
    known_as: dict[int, str] = dict(connection.execute(ARTICLES).fetchall())
    for entity_id, type_, name, quote, count, article_ids in connection.execute(BEARERS):
        types[entity_id] = EntityType(type_)
        known = names.setdefault(entity_id, dict.fromkeys((name, *aliases[entity_id]), 1))
        if quote is not None:
            known[quote] = count
            articles[entity_id].update(
                known_as[article_id] for article_id in json.loads(article_ids)
            )
    for entity_id, type_ in types.items():
        yield Bearer(entity_id, type_, names[entity_id], frozenset(articles[entity_id]))
