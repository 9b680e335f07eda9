"""All names of a project, kept encoded, so that a new one is compared with them at once."""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from store.names.search.bearer_comparison import compare_all, names_of
from store.names.search.candidates import Candidates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.names.bearers import Bearer, Pair
    from store.records import EntityType

    Two = tuple[Bearer, Bearer]

_A_BATCH = 20_000
"""Pairs that a process is given at a time."""


@dataclass(slots=True)
class _OfType:
    """The bearers of one type, and whose each row of the candidates is."""

    candidates: Candidates
    bearers: list[Bearer] = field(default_factory=list)
    places: array[int] = field(default_factory=lambda: array("q"))

    def take_up(self, bearers: Iterable[Bearer]) -> Iterator[str]:
        """Go through the names of bearers and note whose they are."""
        for bearer in bearers:
            for name in names_of(bearer):
                self.places.append(len(self.bearers))
                yield name
            self.bearers.append(bearer)


class NameIndex:
    """Bearers of names by type, to which others are added and with which they are compared.

    Which pairs are found does not depend on what was added first, or all at once.
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
        twos = (two for of_type, some in self._by_type(new) for two in _candidates(of_type, some))
        pairs = compare_all(twos) if workers == 1 else _compare_beside(twos, workers)
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
    """Find the bearers whose names are worth comparing, each two of them once."""
    import numpy as np

    rows = of_type.candidates.pairs_with(of_type.take_up(new))
    places = np.sort(np.array(of_type.places)[rows], axis=1)
    places = places[places[:, 0] != places[:, 1]]
    codes = np.unique(places[:, 0] * len(of_type.bearers) + places[:, 1])
    for code in codes.tolist():
        place, other = divmod(code, len(of_type.bearers))
        yield of_type.bearers[place], of_type.bearers[other]


def _compare_beside(twos: Iterator[Two], workers: int) -> list[Pair]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    batches = iter(lambda: list(islice(twos, _A_BATCH)), [])
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        return [pair for found in pool.map(compare_all, batches) for pair in found]


def _likeliest_first(pair: Pair, names: dict[int, str]) -> tuple[float, list[str], int, int]:
    return -pair.score, sorted((names[pair.a_id], names[pair.b_id])), pair.a_id, pair.b_id
