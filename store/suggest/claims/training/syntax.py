"""How sentences are built, as a parser of spaCy sees them: what the network learns first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from store.suggest.claims.training.lessons import read_as_network

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from store.suggest.claims.network import Floats
    from store.suggest.claims.sequence import Sequence, Vocabulary
    from store.suggest.reading import Reading

UNKNOWN: Final = -1
BOUNDS: Final = 8
"""Starts and ends of clauses, of noun phrases and of clausal complements; subjects; sentences."""
_CLAUSES = frozenset(["ccomp", "advcl", "relcl", "acl", "xcomp", "csubj", "ROOT", "parataxis"])
_PHRASES = frozenset(["nsubj", "dobj", "pobj", "nsubjpass", "attr"])
_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "\xa0": " "})


@dataclass(frozen=True, slots=True)
class Syntax:
    """For every place its tag, its relation, the place of its head, and `BOUNDS`."""

    sequence: Sequence
    tags: NDArray[np.int64]
    relations: NDArray[np.int64]
    heads: NDArray[np.int64]
    bounds: Floats


class Parser:
    """Parses with a pipeline of spaCy, and numbers the tags and relations that it uses."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline
        self.tags = {tag: row for row, tag in enumerate(pipeline.get_pipe("tagger").labels)}
        relations = pipeline.get_pipe("parser").labels
        self.relations = {relation: row for row, relation in enumerate(relations)}

    def parse(self, text: str, vocabulary: Vocabulary) -> Syntax:
        """Parse a text line by line."""
        reading, sequence = read_as_network(text, vocabulary)
        count = len(sequence.words)
        syntax = Syntax(
            sequence,
            np.full(count, UNKNOWN),
            np.full(count, UNKNOWN),
            np.full(count, UNKNOWN),
            np.zeros((count, BOUNDS), np.float32),
        )
        for token, offset in self._tokens(text):
            place = _place(reading, sequence, token.idx + offset + len(token) - 1)
            if place is None:
                continue
            syntax.tags[place] = self.tags.get(token.tag_, UNKNOWN)
            syntax.relations[place] = self.relations.get(token.dep_, UNKNOWN)
            head = _place(reading, sequence, token.head.idx + offset)
            syntax.heads[place] = UNKNOWN if head is None else head
            edge = token.right_edge
            first = _place(reading, sequence, token.left_edge.idx + offset)
            last = _place(reading, sequence, edge.idx + offset + len(edge) - 1)
            if first is not None and last is not None:
                for column in _bounds(token.dep_, token.tag_):
                    syntax.bounds[(first, last)[column % 2], column] = 1
            syntax.bounds[place, 6] = token.dep_ == "nsubj"
            syntax.bounds[place, 7] = bool(token.is_sent_start)
        return syntax

    def _tokens(self, text: str) -> Iterator[tuple[Any, int]]:
        """Yield the tokens with the offsets of their lines."""
        plain = text.translate(_PLAIN).replace("''", '" ')
        offset = 0
        for line in plain.split("\n"):
            if line.strip():
                for token in self._pipeline(line):
                    yield token, offset
            offset += len(line) + 1


def _bounds(relation: str, tag: str) -> Iterable[int]:
    """Say of what a token's words are the bounds: the columns of their starts and ends."""
    if relation in _CLAUSES or (relation == "conj" and tag.startswith("V")):
        yield from (0, 1)
    if relation in _PHRASES:
        yield from (2, 3)
    if relation == "ccomp":
        yield from (4, 5)


def _place(reading: Reading, sequence: Sequence, offset: int) -> int | None:
    token = reading.token_at(offset)
    return int(sequence.places[token]) if token < len(reading.words) else None
