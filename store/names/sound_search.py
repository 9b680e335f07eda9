"""Names that sound alike, found by comparing every name with every other that could.

Every pair is looked at of names that begin, or that end, with the same class of sounds, by one
pass of `rapidfuzz.process.cdist` over their spellings by ear. Whether a pair is found depends on
its two names alone: so the same pairs are found whatever came first.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.names.sound import sound_class, whole_sound

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from store.names.encoding import Encoded

    Rows = NDArray[np.int32]

_ALIKE = 58.0
"""Of 100, the mean likeness of sounds and classes of sounds, below which nothing is found."""
_EVIDENCE = 46.0
"""Of 100, what must be left of that when words that are known to be different names are counted."""
_EVIDENCE_AMONG_MANY = 70.0
"""The same where chance brings so many names close together that no one could look at the pairs."""
_MANY = 200_000
_KNOWN_TO_DIFFER = 5.0
_PER_POINT_OF_DIFFERENCE = 0.6
"""Two names that people are known to bear are rarely mishearings of each other."""

_SOUND_CUTOFF = 60
"""Of two names all words of which are known; others are sought by the classes, far more laxly."""
_CLASS_CUTOFF = 68
_CELLS = 1 << 23
"""Compared in one go: as many bytes are held."""
_ALL_CORES_FROM = 2_000
"""New names, from which on all cores are worth their while."""


@dataclass(slots=True)
class _Shelf:
    """Names that begin (or end) with one class of sounds, in the order in which they came."""

    rows: array[int] = field(default_factory=lambda: array("i"))
    sounds: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)

    def add(self, row: int, name: Encoded) -> None:
        self.rows.append(row)
        self.sounds.append(name.sound)
        self.classes.append(name.sound_class)


class _Words:
    """One known word of each name by number: 0 for none, the same number for the same sound."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": 0}
        self._of_rows = array("i")
        self._sounds = [""]
        self._classes = [""]

    def add(self, word: str) -> None:
        sound = whole_sound(word)
        if sound not in self._numbers:
            self._numbers[sound] = len(self._sounds)
            self._sounds.append(sound)
            self._classes.append(sound_class(word))
        self._of_rows.append(self._numbers[sound])

    def against(self, a: Rows, b: Rows) -> NDArray[np.float32]:
        """Say how much speaks against each pair: two known words that differ, and how much."""
        import numpy as np

        of_rows = np.array(self._of_rows, dtype=np.int32)
        one, other = of_rows[a], of_rows[b]
        differ = np.flatnonzero((one != other) & (one > 0) & (other > 0))
        found = np.zeros(len(a), dtype=np.float32)
        alike = _likeness(self._sounds, self._classes, one[differ], other[differ])
        found[differ] = _KNOWN_TO_DIFFER + _PER_POINT_OF_DIFFERENCE * (100 - alike)
        return found


class SoundSearch:
    """Names of one type, by row: their place in the order in which they came."""

    def __init__(self) -> None:
        self._shelves: dict[tuple[bool, str], tuple[_Shelf, _Shelf]] = {}
        self._sounds: list[str] = []
        self._classes: list[str] = []
        self._givens = _Words()
        self._surnames = _Words()

    def add(self, name: Encoded) -> None:
        """File a name in the next row."""
        row = len(self._sounds)
        self._sounds.append(name.sound)
        self._classes.append(name.sound_class)
        self._givens.add(name.given)
        self._surnames.add(name.surname)
        for at_end, letter in ((False, name.sound_class[0]), (True, name.sound_class[-1])):
            shelves = self._shelves.setdefault((at_end, letter), (_Shelf(), _Shelf()))
            shelves[name.is_known].add(row, name)

    def pairs(self, first: int) -> Iterator[tuple[Rows, Rows]]:
        """Find all pairs of a row from `first` on with any before it, some at a time."""
        new = len(self._sounds) - first
        evidence = _EVIDENCE_AMONG_MANY if new > _MANY else _EVIDENCE
        workers = -1 if new >= _ALL_CORES_FROM else 1
        for a, b in self._close(first, workers):
            alike = _likeness(self._sounds, self._classes, a, b)
            against = self._givens.against(a, b) + self._surnames.against(a, b)
            found = (alike >= _ALIKE) & (alike - against >= evidence)
            yield a[found], b[found]

    def _close(self, first: int, workers: int) -> Iterator[tuple[Rows, Rows]]:
        """Find the pairs by one likeness alone: the later row, and the earlier one."""
        for (at_end, _), (unknown, known) in self._shelves.items():
            for later, earlier in ((known, known), (unknown, unknown), (known, unknown), (unknown, known)):
                are_known = later is known and earlier is known
                for a, b in _close_on_shelves(later, earlier, first, are_known, workers):
                    yield self._begin_apart(a, b) if at_end else (a, b)

    def _begin_apart(self, a: Rows, b: Rows) -> tuple[Rows, Rows]:
        """Leave out the pairs that begin alike, which are found elsewhere."""
        import numpy as np

        begins = [self._classes[row][0] for row in a.tolist()]
        apart = np.fromiter(
            (self._classes[row][0] != letter for row, letter in zip(b.tolist(), begins, strict=True)),
            dtype=np.bool_,
            count=len(a),
        )
        return a[apart], b[apart]


def _close_on_shelves(
    later: _Shelf, earlier: _Shelf, first: int, are_known: bool, workers: int
) -> Iterator[tuple[Rows, Rows]]:
    """Compare the rows of one shelf, from `first` on, with those before them on the other."""
    import numpy as np
    from rapidfuzz import fuzz, process

    queries = later.sounds if are_known else later.classes
    choices = earlier.sounds if are_known else earlier.classes
    cutoff = _SOUND_CUTOFF if are_known else _CLASS_CUTOFF
    rows, earlier_rows = np.array(later.rows), np.array(earlier.rows)
    step = max(1, _CELLS // max(1, len(choices)))
    for start in range(bisect_left(later.rows, first), len(queries), step):
        end = min(start + step, len(queries))
        before = bisect_left(earlier.rows, later.rows[end - 1])
        if not before:
            continue
        likeness = process.cdist(
            queries[start:end],
            choices[:before],
            scorer=fuzz.ratio,
            score_cutoff=cutoff,
            dtype=np.uint8,
            workers=workers,
        )
        cells = np.flatnonzero(likeness.ravel() > 0)
        a, b = rows[start + cells // before], earlier_rows[cells % before]
        yield a[b < a], b[b < a]


def _likeness(sounds: Sequence[str], classes: Sequence[str], a: Rows, b: Rows) -> NDArray[np.float32]:
    """Compare pairs by the mean likeness of sounds and of their classes, from 0 to 100."""
    import numpy as np
    from rapidfuzz import fuzz, process

    one, other = a.tolist(), b.tolist()
    likenesses = (
        process.cpdist(
            list(map(strings.__getitem__, one)),
            list(map(strings.__getitem__, other)),
            scorer=fuzz.ratio,
            dtype=np.float32,
        )
        for strings in (sounds, classes)
    )
    total: NDArray[np.float32] = np.add(*likenesses)
    return total / 2
