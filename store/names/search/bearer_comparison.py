"""Whether two bearers of names are one, by all of their names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from store.names.bearers import Pair
from store.names.compare import compare
from store.names.comparison import LAX
from store.names.forms import full_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.names.bearers import Bearer
    from store.names.comparison import Comparison
    from store.records import EntityType

_MOST_NAMES = 12
"""Of one bearer, those used most: some are called by hundreds of misspellings."""


_compare = lru_cache(maxsize=1 << 16)(compare)
"""The same two names are often those of several bearers: of one in each article."""


def compare_bearers(one: Bearer, other: Bearer) -> Pair | None:
    """Compare two bearers of one type by those of their names that are most alike.

    They clash if each full name of the one clashes with each of the other; short forms, which
    others may share, have no say in that. Nothing is returned of what neither is likely to be one
    (below `LAX`) nor clashes.
    """
    one_names, other_names = names_of(one), names_of(other)
    found = {(a, b): _compare(a, b, one.type) for a in one_names for b in other_names}
    best = max(found.values(), key=_most_alike)
    clash = best.clash if len(found) == 1 else _clash(found, one.type)
    if best.score < LAX and not clash:
        return None
    a_id, b_id = sorted((one.id, other.id))
    return Pair(a_id, b_id, best.score, best.reasons, best.is_sure and not clash, clash)


def compare_all(pairs: Iterable[tuple[Bearer, Bearer]]) -> list[Pair]:
    """Compare pairs of bearers and return those of which there is something to say."""
    compared = (compare_bearers(one, other) for one, other in pairs)
    return [pair for pair in compared if pair is not None]


def names_of(bearer: Bearer) -> Sequence[str]:
    """Return the names of a bearer that are compared, the most used first."""
    if len(bearer.names) == 1:
        return list(bearer.names)
    return sorted(bearer.names, key=lambda name: (-bearer.names[name], name))[:_MOST_NAMES]


def _clash(found: Mapping[tuple[str, str], Comparison], type_: EntityType) -> bool:
    """Say whether every full name of the one clashes with every full name of the other."""
    ones, others = (full_names(set(names), type_) for names in zip(*found, strict=True))
    return all(found[one, other].clash for one in ones for other in others)


def _most_alike(comparison: Comparison) -> tuple[float, bool, tuple[str, ...]]:
    return comparison.score, comparison.is_sure, comparison.reasons
