"""How much a word tells, and which words are near each other in meaning.

The table is made by `store.suggest.links.training`: the words of a vocabulary and of political
news, what one of them tells, and its vector.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from store.suggest.links.words import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy import float32
    from numpy.typing import NDArray

TABLE = Path(__file__).with_name("lexicon.npz")

MOST_BITS = 18.2
"""What a word tells that is not in the table."""

COMMON = 8.5
"""Words that tell fewer bits say nothing of what a claim is about: “the”, “would”, “said”."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of general English; a row a word."""

    rows: Mapping[str, int]
    """By word, and by stem for the words that are not in the table themselves."""
    bits: Sequence[float]
    """The information of each word: the logarithm of how seldom it is used, to the base 2."""
    vectors: NDArray[float32]
    """A vector of length 1 for each word: near in meaning is near in angle."""

    def information(self, word: str) -> float:
        """Return how many bits a word tells, from 4 for “the” to 18 for one that is not known."""
        row = self.rows.get(word)
        return MOST_BITS if row is None else self.bits[row]

    def row(self, word: str) -> int | None:
        """Return the row of a word, or of another one with its stem, if there is one."""
        found = self.rows.get(word)
        return self.rows.get(stem(word)) if found is None else found


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the table, read once."""
    import numpy as np

    with np.load(TABLE) as table:
        known = table["words"].tobytes().decode("ascii").split()
        bits = (table["bits"] / 10).tolist()
        vectors = table["vectors"].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = {word: row for row, word in enumerate(known)}
    for row, word in enumerate(known):
        rows.setdefault(stem(word), row)
    return Lexicon(rows, bits, vectors)
