"""An article as the network reads it: a few small numbers for every token and every line's edge."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from itertools import repeat
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
IN_FEW, IN_MANY, OPENING, CLOSING, STRAY = range(1, len(STATES))

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

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many rows, endings, shapes, states and ends of sentences there are to tell apart."""
        return len(self.words) + 2, len(self.endings) + 1, len(SHAPES), len(STATES), 2


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

    @property
    def in_marks(self) -> NDArray[np.bool_]:
        """Which places are in quotations, without the marks at their edges."""
        in_marks: NDArray[np.bool_] = (self.states == IN_FEW) | (self.states == IN_MANY)
        return in_marks

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
    lengths = [last - first for first, last in reading.lines]
    edges = np.zeros(len(reading.words) + len(lengths) + 1, bool)
    edges[0] = True
    edges[np.cumsum(np.array(lengths, np.intp) + 1)] = True
    places = np.flatnonzero(~edges)
    packed = np.zeros(len(edges), np.intp)
    packed[places] = _packed(reading.words, vocabulary)
    words, endings, shapes, states, ends = np.unravel_index(packed, vocabulary.sizes)
    states = _quoted(states, reading, places, quotations)
    tokens = np.full(len(edges), -1, np.intp)
    tokens[places] = np.arange(len(places))
    return Sequence(
        words=words,
        endings=endings,
        shapes=shapes,
        states=states,
        sentences=_before(ends > 0),
        lines=np.cumsum(edges),
        marks=_before(states >= OPENING),
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


def _quoted(
    states: NDArray[np.intp],
    reading: Reading,
    places: NDArray[np.intp],
    quotations: Iterable[Fragment],
) -> NDArray[np.intp]:
    """Return the states with those of quotations; an edge is one only where it has a mark."""
    quoted = states.copy()
    for start, end in quotations:
        first, last = reading.token_at(start), reading.token_at(end - 1)
        quoted[places[first : last + 1]] = IN_MANY if last - first > _MANY + 1 else IN_FEW
        for token, edge in ((first, OPENING), (last, CLOSING)):
            if reading.words[token] in _MARKS or reading.words[token] == "'":
                quoted[places[token]] = edge
    return quoted


def _packed(words: Words[str], vocabulary: Vocabulary) -> NDArray[np.intp]:
    return np.fromiter(map(_pack, words, repeat(vocabulary)), np.intp, len(words))


@lru_cache(16_384)
def _pack(word: str, vocabulary: Vocabulary) -> int:
    """Return all that is known of a word by itself as one number, below the product of `sizes`.

    They are its row, the row of its ending, its shape, its state, and whether it ends a sentence.
    """
    lower = word.lower()
    _, endings, shapes, states, ends = vocabulary.sizes
    packed = vocabulary.words.get(lower, 1) * endings + vocabulary.endings.get(lower[-3:], 0)
    packed = (packed * shapes + shape_of(word)) * states + (STRAY if word in _MARKS else 0)
    return packed * ends + (word in _SENTENCE_ENDS)


def shape_of(word: str) -> int:
    """Return the number of the shape of a word in `SHAPES`."""
    if not word.isalpha():
        if not any(map(str.isalnum, word)):
            return 7
        if any(map(str.isdigit, word)):
            return 6
    if word.islower():
        return 1
    if word.isupper():
        return 4 if len(word) == 1 else 3
    return 2 if word.istitle() else 5
