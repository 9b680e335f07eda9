"""Whole collections of names put together: news with articles, recognised speech without."""

from __future__ import annotations

import csv
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from store.names.bearers import Bearer
from store.names.comparison import SUGGESTED
from store.names.questions import in_order
from store.names.resolution import resolve
from store.names.variants import find_pairs
from store.records import EntityType
from tests.bench.names.agreement import Agreement, b_cubed, pairwise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from store.names.bearers import Pair
    from store.names.resolution import Resolution

TYPES = {"PER": EntityType.PERSON, "ORG": EntityType.ORG, "PROD": EntityType.PRODUCT}
APPLIED = 0.95
"""From here on all pairs of recognised speech are merged at once, before any question is put."""
MARKS = (0, 25, 50, 100, 150, 200)
"""Numbers of answers after which is measured."""


class Collection(NamedTuple):
    """Bearers, and by their ids who they are in truth."""

    bearers: Sequence[Bearer]
    truth: Mapping[int, str]

    def of_type(self, type_: EntityType) -> Mapping[int, str]:
        """Return the truth of one type."""
        return {bearer.id: self.truth[bearer.id] for bearer in self.bearers if bearer.type is type_}


class Measured(NamedTuple):
    """How well one type of a collection is put together."""

    pairs: Agreement
    bearers: Agreement


def read_news(path: Path, sets: Iterable[str] = ()) -> Collection:
    """Read `set`, `doc`, `surface`, `qid`, `type`, `n`; a name is one bearer for each article.

    Where an article uses one name for two, it is the more frequent that counts. `sets` restricts
    the collection to some of its sources.
    """
    wanted = frozenset(sets)
    rows: dict[tuple[str, ...], tuple[int, str]] = {}
    for row in _rows(path):
        if not wanted or row["set"] in wanted:
            key = (row["set"], row["doc"], row["surface"], row["type"])
            found = (-int(row["n"]), row["qid"])
            rows[key] = min(rows.get(key, found), found)
    bearers = [
        Bearer(number, TYPES[type_], {surface: -less}, frozenset({f"{source}/{article}"}))
        for number, ((source, article, surface, type_), (less, _)) in enumerate(rows.items())
    ]
    return Collection(bearers, dict(enumerate(truth for _, truth in rows.values())))


def read_speech(path: Path) -> Collection:
    """Read `name`, `entity`: persons as recognisers wrote them, in no article."""
    rows = list(_rows(path))
    bearers = [
        Bearer(number, EntityType.PERSON, {row["name"]: 1}) for number, row in enumerate(rows)
    ]
    return Collection(bearers, {number: row["entity"] for number, row in enumerate(rows)})


def measure(
    collection: Collection, merge_from: float | None = SUGGESTED
) -> dict[EntityType, Measured]:
    """Put a collection together without asking anybody and compare it with the truth.

    Without `merge_from` only what is sure is merged.
    """
    pairs = find_pairs(collection.bearers, ())
    clusters = resolve(collection.bearers, pairs, merge_from=merge_from).clusters
    types = sorted({bearer.type for bearer in collection.bearers})
    truths = {type_: collection.of_type(type_) for type_ in types}
    return {
        type_: Measured(pairwise(clusters, truth), b_cubed(clusters, truth))
        for type_, truth in truths.items()
    }


def ask(collection: Collection, *, at_random: bool = False) -> dict[int, Agreement]:
    """Answer the program's questions by the truth; measure after some answers.

    As a person would who first lets the program merge all that scores `APPLIED`. At random, the
    questions come in any order, but always the same one.
    """
    pairs = find_pairs(collection.bearers, ())
    random = Random(1)
    same: set[tuple[int, int]] = set()
    different: set[tuple[int, int]] = set()
    measured = {}
    for answers in range(MARKS[-1] + 1):
        resolution = resolve(
            collection.bearers, pairs, same=same, different=different, merge_from=APPLIED
        )
        if answers in MARKS:
            measured[answers] = pairwise(resolution.clusters, collection.truth)
        if resolution.waiting:
            question = _next_question(resolution, answers, random if at_random else None)
            two = (question.a_id, question.b_id)
            is_same = collection.truth[two[0]] == collection.truth[two[1]]
            (same if is_same else different).add(two)
    return measured


def _next_question(resolution: Resolution, answers: int, random: Random | None) -> Pair:
    if random:
        return random.choice(resolution.waiting)
    mentions = {id_: len(cluster) for cluster in resolution.clusters for id_ in cluster}
    return in_order(resolution.waiting, mentions, answers)[0]


def _rows(path: Path) -> Iterable[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")
