"""All names of a project, kept encoded, so that a new one is compared with them at once."""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from store.names.search.bearer_comparison import compare_all, names_of
from store.names.search.candidates import Candidates
from store.names.search.namesakes import Namesakes, spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.names.bearers import Bearer, Pair
    from store.records import EntityType

    Two = tuple[Bearer, Bearer]

_A_BATCH = 20_000
"""Pairs that a process is given at a time."""


@dataclass(slots=True)
class _OfType:
    """The bearers of one type by their names, and whose each row of the candidates is."""

    candidates: Candidates
    namesakes: list[Namesakes] = field(default_factory=list)
    places: array[int] = field(default_factory=lambda: array("q"))
    place_of: dict[frozenset[str], int] = field(default_factory=dict)
    of_bearer: dict[int, Namesakes] = field(default_factory=dict)

    def take_up(self, bearers: Iterable[Bearer]) -> Iterator[str]:
        """Take up bearers and go through their names, the same ones once; note whose they are."""
        told: set[int] = set()
        for bearer in bearers:
            names = frozenset(names_of(bearer))
            place = self.place_of.setdefault(names, len(self.namesakes))
            if place == len(self.namesakes):
                self.namesakes.append(Namesakes())
            self.namesakes[place].add(bearer)
            self.of_bearer[bearer.id] = self.namesakes[place]
            if place not in told:
                told.add(place)
                for name in sorted(names):
                    self.places.append(place)
                    yield name


class NameIndex:
    """Bearers of names by type, to which others are added and with which they are compared.

    Which pairs are found depends neither on the order in which bearers come nor on how many come at
    once, with two exceptions. From 20,000 names of a type on, and again where more than 200,000
    come at once, names must sound more alike to be compared at all (see `sound_search`). And of
    more bearers of the very same names than `MOST_PAIRED`, not all are paired with each other: what
    comes little by little may be paired with more of them than what comes at once.
    """

    def __init__(self, bearers: Iterable[Bearer] = ()) -> None:
        self._of_types: dict[EntityType, _OfType] = {}
        self._names: dict[int, str] = {}
        self.add(bearers)

    def add(self, bearers: Iterable[Bearer]) -> None:
        """Take up bearers without comparing them."""
        for of_type, some in self._by_type(bearers):
            of_type.candidates.add(of_type.take_up(some))

    def pairs_with(self, new: Iterable[Bearer], *, workers: int = 1) -> list[Pair]:
        """Take up new bearers; compare them with each other and with those of their type.

        Returned are all pairs with a score from `LAX` on and all that clash, the likeliest first,
        and among equals in the order of the names. With more than one worker, that many processes
        compare: worth their while from some 100,000 pairs on.
        """
        pairs: list[Pair] = []
        for of_type, some in self._by_type(new):
            twos = _candidates(of_type, some)
            found = compare_all(twos) if workers == 1 else _compare_beside(twos, workers)
            pairs += _spread(of_type, found, frozenset(bearer.id for bearer in some))
        return sorted(pairs, key=lambda pair: _likeliest_first(pair, self._names))

    def _by_type(self, bearers: Iterable[Bearer]) -> Iterator[tuple[_OfType, list[Bearer]]]:
        sorted_out: defaultdict[EntityType, list[Bearer]] = defaultdict(list)
        for bearer in bearers:
            sorted_out[bearer.type].append(bearer)
            self._names[bearer.id] = min(bearer.names)
        for type_, some in sorted_out.items():
            if type_ not in self._of_types:
                self._of_types[type_] = _OfType(Candidates(type_))
            yield self._of_types[type_], some


def _candidates(of_type: _OfType, new: Iterable[Bearer]) -> Iterator[Two]:
    """Find two bearers of each two names that are worth comparing, or of one that several bear."""
    import numpy as np

    first = len(of_type.places)
    rows = of_type.candidates.pairs_with(of_type.take_up(new))
    namesakes, count = of_type.namesakes, len(of_type.namesakes)
    places = np.sort(np.array(of_type.places)[rows], axis=1)
    places = places[places[:, 0] != places[:, 1]]
    for code in np.unique(places[:, 0] * count + places[:, 1]).tolist():
        place, other = divmod(code, count)
        yield namesakes[place].bearers[0], namesakes[other].bearers[0]
    for place in sorted(set(of_type.places[first:])):
        if len(namesakes[place].bearers) > 1:
            yield namesakes[place].bearers[0], namesakes[place].bearers[1]


def _spread(of_type: _OfType, found: Iterable[Pair], new: frozenset[int]) -> Iterator[Pair]:
    """Say of the bearers of names what was found of the names."""
    for pair in found:
        one, other = of_type.of_bearer[pair.a_id], of_type.of_bearer[pair.b_id]
        yield from spread(pair, one, other, new)


def _compare_beside(twos: Iterator[Two], workers: int) -> list[Pair]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    batches = iter(lambda: list(islice(twos, _A_BATCH)), [])
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        return [pair for found in pool.map(compare_all, batches) for pair in found]


def _likeliest_first(pair: Pair, names: dict[int, str]) -> tuple[float, str, str, int, int]:
    one, other = names[pair.a_id], names[pair.b_id]
    first, second = (one, other) if one <= other else (other, one)
    return -pair.score, first, second, pair.a_id, pair.b_id
