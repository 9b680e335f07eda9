"""A hundred thousand names and more: what it takes to find the pairs, and what is found."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz, process

from store.names.bearers import Bearer
from store.names.compare import compare
from store.names.search.candidates import Candidates
from store.names.search.name_index import NameIndex
from store.names.variants import find_pairs
from store.records import EntityType
from tests.bench.names.cost import Cost, costs
from tests.bench.names.made import make_names, read_real_errors
from tests.bench.names.recall import share_found, share_near
from tests.bench.table import Row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from store.names.bearers import Pair

_MANY, _MILLION, _SMALL = 100_000, 1_000_000, 10_000
_NEW = 50
_ROUNDS = 7
_CORES = 2
_PERSON = EntityType.PERSON


class _Whole(NamedTuple):
    """What came of comparing a population with itself."""

    cost: Cost
    pairs: int
    found: float
    """Of the real errors among the names, those found with a score from `LAX` on."""


def measure_scale(folder: Path, *, million: bool = False) -> list[Row]:
    """Measure a population made of the census lists, with real errors of recognisers planted."""
    errors = read_real_errors(folder)
    names = _population(_MANY, errors)
    rows = [*_measure_near(names, errors), *_measure_whole(_MANY, folder, "≤ 60 s, ≤ 1,500 MB")]
    rows += [*_measure_new(errors), *_measure_scoring(names)]
    return rows + (_measure_whole(_MILLION, folder, "≤ 4,000 MB") if million else [])


def _population(count: int, errors: Sequence[tuple[str, str]]) -> list[str]:
    planted = [name for pair in errors for name in pair]
    return list(dict.fromkeys([*planted, *make_names(count - len(set(planted)))]))


def _measure_near(names: Sequence[str], errors: Sequence[tuple[str, str]]) -> list[Row]:
    """Measure which of the real errors are looked into, and which compared in full."""
    if not errors:
        return []
    candidates = Candidates(_PERSON)
    rows, cost = costs(lambda: candidates.pairs_with(names))
    return [
        Row("real errors found near by ear", f"{share_near(names, errors):.3f}", "", "≥ .90"),
        Row("real errors compared in full", f"{share_found(names, errors, rows):.3f}"),
        Row("pairs compared in full, for each name", f"{len(rows) / len(names):.1f}", f"in {cost}"),
    ]


def _measure_whole(count: int, folder: Path, aim: str) -> list[Row]:
    """Measure a whole population in a process of its own, for its memory is measured too."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        whole = pool.submit(_compare_whole, count, folder).result()
    return [
        Row(f"{count:,} names from nothing, {_CORES} cores", f"{whole.cost}", "", aim),
        Row("  pairs found", f"{whole.pairs:,}"),
        Row("  real errors found with a score from .3 on", f"{whole.found:.3f}"),
    ]


def _compare_whole(count: int, folder: Path) -> _Whole:
    errors = read_real_errors(folder)
    names = _population(count, errors)
    bearers = _bearers(names)
    pairs, cost = costs(lambda: find_pairs(bearers, (), workers=_CORES))
    return _Whole(cost, len(pairs), _share_paired(names, errors, pairs))


def _share_paired(
    names: Sequence[str], errors: Sequence[tuple[str, str]], pairs: Sequence[Pair]
) -> float:
    ids = {name: id_ for id_, name in enumerate(names)}
    paired = {(pair.a_id, pair.b_id) for pair in pairs if not pair.clash}
    found = [(min(ids[a], ids[b]), max(ids[a], ids[b])) in paired for a, b in errors]
    return sum(found) / len(found) if found else 0.0


def _measure_new(errors: Sequence[tuple[str, str]]) -> list[Row]:
    """Measure how long new names take, half of them misheard, once the known ones are encoded."""
    started = process_time()
    NameIndex(_bearers(make_names(_SMALL)))
    small = process_time() - started
    known = _bearers(make_names(_MANY))
    index, cost = costs(lambda: NameIndex(known))
    heard = [name for _, name in errors] or make_names(_NEW, seed=2)
    walls, processors = [], []
    for round_ in range(_ROUNDS):
        some = Random(round_).sample(heard, _NEW // 2) + make_names(_NEW // 2, seed=10 + round_)
        new = _bearers(some, first_id=_MANY + round_ * _NEW)
        wall, processor = perf_counter(), process_time()
        index.pairs_with(new)
        walls.append(perf_counter() - wall)
        processors.append(process_time() - processor)
    started = process_time()
    process.cdist(some, [name for bearer in known for name in bearer.names], scorer=fuzz.WRatio)
    peer = f"WRatio, without its pairs {(process_time() - started) * 1000:,.0f} ms CPU"
    told = f"{median(walls) * 1000:.0f} ms ({median(processors) * 1000:.0f} ms CPU)"
    return [
        Row(f"{_NEW} new names against {_MANY:,} known, all in", told, peer, "≤ 100 ms"),
        Row(f"encoding {_MANY:,} known names", f"{cost}"),
        Row(f"encoding {_SMALL:,} known names", f"{small * 1000:.0f} ms CPU", "", "< 300 ms"),
    ]


def _measure_scoring(names: Sequence[str]) -> list[Row]:
    """Measure full comparisons on one core, of pairs as the search hands them over."""
    candidates = Candidates(_PERSON)
    some = names[:_SMALL]
    pairs = [(some[a], some[b]) for a, b in candidates.pairs_with(some).tolist()]
    started = process_time()
    for a, b in pairs:
        compare(a, b, _PERSON)
    rate = len(pairs) / (process_time() - started)
    return [Row("pairs scored in full a second, one core", f"{rate:,.0f}", "", "≥ 10,000")]


def _bearers(names: Sequence[str], first_id: int = 0) -> list[Bearer]:
    return [Bearer(id_, _PERSON, {name: 1}) for id_, name in enumerate(names, first_id)]
