"""Names that sound alike, found by comparing every name with every other that could.

Every pair is looked at of names that begin, or that end, with the same class of sounds, by one
pass of `rapidfuzz.process.cdist` over the classes of their sounds. Whether a pair is found depends
on its two names alone, so the same pairs are found whatever came first; only how much alike they
must be depends on how many names there are, for chance likenesses grow with the square of that.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from store.names.sound import sound_class, whole_sound

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from store.names.search.encoding import Encoded

    Rows = NDArray[np.int32]

_FEW, _MANY = 20_000, 200_000
_ALL_CORES_FROM = 2_000
"""New names, from which on all cores are worth their while."""
_CELLS = 1 << 23
"""Compared in one go: as many bytes are held."""

_KNOWN_TO_DIFFER = 5.0
_PER_POINT_OF_DIFFERENCE = 0.6
"""Two names that people are known to bear are rarely mishearings of each other."""


class _Limits(NamedTuple):
    """From where on a pair is found, of 100."""

    classes: int
    """Likeness of the classes of sounds: all that is looked into."""
    known_classes: int
    """The same for two names all words of which are known."""
    alike: float
    """The mean likeness of sounds and of their classes."""
    evidence: float
    """The same, less what known names that differ speak against the pair."""


_AMONG_FEW = _Limits(classes=68, known_classes=72, alike=62, evidence=38)
"""Up to `_FEW` names there is time to look into everything."""
_USUAL = _Limits(classes=70, known_classes=76, alike=68, evidence=50)
_AMONG_MANY = _Limits(classes=82, known_classes=84, alike=80, evidence=78)
"""For more than `_MANY` at once, which chance brings so close that no one could judge the pairs."""


@dataclass(slots=True)
class _Shelf:
    """Names that begin (or end) with one class of sounds, in the order in which they came."""

    rows: array[int] = field(default_factory=lambda: array("i"))
    classes: list[str] = field(default_factory=list)


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
        one, other = one[differ], other[differ]
        alike = (_likeness(self._sounds, one, other) + _likeness(self._classes, one, other)) / 2
        found[differ] = _KNOWN_TO_DIFFER + _PER_POINT_OF_DIFFERENCE * (100 - alike)
        return found


class SoundSearch:
    """Names of one type, by row: their place in the order in which they came."""

    def __init__(self) -> None:
        self._shelves: defaultdict[tuple[bool, str], _Shelf] = defaultdict(_Shelf)
        self._sounds: list[str] = []
        self._classes: list[str] = []
        self._begins = array("i")
        self._are_known = array("b")
        self._givens = _Words()
        self._surnames = _Words()

    def add(self, name: Encoded) -> None:
        """File a name in the next row."""
        begin, end = name.sound_class[0], name.sound_class[-1]
        for shelf in (self._shelves[False, begin], self._shelves[True, end]):
            shelf.rows.append(len(self._sounds))
            shelf.classes.append(name.sound_class)
        self._sounds.append(name.sound)
        self._classes.append(name.sound_class)
        self._begins.append(ord(begin))
        self._are_known.append(name.is_known)
        self._givens.add(name.given)
        self._surnames.add(name.surname)

    def pairs(self, first: int) -> Iterator[tuple[Rows, Rows]]:
        """Find all pairs of a row from `first` on with any before it, some at a time."""
        limits = self._limits(first)
        for a, b, by_class in self.close(first):
            alike = (_likeness(self._sounds, a, b) + by_class) / 2
            worth = alike >= limits.alike
            a, b, alike = a[worth], b[worth], alike[worth]  # noqa: PLW2901 - fewer of the same
            against = self._givens.against(a, b) + self._surnames.against(a, b)
            found = alike - against >= limits.evidence
            yield a[found], b[found]

    def close(self, first: int) -> Iterator[tuple[Rows, Rows, NDArray[np.uint8]]]:
        """Find all that `pairs` looks into: later row, earlier row, likeness by class of 100."""
        import numpy as np

        limits, begins, known = (
            self._limits(first),
            np.array(self._begins),
            np.array(self._are_known),
        )
        workers = -1 if len(self._sounds) - first >= _ALL_CORES_FROM else 1
        for (at_end, _), shelf in self._shelves.items():
            for a, b, likeness in _close_on_shelf(shelf, first, limits.classes, workers):
                found = (likeness >= limits.known_classes) | ((known[a] & known[b]) == 0)
                if at_end:
                    found &= begins[a] != begins[b]
                yield a[found], b[found], likeness[found]

    def _limits(self, first: int) -> _Limits:
        if len(self._sounds) <= _FEW:
            return _AMONG_FEW
        return _AMONG_MANY if len(self._sounds) - first > _MANY else _USUAL


def _close_on_shelf(
    shelf: _Shelf, first: int, cutoff: int, workers: int
) -> Iterator[tuple[Rows, Rows, NDArray[np.uint8]]]:
    """Compare each row of a shelf, from `first` on, with those before it; likeness is of 100."""
    import numpy as np
    from rapidfuzz import fuzz, process

    rows = np.array(shelf.rows)
    start, count = bisect_left(shelf.rows, first), len(rows)
    while start < count:
        end = min(start + max(1, _CELLS // count), count)
        likeness = process.cdist(
            shelf.classes[start:end],
            shelf.classes[:end],
            scorer=fuzz.ratio,
            score_cutoff=cutoff,
            dtype=np.uint8,
            workers=workers,
        ).ravel()
        cells = np.flatnonzero(likeness > 0)
        cells = cells[cells % end < start + cells // end]
        yield rows[start + cells // end], rows[cells % end], likeness[cells]
        start = end


def _likeness(strings: Sequence[str], a: Rows, b: Rows) -> NDArray[np.float32]:
    """Compare strings pair by pair, from 0 to 100."""
    import numpy as np
    from rapidfuzz import fuzz, process

    likeness: NDArray[np.float32] = process.cpdist(
        list(map(strings.__getitem__, a.tolist())),
        list(map(strings.__getitem__, b.tolist())),
        scorer=fuzz.ratio,
        dtype=np.float32,
    )
    return likeness
