"""How fast names are held against each other, beside the scorers of rapidfuzz as they come."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

from store.names.encoding import encode
from store.names.sound_search import SoundSearch
from store.records import EntityType
from tests.bench.names.made import make_names
from tests.bench.names.table import Row

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES = 10_000
_NAMES_OF_THE_SLOW = 100


def measure_floors() -> list[Row]:
    """Compare 10,000 names with each other by ear, on one core, and a part of it by the peers."""
    names = make_names(_NAMES)
    search = SoundSearch()
    for name in names:
        search.add(encode(name, EntityType.PERSON))
    ours = _rate(_NAMES * (_NAMES - 1) / 2, lambda: sum(len(a) for a, _ in search.pairs(0)))
    some = names[:_NAMES_OF_THE_SLOW]
    cells = len(some) * len(names)
    rates = {
        "WRatio": _rate(cells, lambda: process.cdist(some, names, scorer=fuzz.WRatio)),
        "token_set": _rate(cells, lambda: process.cdist(some, names, scorer=fuzz.token_set_ratio)),
        "token_sort": _rate(
            cells,
            lambda: process.cdist(some, names, scorer=fuzz.token_sort_ratio, dtype=np.uint8),
        ),
        "Jaro-Winkler": _rate(
            cells, lambda: process.cdist(some, names, scorer=JaroWinkler.similarity)
        ),
    }
    told = ", ".join(f"{name} {rate / 1e6:.1f}" for name, rate in rates.items())
    return [
        Row("million pairs a second a core, by ear", f"{ours / 1e6:.0f}", told),
        Row("as fast as WRatio", f"{ours / rates['WRatio']:.0f} ×", "", "≥ 50 ×"),
        Row("as fast as token_sort", f"{ours / rates['token_sort']:.0f} ×", "", "≥ 4 ×"),
    ]


def _rate(pairs: float, work: Callable[[], object]) -> float:
    started = process_time()
    work()
    return pairs / (process_time() - started)
