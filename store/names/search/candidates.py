"""Which names are worth comparing in full: all that may be one, and few others."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.names.search.encoding import encode
from store.names.search.keys import AMOUNTS, keys
from store.names.search.sound_search import SoundSearch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy as np
    from numpy.typing import NDArray

    from store.names.search.keys import Keys
    from store.records import EntityType


class Candidates:
    """Names of one type, by row: their place in the order in which they came.

    Two names are candidates by their sound or by a key; either way it depends on the two alone, so
    whichever comes first, and whatever else there is, the pair is found.
    """

    def __init__(self, type: EntityType) -> None:  # noqa: A002
        self._type = type
        self._rows = 0
        self._wholes: defaultdict[str, list[int]] = defaultdict(list)
        self._parts: defaultdict[str, list[int]] = defaultdict(list)
        self._by_sound = SoundSearch()

    def add(self, names: Iterable[str]) -> None:
        """Take up names without looking for candidates."""
        for name in names:
            self._add(name, keys(name, self._type))

    def pairs_with(self, names: Iterable[str]) -> NDArray[np.int64]:
        """Take up names and return their candidates, those among themselves included.

        A line for each pair: the row of the new name, and the row of one before it. A pair may
        come more than once.
        """
        import numpy as np

        first = self._rows
        found: list[tuple[int, int]] = []
        for name in names:
            of_name = keys(name, self._type)
            found.extend((self._rows, row) for row in self._sharing(of_name))
            self._add(name, of_name)
        by_key = np.array(found, dtype=np.int64).reshape(-1, 2)
        by_sound = (np.stack(rows, axis=1) for rows in self._by_sound.pairs(first))
        return np.concatenate([by_key, *by_sound])

    def _add(self, name: str, of_name: Keys) -> None:
        for key in of_name.whole:
            self._wholes[key].append(self._rows)
        for key in of_name.part:
            self._parts[key].append(self._rows)
        if self._type not in AMOUNTS:
            self._by_sound.add(encode(name, self._type))
        self._rows += 1

    def _sharing(self, of_name: Keys) -> set[int]:
        return {row for rows in self._lines(of_name) for row in rows}

    def _lines(self, of_name: Keys) -> Iterator[list[int]]:
        for key in of_name.whole:
            yield self._wholes.get(key, [])
            yield self._parts.get(key, [])
        for key in of_name.part:
            yield self._wholes.get(key, [])
