"""How far the network is from what the annotators labelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from store.suggest.claims.choices import NEVER
from store.suggest.claims.drafts import CUE_AFTER, CUE_BEFORE, Edge, Lack
from store.suggest.claims.windows import LEFT

if TYPE_CHECKING:
    from store.suggest.claims.training.batches import Batch, Cues

Tensor = Any

MOST: Final = 30.0
"""A single answer does not count for more, or labels gone wrong would lead."""
TAG_SHARE: Final = 0.2 / 6
"""What being in a cue, source or content counts beside carrying a cue: it only helps to learn."""
CUE_EDGE_SHARE: Final = 0.5


def tag_loss(tags: Tensor, wanted: Tensor, batch: Batch) -> Tensor:
    """Return the cross entropy of cues and of the tags, summed over the places."""
    each = binary_cross_entropy_with_logits(tags, wanted, reduction="none")
    by_tag = each[batch.real].sum(dim=0)
    return by_tag[0] + TAG_SHARE * by_tag[1:].sum()


def edge_loss(scores: Tensor, lacks: Tensor, cues: Cues) -> Tensor:
    """Return the cross entropy of content, sources and edges of cues, summed over the cues."""
    before, after = slice(0, LEFT), slice(LEFT + 1, None)
    parts = [
        _part_loss(scores, lacks[:, Lack.BEFORE], cues, 0, {Edge.BEFORE_START: [before]}),
        _part_loss(scores, lacks[:, Lack.AFTER], cues, 1, {Edge.AFTER_START: [after]}),
        _part_loss(scores, lacks[:, Lack.SOURCE], cues, 2, {Edge.SOURCE_START: [before, after]}),
        *_cue_losses(scores, cues),
    ]
    return sum(part.clamp(max=MOST).sum() for part in parts)


def _part_loss(
    scores: Tensor, lack: Tensor, cues: Cues, part: int, sides: dict[Edge, list[slice]]
) -> Tensor:
    """Return minus the logarithm of the chance of the labelled span, or of there being none."""
    answers = cues.answers[:, part]
    chosen, totals = lack, [lack]
    for edge, slices in sides.items():
        for side in slices:
            starts, ends, within = (scores[:, side, edge + step] for step in range(3))
            opening, closing, total = _sums(starts, ends, within, cues.inside[:, side])
            totals.append(total)
            start = side.start or 0
            here = answers - start
            is_here = (here[:, 0] >= 0) & (here[:, 1] < opening.shape[1])
            held = here.clamp(0, opening.shape[1] - 1)
            span = opening.gather(1, held[:, :1]) + closing.gather(1, held[:, 1:])
            chosen = torch.where(is_here, span[:, 0], chosen)
    return torch.logsumexp(torch.stack(totals), dim=0) - chosen


def _sums(
    starts: Tensor, ends: Tensor, inside: Tensor, allowed: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """Do what `choices.choose` does; see there."""
    inside = torch.where(allowed, inside, 0.0)
    run = torch.cumsum(inside, dim=1)
    opening = torch.where(allowed, starts - run + inside, float(NEVER))
    closing = torch.where(allowed, ends + run, float(NEVER))
    total = torch.logsumexp(torch.logcumsumexp(opening, dim=1) + closing, dim=1)
    return opening, closing, total


def _cue_losses(scores: Tensor, cues: Cues) -> list[Tensor]:
    limits = (
        (Edge.CUE_START, 0, LEFT - CUE_BEFORE, LEFT),
        (Edge.CUE_END, 1, LEFT, LEFT + CUE_AFTER),
    )
    losses = []
    for edge, side, first, last in limits:
        near = slice(first, last + 1)
        possible = torch.where(cues.inside[:, near], scores[:, near, edge], float(NEVER))
        wanted = cues.answers[:, 3, side].clamp(first, last) - first
        losses.append(CUE_EDGE_SHARE * cross_entropy(possible, wanted, reduction="none"))
    return losses
