"""The network in torch: what `network.py` computes, with dropout, over several articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch.nn.functional import dropout, pad

from store.suggest.claims.network import DILATIONS, NEAR, TINY

if TYPE_CHECKING:
    from store.suggest.claims.training.batches import Batch, Cues
    from store.suggest.claims.training.parameters import Parameters

Tensor = Any


def encode(parameters: Parameters, vectors: Tensor, batch: Batch, drop: float) -> Tensor:
    """Return articles by places by width."""
    table = word_table(parameters, vectors)
    rows = table[batch.words] + parameters["endings"][batch.endings]
    rows = rows + parameters["shapes"][batch.shapes] + parameters["states"][batch.states]
    for place in range(len(DILATIONS)):
        evened = dropout(_evened(rows), drop)
        rows = rows + torch.relu(_convolve(evened, parameters, place))
    return _evened(rows)


def word_table(parameters: Parameters, vectors: Tensor) -> Tensor:
    """Return a row for each word: what its vector says, and what was learnt beside that."""
    return parameters["words"] + vectors @ parameters["projection"]


def linear(parameters: Parameters, name: str, rows: Tensor) -> Tensor:
    """Apply a layer."""
    return rows @ parameters[name] + parameters[f"{name}_bias"]


def edge_scores(
    parameters: Parameters, encoded: Tensor, cues: Cues, drop: float
) -> tuple[Tensor, Tensor]:
    """Score the places of all windows, and what may be lacking; `encoded` has one row a place."""
    encoded = dropout(encoded, drop)
    hidden = linear(parameters, "place", encoded)[cues.places]
    hidden = hidden + parameters["between"][cues.between] + parameters["distances"]
    anchors = encoded[cues.anchors]
    hidden = torch.relu(hidden + linear(parameters, "anchor", anchors)[:, None])
    lacking = torch.relu(linear(parameters, "lack", anchors))
    return linear(parameters, "edges", hidden), linear(parameters, "lacks", lacking)


def _convolve(rows: Tensor, parameters: Parameters, place: int) -> Tensor:
    dilation, count = DILATIONS[place], rows.shape[1]
    seen = pad(rows[..., :NEAR], (0, 0, dilation, dilation))
    three = seen[:, :count], rows, seen[:, 2 * dilation :]
    return linear(parameters, f"layer{place}", torch.cat(three, dim=2))


def _evened(rows: Tensor) -> Tensor:
    return rows * torch.rsqrt(rows.square().mean(dim=2, keepdim=True) + TINY)
