"""The pairs of entities that may be one, for a person to judge."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.names.candidates import Candidates
from store.names.compare import compare
from store.names.comparison import is_variant
from store.records import Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.records import Entity, EntityType

    Names = Mapping[int, Sequence[str]]

_MOST_PER_ENTITY = 5


def find_variants(new: Sequence[Entity], known: Sequence[Entity], names: Names) -> list[Variant]:
    """Compare each new entity with the known ones and the other new ones of its type.

    `names` gives the names under which an entity is known, by its id; its own counts too. The
    likeliest pairs come first, with scores of 0–1, and at most five for each new entity.
    """
    entities = {entity.id: entity for entity in (*known, *new)}
    named = _named_by_type(entities.values(), names)
    candidates = {
        entity_type: Candidates(named[entity_type], [name for _, name in sought])
        for entity_type, sought in _named_by_type(new, names).items()
    }
    found: dict[tuple[int, int], Variant] = {}
    for entity in new:
        like = candidates[entity.type]
        near = {other_id for name in _names_of(entity, names) for other_id in like.like(name)}
        pairs = (_compared(entity, entities[other_id], names) for other_id in near - {entity.id})
        best = sorted((pair for pair in pairs if pair is not None), key=_likeliest_first)
        found.update(((pair.a_id, pair.b_id), pair) for pair in best[:_MOST_PER_ENTITY])
    return sorted(found.values(), key=_likeliest_first)


def _named_by_type(
    entities: Iterable[Entity], names: Names
) -> dict[EntityType, list[tuple[int, str]]]:
    """List the names with the ids of their entities, each type apart."""
    named: defaultdict[EntityType, list[tuple[int, str]]] = defaultdict(list)
    for entity in entities:
        named[entity.type].extend((entity.id, name) for name in _names_of(entity, names))
    return named


def _names_of(entity: Entity, names: Names) -> Iterable[str]:
    """List the names of an entity, each once."""
    return dict.fromkeys((entity.name, *names.get(entity.id, ())))


def _compared(entity: Entity, other: Entity, names: Names) -> Variant | None:
    """Compare two entities by those of their names that are most alike."""
    best = max(
        (
            compare(name, other_name, entity.type)
            for name in _names_of(entity, names)
            for other_name in _names_of(other, names)
        ),
        key=lambda comparison: comparison.score,
    )
    if not is_variant(best):
        return None
    a_id, b_id = sorted((entity.id, other.id))
    return Variant(a_id, b_id, best.score, "; ".join(best.reasons))


def _likeliest_first(pair: Variant) -> tuple[float, int, int]:
    return -pair.score, pair.a_id, pair.b_id
