"""How many of the pairs that are one name the search for candidates comes upon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from store.names.search.encoding import encode
from store.names.search.sound_search import SoundSearch
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Pairs = Sequence[tuple[str, str]]


def share_found(names: Sequence[str], errors: Pairs, rows: NDArray[np.int64]) -> float:
    """Return the share of the pairs that are among those found, two rows of `names` each."""
    return float(np.isin(_codes(names, errors), _coded(rows[:, 0], rows[:, 1], len(names))).mean())


def share_near(names: Sequence[str], errors: Pairs) -> float:
    """Return the share that the brute force over the sounds finds, before any estimate."""
    search = SoundSearch()
    for name in names:
        search.add(encode(name, EntityType.PERSON))
    codes = _codes(names, errors)
    found = np.zeros(len(codes), dtype=np.bool_)
    for a, b, _ in search.close(0):
        found |= np.isin(codes, _coded(a.astype(np.int64), b.astype(np.int64), len(names)))
    return float(found.mean())


def _codes(names: Sequence[str], errors: Pairs) -> NDArray[np.int64]:
    rows = {name: row for row, name in enumerate(names)}
    ones, others = (np.array([rows[pair[side]] for pair in errors]) for side in (0, 1))
    return _coded(ones, others, len(names))


def _coded(a: NDArray[np.int64], b: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    coded: NDArray[np.int64] = np.maximum(a, b) * count + np.minimum(a, b)
    return coded
