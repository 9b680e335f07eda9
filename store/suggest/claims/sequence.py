"""An article as the network reads it: a few small numbers for every token and every line's edge."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Sequence as Words

    from numpy.typing import NDArray

    from store.spans import Fragment
    from store.suggest.reading import Reading

EDGE: Final = "¶"
"""Stands before every line and after the last."""
UNKNOWN: Final = "?"
"""Stands for every word that the vocabulary lacks."""
SHAPES: Final = ("edge", "lower", "Title", "UPPER", "Letter", "miXed", "number", "mark")
STATES: Final = ("plain", "in few words", "in many words", "opening", "closing", "stray mark")
"""Where a token stands: outside quotations, inside, or at the edge of one."""

_MANY = 5
_SENTENCE_ENDS = frozenset((".", "?", "!", "…"))
_MARKS = frozenset(("“", "”", '"', "„", "«", "»", "''"))


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words and endings that the network knows, each with its row of the weights.

    Equal to none but itself, so that what was looked up in it can be kept.
    """

    words: Mapping[str, int]
    """In lower case; row 0 is the edge of a line, row 1 an unknown word."""
    endings: Mapping[str, int]
    """The last three letters of words; row 0 is for all other endings."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """An article in places: its tokens, with an edge before every line and after the last.

    All arrays are as long as there are places, but for `places`.
    """

    words: NDArray[np.intp]
    endings: NDArray[np.intp]
    shapes: NDArray[np.intp]
    states: NDArray[np.intp]
    sentences: NDArray[np.intp]
    """How many sentences have ended before a place."""
    lines: NDArray[np.intp]
    """How many edges of lines there are up to a place."""
    marks: NDArray[np.intp]
    """How many edges of quotations there are before a place."""
    tokens: NDArray[np.intp]
    """The token of a place, or -1 at an edge."""
    places: NDArray[np.intp]
    """The place of every token."""

    def piece(self, first: int, last: int) -> Sequence:
        """Return the places `[first, last)`; tokens keep their numbers and places."""
        arrays = {
            field.name: getattr(self, field.name)[first:last]
            for field in fields(self)
            if field.name != "places"
        }
        return replace(self, **arrays)


def sequence_of(
    reading: Reading, quotations: Iterable[Fragment], vocabulary: Vocabulary
) -> Sequence:
    """Return a reading in numbers; `quotations` are those that stand in no other one."""
    ends = [word in _SENTENCE_ENDS for word in reading.words]
    lengths = [last - first for first, last in reading.lines]
    edges = np.zeros(len(reading.words) + len(lengths) + 1, bool)
    edges[0] = True
    edges[np.cumsum(np.array(lengths, np.intp) + 1)] = True
    places = np.flatnonzero(~edges)
    numbers = np.zeros((len(edges), 5), np.intp)
    if reading.words:
        numbers[places, :3] = _numbers(reading.words, vocabulary)
        numbers[places, 3] = _states(reading, quotations)
        numbers[places, 4] = ends
    tokens = np.full(len(edges), -1, np.intp)
    tokens[places] = np.arange(len(places))
    is_mark = numbers[:, 3] >= STATES.index("opening")
    return Sequence(
        words=numbers[:, 0],
        endings=numbers[:, 1],
        shapes=numbers[:, 2],
        states=numbers[:, 3],
        sentences=_before(numbers[:, 4] > 0),
        lines=np.cumsum(edges),
        marks=_before(is_mark),
        tokens=tokens,
        places=places,
    )


def stretches_of(
    reading: Reading, sequence: Sequence, fragments: Iterable[Fragment]
) -> list[tuple[int, int]]:
    """Return the first and the last place of fragments of the text that hold tokens."""
    return [
        (
            int(sequence.places[reading.token_at(start)]),
            int(sequence.places[reading.token_at(end - 1)]),
        )
        for start, end in fragments
    ]


def _before(happens: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Count how often something happens before each place."""
    return np.cumsum(happens) - happens


def _states(reading: Reading, quotations: Iterable[Fragment]) -> list[int]:
    states = [5 if word in _MARKS else 0 for word in reading.words]
    for start, end in quotations:
        first, last = reading.token_at(start), reading.token_at(end - 1) + 1
        inside = 2 if last - first > _MANY + 2 else 1
        states[first:last] = [inside] * (last - first)
        if reading.words[first] in _MARKS or reading.words[first] == "'":
            states[first] = 3
        if reading.words[last - 1] in _MARKS or reading.words[last - 1] == "'":
            states[last - 1] = 4
    return states


def _numbers(words: Words[str], vocabulary: Vocabulary) -> NDArray[np.intp]:
    """Return for each word its row, the row of its ending, and the number of its shape."""
    distinct = {word: place for place, word in enumerate(dict.fromkeys(words))}
    numbers = np.array([_numbers_of(word, vocabulary) for word in distinct], np.intp)
    return numbers[np.fromiter(map(distinct.__getitem__, words), np.intp, len(words))]


@lru_cache(16_384)
def _numbers_of(word: str, vocabulary: Vocabulary) -> tuple[int, int, int]:
    lower = word.lower()
    row = vocabulary.words.get(lower, 1)
    return row, vocabulary.endings.get(lower[-3:], 0), shape_of(word)


def shape_of(word: str) -> int:
    """Return the number of the shape of a word in `SHAPES`."""
    if not any(map(str.isalnum, word)):
        return 7
    if any(map(str.isdigit, word)):
        return 6
    if word.islower():
        return 1
    if word.isupper():
        return 4 if len(word) == 1 else 3
    return 2 if word.istitle() else 5
