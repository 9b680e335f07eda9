"""Words that are near a word in meaning: “resign” and “depart”, “founder” and “founding”."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from store.suggest.links.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy import float32, intp
    from numpy.typing import NDArray

_NEAR = 0.5
"""The cosine from which on two words have anything to do with each other."""

_MOST = 0.75
"""How alike two words are at most that are not the same."""


@lru_cache(maxsize=4096)
def related(row: int) -> tuple[NDArray[intp], NDArray[float32]]:
    """Return the rows of the words near one, and how alike each is, from 0 to 1."""
    import numpy as np

    vectors = lexicon().vectors
    alike = _alike(vectors @ vectors[row])
    rows = np.flatnonzero(alike)
    return rows, alike[rows]


def likeness(some: Sequence[int | None], others: Sequence[int | None]) -> NDArray[float32]:
    """Return how alike the words of some rows are to those of others, 0 where there is no row."""
    import numpy as np

    if not some or not others:
        return np.zeros((len(some), len(others)), np.float32)
    return _alike(_vectors(some) @ _vectors(others).T)


def _vectors(rows: Sequence[int | None]) -> NDArray[float32]:
    import numpy as np

    known = np.array([-1 if row is None else row for row in rows])
    found: NDArray[float32] = lexicon().vectors[known]
    found[known < 0] = 0.0
    return found


def _alike(cosines: NDArray[float32]) -> NDArray[float32]:
    stretched: NDArray[float32] = ((cosines - _NEAR) * (_MOST / (1 - _NEAR))).clip(0.0, _MOST)
    return stretched
