"""Inverted lists: which claims hold a term, and what it weighs in each."""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

from store.suggest.links.terms import counterpart

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy import float32, intc
    from numpy.typing import NDArray

    from store.suggest.links.terms import Key, Term


class Postings:
    """The terms of all claims, by number; claims are known by their slots."""

    def __init__(self) -> None:
        self.rows: list[int | None] = []
        """Of the lexicon, by term."""
        self.counterparts: list[int] = []
        """The term that says the same as each, mostly itself; -1 where that was never seen."""
        self.holders: list[int] = []
        """How many claims hold each term."""
        self._numbers: dict[Key, int] = {}
        self._of_row: dict[int, list[int]] = defaultdict(list)
        self._slots: list[array[int]] = []
        self._weights: list[array[float]] = []

    def numbers(self, terms: Mapping[Key, Term]) -> Sequence[int]:
        """Return the number of each term; one that was never seen is given the next."""
        found = array("i")
        for key, term in terms.items():
            number = self._numbers.setdefault(key, len(self.rows))
            if number == len(self.rows):
                self._begin(key, term.row)
            found.append(number)
        return found

    def number(self, key: Key) -> int | None:
        """Return the number of a term, if it was ever seen."""
        return self._numbers.get(key)

    def of_row(self, row: int) -> Sequence[int]:
        """Return the terms that stand for a row of the lexicon."""
        return self._of_row.get(row, ())

    def add(self, slot: int, numbers: Sequence[int], weights: Sequence[float]) -> None:
        """Write a claim into the lists of its terms."""
        for number, weight in zip(numbers, weights, strict=True):
            self._slots[number].append(slot)
            self._weights[number].append(weight)
            self.holders[number] += 1

    def remove(self, numbers: Sequence[int]) -> None:
        """Count a claim no more; where it stood in the lists stays until all is built anew."""
        for number in numbers:
            self.holders[number] -= 1

    def of_term(self, number: int) -> tuple[NDArray[intc], NDArray[float32]]:
        """Return the slots of the claims that hold a term, and its weights; copies."""
        import numpy as np

        return np.array(self._slots[number], np.intc), np.array(self._weights[number], np.float32)

    def _begin(self, key: Key, row: int | None) -> None:
        number = len(self.rows)
        self.rows.append(row)
        self.counterparts.append(self._numbers.get(counterpart(key), -1))
        if self.counterparts[number] >= 0:
            self.counterparts[self.counterparts[number]] = number
        self.holders.append(0)
        self._slots.append(array("i"))
        self._weights.append(array("f"))
        if row is not None:
            self._of_row[row].append(number)
