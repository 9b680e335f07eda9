"""The network: from an article in places to chances of cues, and for each cue to scores of edges.

A stack of dilated convolutions with residual connections (Yu and Koltun, 2016; Strubell et al.,
2017) reads the whole article at once. For every likely cue, the places around it are then scored
as edges of its content, its source and itself, by what stands there and how far away it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from store.suggest.claims.sequence import Sequence
    from store.suggest.claims.windows import Windows

    Floats = NDArray[np.float32]

DILATIONS: Final = (1, 1, 2, 4, 8, 16)
"""How far apart the three places are that each layer looks at."""
NEAR: Final = 32
"""What a layer sees of the places before and after: so many of the first columns."""
REACH: Final = sum(DILATIONS)
"""How many places before and after a place have a part in what is made of it."""
LARGEST: Final = 210_000
"""Multiplications of one piece of a product; from 262,144 on OpenBLAS takes all processors."""
EVEN: Final = 16
"""Rows that processors multiply at once; pieces are a number of these."""
HIGHEST: Final = np.float32(80)
"""What can still be exponentiated with 32 bits."""
TINY: Final = 1e-4
"""Keeps the length of a vector from being zero."""


@dataclass(frozen=True, slots=True)
class Linear:
    """A layer: `weights` are inputs by outputs.

    The inputs of a convolution are `NEAR` columns of the place before, the place itself, and
    `NEAR` columns of the place after it.
    """

    weights: Floats
    bias: Floats

    def __call__(self, rows: Floats) -> Floats:
        """Apply the layer to rows of inputs."""
        return product(rows, self.weights) + self.bias


@dataclass(frozen=True, slots=True)
class Network:
    """All weights, 32-bit floats, as `weights.py` loads them."""

    words: Floats
    endings: Floats
    shapes: Floats
    states: Floats
    layers: tuple[Linear, ...]
    """One for each of `DILATIONS`."""
    cue: Linear
    place: Linear
    """What a place brings into its score as an edge."""
    anchor: Linear
    """What the cue brings into the scores of the places around it."""
    distances: Floats
    """One row for each place of a window."""
    between: Floats
    """One row for each kind of what stands between a place and the cue."""
    edges: Linear
    lack: Linear
    lacks: Linear
    """From the cue to the scores that content before, content after and a source are lacking."""


def encode(network: Network, sequence: Sequence) -> Floats:
    """Return what the network makes of every place: places by width."""
    rows = _looked_up(network.words, sequence.words)
    rows += _looked_up(network.endings, sequence.endings)
    rows += _looked_up(network.shapes, sequence.shapes)
    rows += _looked_up(network.states, sequence.states)
    for layer, dilation in zip(network.layers, DILATIONS, strict=True):
        rows += _rectified(_convolve(_evened(rows), layer, dilation))
    return _evened(rows)


def cue_chances(network: Network, encoded: Floats, sequence: Sequence) -> Floats:
    """Return for every place the chance that it carries a cue, 0 at the edges of lines."""
    against = np.minimum(-network.cue(encoded)[:, 0], HIGHEST)
    chances: Floats = (sequence.tokens >= 0) / (1 + np.exp(against))
    return chances


def edge_scores(
    network: Network, encoded: Floats, placed: Floats, windows: Windows
) -> tuple[Floats, Floats]:
    """Score the places of each window as edges, and what may be lacking.

    `placed` is what `network.place` makes of all places. Returns cues by places by `Edge`, and
    cues by 3.
    """
    cues = encoded[windows.anchors]
    lacking = _rectified(network.lack(cues))
    anchors = network.anchor(cues)
    hidden = _looked_up(placed, windows.places)
    hidden += _looked_up(network.between, windows.between)
    hidden += network.distances
    # What a cue brings in is added where it is one row a cue: max(a + b, 0) = max(a, -b) + b.
    np.maximum(hidden, -anchors[:, None], out=hidden)
    scores = product(hidden.reshape(-1, hidden.shape[-1]), network.edges.weights)
    scores = scores.reshape(*windows.places.shape, -1)
    scores += network.edges(anchors)[:, None]
    return scores, network.lacks(lacking)


def _convolve(rows: Floats, layer: Linear, dilation: int) -> Floats:
    """Look at each row together with the ones `dilation` before and after it.

    Three products cost less than one of rows put side by side: nothing is copied.
    """
    before, own, after = np.split(layer.weights, (NEAR, -NEAR))
    seen = rows[:, :NEAR]
    convolved = product(rows, own)
    convolved += layer.bias
    convolved[dilation:] += product(seen[:-dilation], before)
    convolved[:-dilation] += product(seen[dilation:], after)
    return convolved


def product(rows: Floats, weights: Floats) -> Floats:
    """Multiply matrices in pieces so small that OpenBLAS does not call other processors.

    For a product of this size they cost more than they bring: they are kept busy waiting.
    """
    count, inputs = rows.shape
    piece = max(LARGEST // weights.size // EVEN * EVEN, 1)
    pieces, rest = divmod(count, piece)
    whole = count - rest
    result = np.empty((count, weights.shape[1]), np.float32)
    outputs = result[:whole].reshape(pieces, piece, weights.shape[1])
    np.matmul(rows[:whole].reshape(pieces, piece, inputs), weights, out=outputs)
    np.matmul(rows[whole:], weights, out=result[whole:])
    return result


def _looked_up(table: Floats, rows: NDArray[np.intp]) -> Floats:
    """Copy rows of a table, which numpy does twice as fast where it need not check each first."""
    found: Floats = np.take(table, rows, axis=0, mode="clip")
    return found


def _rectified(rows: Floats) -> Floats:
    """Set what is below zero to zero, in place; a row of zeros is quicker than a single one."""
    rectified: Floats = np.maximum(rows, np.zeros(rows.shape[-1], np.float32), out=rows)
    return rectified


def _evened(rows: Floats) -> Floats:
    """Give all rows the same length (Zhang and Sennrich, 2019: RMSNorm)."""
    squares = np.einsum("ij,ij->i", rows, rows) / np.float32(rows.shape[1])
    lengths: Floats = np.sqrt(squares + np.float32(TINY))
    return rows / lengths[:, None]
