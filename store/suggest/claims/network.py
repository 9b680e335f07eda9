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
    """A layer: `weights` are inputs by outputs; a convolution's inputs are three places."""

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
    rows: Floats = network.words[sequence.words]
    rows += network.endings[sequence.endings]
    rows += network.shapes[sequence.shapes]
    rows += network.states[sequence.states]
    first, *others = zip(network.layers, DILATIONS, strict=True)
    rows = _convolve(rows, *first)
    np.maximum(rows, 0, out=rows)
    for layer, dilation in others:
        convolved = _convolve(_evened(rows), layer, dilation)
        rows += np.maximum(convolved, 0, out=convolved)
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
    hidden: Floats = placed[windows.places]
    hidden += network.between[windows.between]
    hidden += network.distances
    hidden += network.anchor(encoded[windows.anchors])[:, None]
    np.maximum(hidden, 0, out=hidden)
    lacking = np.maximum(network.lack(encoded[windows.anchors]), 0)
    return hidden @ network.edges.weights + network.edges.bias, network.lacks(lacking)


def _convolve(rows: Floats, layer: Linear, dilation: int) -> Floats:
    """Look at each row together with the ones `dilation` before and after it.

    Three products cost less than one of rows put side by side: nothing is copied.
    """
    before, own, after = np.split(layer.weights, 3)
    convolved = product(rows, own)
    convolved += layer.bias
    convolved[dilation:] += product(rows[:-dilation], before)
    convolved[:-dilation] += product(rows[dilation:], after)
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


def _evened(rows: Floats) -> Floats:
    """Give all rows the same length (Zhang and Sennrich, 2019: RMSNorm)."""
    squares = np.einsum("ij,ij->i", rows, rows) / np.float32(rows.shape[1])
    lengths: Floats = np.sqrt(squares + np.float32(TINY))
    return rows / lengths[:, None]
