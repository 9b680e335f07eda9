"""Looking for entities that may be one: read from a project, worked out beside it, kept later.

The search has a connection of its own or borrows one, and writes nothing, so that it can run in a
thread while a person goes on labelling.
"""

from __future__ import annotations

import json
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.connection import connect
from store.names.bearers import Bearer, Pair
from store.records import EntityType, Verdict

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from store.names.resolution import Resolution

Ids = tuple[int, int]
"""Two entities, the smaller id first."""

BEARERS = """
    SELECT entities.id, entities.type, name, quote, count(*), json_group_array(DISTINCT article_id)
    FROM entities LEFT JOIN mentions ON entity_id = entities.id
    GROUP BY entities.id, quote ORDER BY entities.id, quote
"""

ARTICLES = "SELECT id, sha256 FROM articles"
"""By their texts the articles are the same in whatever order they came."""

PAIRS = "SELECT a_id, b_id, likeness, reasons, is_sure, clash FROM variants ORDER BY a_id, b_id"


@dataclass(frozen=True, slots=True)
class Found:
    """What a search came to, of the project as it was at one change of its history."""

    as_of: int
    compared: frozenset[int]
    """The entities that were new, or had other names than before."""
    pairs: tuple[Pair, ...]
    """All that may be one, by their names."""
    resolution: Resolution
    """What follows from the pairs, the articles and the judgements."""


@dataclass(frozen=True, slots=True)
class _State:
    as_of: int
    bearers: tuple[Bearer, ...]
    uncompared: frozenset[int]
    pairs: tuple[Pair, ...]
    identifiers: Mapping[int, frozenset[str]]
    said: tuple[tuple[int, int, Verdict], ...]


def search_beside(path: Path) -> Found:
    """Search a project by a connection of one's own, in whatever thread."""
    with closing(connect(path, read_only=True)) as connection:
        return search(connection)


def search(connection: sqlite3.Connection, merge_from: float | None = None) -> Found:
    """Compare what is new with everything, and settle all that is found.

    With `merge_from`, what would come of merging everything from that score on.
    """
    from store.names.resolution import resolve
    from store.names.variants import find_pairs

    state = _read(connection)
    new = [bearer for bearer in state.bearers if bearer.id in state.uncompared]
    known = [bearer for bearer in state.bearers if bearer.id not in state.uncompared]
    old = (p for p in state.pairs if not state.uncompared & {p.a_id, p.b_id})
    pairs = (*old, *(find_pairs(new, known) if new else ()))
    settled = [_apart_if_identified(pair, state.identifiers) for pair in pairs]
    alone = resolve(state.bearers, settled, merge_from=merge_from)
    if not state.said:
        return Found(state.as_of, state.uncompared, pairs, alone)
    same = {(a, b) for a, b, verdict in state.said if verdict is Verdict.SAME}
    apart = {(a, b) for a, b, verdict in state.said if verdict is not Verdict.SAME}
    judged = resolve(
        state.bearers, settled, same=same - apart, different=apart, merge_from=merge_from
    )
    # What the program would merge must not hang on what people say: they may take it back.
    merged = judged.merged if merge_from is not None else alone.merged
    return Found(
        state.as_of, state.uncompared, pairs, replace(alone, merged=merged, waiting=judged.waiting)
    )


def _read(connection: sqlite3.Connection) -> _State:
    """Read all of one moment, whatever is written meanwhile."""
    if connection.in_transaction:
        return _read_all(connection)
    connection.execute("BEGIN")
    try:
        return _read_all(connection)
    finally:
        connection.execute("COMMIT")


def _read_all(connection: sqlite3.Connection) -> _State:
    (as_of,) = connection.execute("SELECT coalesce(max(id), 0) FROM changes").fetchone()
    uncompared = connection.execute(
        "SELECT id FROM entities EXCEPT SELECT entity_id FROM compared"
    ).fetchall()
    pairs = (
        Pair(a_id, b_id, likeness, tuple(json.loads(reasons)), bool(is_sure), bool(clash))
        for a_id, b_id, likeness, reasons, is_sure, clash in connection.execute(PAIRS)
    )
    said = connection.execute("SELECT a_id, b_id, verdict FROM judgements ORDER BY id").fetchall()
    return _State(
        as_of,
        tuple(_bearers(connection)),
        frozenset(entity_id for (entity_id,) in uncompared),
        tuple(pairs),
        _identifiers(connection),
        tuple((a_id, b_id, Verdict(verdict)) for a_id, b_id, verdict in said),
    )


def _apart_if_identified(pair: Pair, identifiers: Mapping[int, frozenset[str]]) -> Pair:
    """Let two whom the world knows by different ids never be one."""
    one, other = (identifiers.get(id_, frozenset()) for id_ in (pair.a_id, pair.b_id))
    if one and other and not one & other:
        return replace(pair, clash=True)
    return pair


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
