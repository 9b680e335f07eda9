"""Whole collections put together, beside single linkage by the scorers of rapidfuzz."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

from store.names.sets import DisjointSets
from store.records import EntityType
from tests.bench.names.agreement import pairwise
from tests.bench.names.pools import ask, measure, read_news, read_speech
from tests.bench.table import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.bench.names.pools import Collection

_SCORERS: Mapping[str, tuple[Callable[..., float], float]] = {
    "WRatio": (fuzz.WRatio, 90),
    "token_set": (fuzz.token_set_ratio, 90),
    "Jaro-Winkler": (JaroWinkler.normalized_similarity, 0.95),
}
"""Each with the threshold that is usual for it."""
_ANSWERS = 150


def measure_pools(folder: Path) -> list[Row]:
    """Measure news with its articles, and recognised speech after a person's answers."""
    return [
        *_measure_news(folder / "news_dev_pool.tsv"),
        *_measure_speech(folder / "asr_dev_pool.tsv"),
    ]


def _measure_news(path: Path) -> list[Row]:
    if not path.is_file():
        return [Row(f"{path} is missing", "")]
    collection = read_news(path)
    measured = measure(collection)
    aims = {EntityType.PERSON: "F1 ≥ .95, P ≥ .96", EntityType.ORG: "F1 ≥ .87"}
    sure = measure(collection, merge_from=None)
    return [
        Row(
            f"news_dev pool, {type_.value.lower()}, pairwise",
            str(measured[type_].pairs),
            _peers(collection, type_),
            aim,
        )
        for type_, aim in aims.items()
    ] + [
        Row(f"  merged unasked, {type_.value.lower()}", str(sure[type_].pairs), "", "P ≥ .99")
        for type_ in aims
    ]


def _measure_speech(path: Path) -> list[Row]:
    if not path.is_file():
        return [Row(f"{path} is missing", "")]
    collection = read_speech(path)
    ours, chance = (ask(collection, at_random=at_random)[_ANSWERS] for at_random in (False, True))
    told = f"the same questions in random order {chance}"
    return [Row(f"asr_dev pool after {_ANSWERS} answers", str(ours), told, "F1 ≥ .95")]


def _peers(collection: Collection, type_: EntityType) -> str:
    bearers = [bearer for bearer in collection.bearers if bearer.type is type_]
    names = sorted({name for bearer in bearers for name in bearer.names})
    places = {name: place for place, name in enumerate(names)}
    told = []
    for peer, (scorer, threshold) in _SCORERS.items():
        sets = DisjointSets()
        alike = process.cdist(names, names, scorer=scorer, score_cutoff=threshold)
        for a, b in zip(*(rows.tolist() for rows in np.nonzero(alike)), strict=True):
            sets.join(a, b)
        clusters: dict[int, list[int]] = {}
        for bearer in bearers:
            root = sets.root(places[next(iter(bearer.names))])
            clusters.setdefault(root, []).append(bearer.id)
        f1 = pairwise(clusters.values(), collection.of_type(type_)).f1
        told.append(f"{peer} {f1:.3f}")
    return "F1 " + ", ".join(told)
