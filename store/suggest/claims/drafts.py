"""Drafts of claims: for every likely cue the spans that the network gives it, in places."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from store.suggest.claims.choices import NEVER, Choice, choose
from store.suggest.claims.network import REACH, cue_chances, edge_scores, encode
from store.suggest.claims.windows import LEFT, LIKELY_CUE, RIGHT, windows_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence as Row

    from numpy.typing import NDArray

    from store.suggest.claims.network import Floats, Network
    from store.suggest.claims.sequence import Sequence
    from store.suggest.claims.windows import Windows

PIECE: Final = 16_384
"""Places that are read together: some 75,000 characters, more than almost every article has."""
AT_ONCE: Final = 512
"""Cues whose windows are held in memory together."""
HALF: Final = 0.5
POSSIBLE_CUE: Final = 0.3
"""What is less likely a cue is not looked at."""
CUE_BEFORE: Final = 8
CUE_AFTER: Final = 10
"""How many places a cue may reach to either side of the word that carries it."""
SOURCE: Final = 40
"""So many places away from its cue a source is looked for; of PolNeAR's, 2 in 1000 are further."""

Stretch = tuple[int, int]
"""Places from the first to the last, both within."""


class Edge(IntEnum):
    """What a place may be to a cue: a column of the network's last layer."""

    BEFORE_START = 0
    BEFORE_END = 1
    BEFORE_INSIDE = 2
    AFTER_START = 3
    AFTER_END = 4
    AFTER_INSIDE = 5
    SOURCE_START = 6
    SOURCE_END = 7
    SOURCE_INSIDE = 8
    CUE_START = 9
    CUE_END = 10


class Lack(IntEnum):
    """What a cue may be without."""

    BEFORE = 0
    AFTER = 1
    SOURCE = 2


class Part(NamedTuple):
    """A stretch that fills a role, or none, and how sure that is."""

    stretch: Stretch | None
    chance: float
    """Of the stretch, or of there being none."""
    others: tuple[Stretch, ...]


class Draft(NamedTuple):
    """What a cue attributes to whom, before it is weighed against the drafts of other cues."""

    anchor: int
    chance: float
    """That there is a cue."""
    cue: Stretch
    before: Part
    after: Part
    source: Part


def drafts_of(network: Network, sequence: Sequence) -> list[Draft]:
    """Draft a claim for every likely cue, in text order.

    A long text is read piece by piece, so that the memory it takes is bounded; each piece with as
    much around it as its cues look at.
    """
    count = len(sequence.words)
    drafts: list[Draft] = []
    for first in range(0, count, PIECE):
        last = min(first + PIECE, count)
        begun, ended = max(first - LEFT - REACH, 0), min(last + RIGHT + REACH, count)
        piece = sequence.piece(begun, ended)
        drafts += _drafts_of(network, piece, range(first - begun, last - begun), begun)
    return drafts


def _drafts_of(network: Network, sequence: Sequence, own: range, offset: int) -> Iterator[Draft]:
    """Draft claims for the cues among some places of a piece, which begins at an offset."""
    encoded = encode(network, sequence)
    chances = cue_chances(network, encoded, sequence)
    anchors = np.flatnonzero(chances[own.start : own.stop] > POSSIBLE_CUE) + own.start
    placed = network.place(encoded)
    for start in range(0, len(anchors), AT_ONCE):
        some = anchors[start : start + AT_ONCE]
        windows = windows_of(sequence, some, chances > LIKELY_CUE)
        scores, lacks = edge_scores(network, encoded, placed, windows)
        windows = replace(windows, anchors=some + offset)
        found = _cues(scores, windows), *_all_parts(windows, scores, lacks)
        yield from map(Draft, windows.anchors.tolist(), chances[some].tolist(), *found)


def _all_parts(
    windows: Windows, scores: Floats, lacks: Floats
) -> tuple[list[Part], list[Part], list[Part]]:
    """Choose for each cue what it says before it, what after it, and the source."""
    inside = windows.inside
    before = choose(*_columns(scores[:, :LEFT], Edge.BEFORE_START), inside[:, :LEFT])
    after = choose(*_columns(scores[:, LEFT + 1 :], Edge.AFTER_START), inside[:, LEFT + 1 :])
    return (
        _parts(((before, windows.anchors - LEFT),), lacks[:, Lack.BEFORE]),
        _parts(((after, windows.anchors + 1),), lacks[:, Lack.AFTER]),
        _sources(scores, windows, lacks[:, Lack.SOURCE]),
    )


def _columns(scores: Floats, first: Edge) -> tuple[Floats, Floats, Floats]:
    """Return the scores of a role's starts, ends and insides, which stand side by side."""
    return scores[..., first], scores[..., first + 1], scores[..., first + 2]


def _sources(scores: Floats, windows: Windows, lacks: Floats) -> list[Part]:
    """Choose sources before or after the cues; a source never runs across its cue."""
    sides = slice(LEFT - SOURCE, LEFT), slice(LEFT + 1, LEFT + 1 + SOURCE)
    before, after = (
        choose(*_columns(scores[:, side], Edge.SOURCE_START), windows.inside[:, side])
        for side in sides
    )
    return _parts(((before, windows.anchors - SOURCE), (after, windows.anchors + 1)), lacks)


def _parts(sides: Row[tuple[Choice, NDArray[np.intp]]], lacks: Floats) -> list[Part]:
    """Weigh the best spans of the sides against there being none."""
    total = np.logaddexp.reduce([lacks, *(choice.total for choice, _ in sides)])
    none = np.exp(lacks - total).tolist()
    spans = [
        (first + starts, last + starts, score)
        for choice, starts in sides
        for first, last, score in ((choice.first, choice.last, choice.score), *choice.others)
    ]
    firsts, lasts, scores = map(np.array, zip(*spans, strict=True))
    chances = np.exp(scores - total)
    best = np.argsort(-chances, axis=0, kind="stable"), np.arange(len(lacks))
    columns = chances.max(axis=0), (chances > 0).sum(axis=0), firsts[best].T, lasts[best].T
    return list(map(_part, none, *(column.tolist() for column in columns)))


def _part(
    lacking: float, chance: float, possible: int, firsts: list[int], lasts: list[int]
) -> Part:
    """Take the best stretch, or none; of the others, those that can be."""
    stretches = tuple(zip(firsts, lasts, strict=True))[:possible]
    if lacking > HALF or not stretches:
        return Part(None, lacking, stretches)
    return Part(stretches[0], chance, stretches[1:])


def _cues(scores: Floats, windows: Windows) -> list[Stretch]:
    """Choose where the cues begin and end around the words that carry them."""
    near = slice(LEFT - CUE_BEFORE, LEFT + 1), slice(LEFT, LEFT + CUE_AFTER + 1)
    first, last = (
        np.where(windows.inside[:, side], scores[:, side, edge], NEVER).argmax(axis=1)
        for side, edge in zip(near, (Edge.CUE_START, Edge.CUE_END), strict=True)
    )
    return list(
        zip(
            (first + windows.anchors - CUE_BEFORE).tolist(),
            (last + windows.anchors).tolist(),
            strict=True,
        )
    )
