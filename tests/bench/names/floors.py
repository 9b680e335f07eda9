"""How fast names are held against each other, beside the scorers of rapidfuzz as they come."""

from __future__ import annotations

from functools import partial
from time import process_time
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

from store.names.search.encoding import encode
from store.names.search.sound_search import SoundSearch
from store.records import EntityType
from tests.bench.names.made import make_names
from tests.bench.table import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_NAMES = 30_000
_SOME = 100

_PEERS: Mapping[str, Callable[..., float]] = {
    "WRatio": fuzz.WRatio,
    "token_set": fuzz.token_set_ratio,
    "token_sort": fuzz.token_sort_ratio,
    "Jaro-Winkler": JaroWinkler.normalized_similarity,
}


def measure_floors() -> list[Row]:
    """Compare 30,000 names with each other by ear; the peers take a square, by a part of it."""
    names = make_names(_NAMES)
    search = SoundSearch()
    for name in names:
        search.add(encode(name, EntityType.PERSON))
    ours = _seconds(lambda: sum(len(rows) for rows, _ in search.pairs(0)))
    peers = {
        peer: _NAMES / _SOME * _seconds(partial(_square, names, scorer))
        for peer, scorer in _PEERS.items()
    }
    told = ", ".join(f"{peer} {seconds:.1f} s" for peer, seconds in peers.items())
    return [
        Row(f"{_NAMES:,} names with each other, CPU", f"{ours:.1f} s", told),
        Row("  as fast as WRatio", f"{peers['WRatio'] / ours:.0f} ×", "", "≥ 50 ×"),
        Row("  as fast as token_sort", f"{peers['token_sort'] / ours:.1f} ×", "", "≥ 4 ×"),
    ]


def _square(names: Sequence[str], scorer: Callable[..., float]) -> object:
    return process.cdist(names[:_SOME], names, scorer=scorer)


def _seconds(work: Callable[[], object]) -> float:
    started = process_time()
    work()
    return process_time() - started
