"""Looking for entities that may be one: worked out beside the project, and kept later.

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
from store.name_state import VariantRow, read_names
from store.records import Verdict

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from store.name_state import NameState
    from store.names.bearers import Pair
    from store.names.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Found:
    """What a search came to, of the project as it was at one change of its history."""

    as_of: int
    compared: frozenset[int]
    """The entities that were new, or had other names than before."""
    changed: tuple[VariantRow, ...]
    """Pairs that are new, or stand otherwise than the project has them."""
    gone: tuple[tuple[int, int], ...]
    """Pairs, by their ids, that the project has and that are no longer alike."""
    merged: tuple[Pair, ...]
    """What the program merges, the surest first."""


def search_beside(path: Path) -> Found:
    """Search a project by a connection of one's own, in whatever thread."""
    with closing(connect(path, read_only=True)) as connection:
        return search(connection)


def search(connection: sqlite3.Connection, merge_from: float | None = None) -> Found:
    """Compare what is new with everything, and settle all that is found.

    With `merge_from`, what would come of merging everything from that score on.
    """
    state = read_names(connection)
    pairs = _pairs(state)
    resolution = _settled(state, pairs, merge_from)
    known = {(row.a_id, row.b_id): row for row in state.rows}
    rows = {(row.a_id, row.b_id): row for row in _rows(pairs, resolution)}
    return Found(
        state.as_of,
        state.uncompared,
        changed=tuple(row for ids, row in rows.items() if known.get(ids) != row),
        gone=tuple(sorted(known.keys() - rows.keys())),
        merged=resolution.merged,
    )


def _pairs(state: NameState) -> list[Pair]:
    """Return all pairs that are alike, those known already and those of what is new."""
    from store.names.variants import find_pairs

    pairs = [row.pair for row in state.rows if not state.uncompared & {row.a_id, row.b_id}]
    new = [bearer for bearer in state.bearers if bearer.id in state.uncompared]
    if new:
        known = [bearer for bearer in state.bearers if bearer.id not in state.uncompared]
        pairs += find_pairs(new, known)
    return pairs


def _settled(state: NameState, pairs: Sequence[Pair], merge_from: float | None) -> Resolution:
    """Say what follows from the pairs, the articles and the judgements.

    What the program merges by itself does not hang on what people say: they may take it back.
    """
    from store.names.resolution import resolve

    pairs = [_apart_if_identified(pair, state.identifiers) for pair in pairs]
    same = {(a_id, b_id) for a_id, b_id, verdict in state.said if verdict is Verdict.SAME}
    apart = {(a_id, b_id) for a_id, b_id, verdict in state.said if verdict is not Verdict.SAME}
    judged = resolve(
        state.bearers, pairs, same=same - apart, different=apart, merge_from=merge_from
    )
    if merge_from is not None or not state.said:
        return judged
    return replace(resolve(state.bearers, pairs), waiting=judged.waiting)


def _apart_if_identified(pair: Pair, identifiers: Mapping[int, frozenset[str]]) -> Pair:
    """Let two whom one register knows by different ids never be one."""
    one, other = (_by_register(identifiers.get(id_, ())) for id_ in (pair.a_id, pair.b_id))
    if any(not one[register] & other[register] for register in one.keys() & other.keys()):
        return replace(pair, clash=True)
    return pair


def _by_register(identifiers: Iterable[str]) -> dict[str, set[str]]:
    """Sort ids by what stands before the colon: the register that they are of."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for identifier in identifiers:
        found[identifier.rpartition(":")[0]].add(identifier)
    return found


def _rows(pairs: Sequence[Pair], resolution: Resolution) -> Iterator[VariantRow]:
    """Write each pair as the table has it: by its names, and by all that bears on it."""
    outcomes: dict[tuple[int, int], tuple[Pair, str]] = {}
    for state, settled in (
        ("waiting", resolution.waiting),
        ("refused", resolution.conflicts),
        ("merged", resolution.merged),
    ):
        outcomes.update(((pair.a_id, pair.b_id), (pair, state)) for pair in settled)
    by_names = {(pair.a_id, pair.b_id): pair for pair in pairs}
    for ids in sorted(by_names.keys() | outcomes.keys()):
        outcome, state = outcomes.get(ids) or (by_names[ids], "idle")
        pair = by_names.get(ids, outcome)
        yield VariantRow(
            *ids,
            pair.score,
            json.dumps(pair.reasons, ensure_ascii=False),
            int(pair.is_sure),
            int(pair.clash),
            outcome.score,
            json.dumps(outcome.reasons, ensure_ascii=False),
            state,
        )
