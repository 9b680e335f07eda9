"""First lessons: tags, relations, heads and bounds, as a parser sees them.

Who says what hangs on how sentences are built, of which a thousand labelled articles show little.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, pad

from store.suggest.claims.training.batches import batch_of
from store.suggest.claims.training.dropping import without_some_words
from store.suggest.claims.training.forward import encode, linear
from store.suggest.claims.training.optimising import Optimiser, batches_of
from store.suggest.claims.training.parameters import HIDDEN, WIDTH, Parameters, add_linear
from store.suggest.claims.training.syntax import BOUNDS, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from store.suggest.claims.training.batches import Batch
    from store.suggest.claims.training.syntax import Parser, Syntax

Tensor = Any

EPOCHS: Final = 4
DROP: Final = 0.1
REACH: Final = 24
"""How many places away a head is looked for."""


def learn_syntax(
    parameters: Parameters,
    vectors: Tensor,
    parser: Parser,
    parsed: Sequence[Syntax],
    random: Random,
) -> None:
    """Train the network's readings of places; the layers on top are thrown away."""
    heads: Parameters = {"reach": torch.zeros(2 * REACH + 1, requires_grad=True)}
    tags, relations = len(parser.tags), len(parser.relations)
    add_linear(heads, "syntax", WIDTH, tags + relations + BOUNDS)
    add_linear(heads, "dependent", WIDTH, HIDDEN)
    add_linear(heads, "head", WIDTH, HIDDEN)
    lengths = [len(one.sequence.words) for one in parsed]
    steps = EPOCHS * len(batches_of(lengths, random))
    optimiser = Optimiser({**parameters, **heads}, steps)
    for _ in range(EPOCHS):
        for places in batches_of(lengths, random):
            some = [parsed[place] for place in places]
            batch = without_some_words(batch_of([one.sequence for one in some]))
            encoded = encode(parameters, vectors, batch, DROP)
            told = linear(heads, "syntax", encoded)
            parts = told.split((tags, relations, BOUNDS), dim=2)
            optimiser.step(
                _loss(parts, some, batch) + _head_loss(_head_scores(heads, encoded), some, batch)
            )


def _loss(parts: Sequence[Tensor], some: Sequence[Syntax], batch: Batch) -> Tensor:
    tags = _filled([one.tags for one in some], batch)
    relations = _filled([one.relations for one in some], batch)
    bounds = torch.zeros(*batch.words.shape, BOUNDS)
    for row, one in enumerate(some):
        bounds[row, : len(one.bounds)] = torch.from_numpy(one.bounds)
    known = tags != UNKNOWN
    return (
        cross_entropy(parts[0].flatten(0, 1), tags.flatten(), ignore_index=UNKNOWN)
        + cross_entropy(parts[1].flatten(0, 1), relations.flatten(), ignore_index=UNKNOWN)
        + BOUNDS * binary_cross_entropy_with_logits(parts[2][known], bounds[known])
    )


def _head_scores(heads: Parameters, encoded: Tensor) -> Tensor:
    """Score for every place the places up to `REACH` away as its head."""
    candidates = pad(linear(heads, "head", encoded), (0, 0, REACH, REACH))
    near = candidates.unfold(1, 2 * REACH + 1, 1)
    asked = linear(heads, "dependent", encoded).unsqueeze(2)
    return (asked @ near).squeeze(2) / HIDDEN**0.5 + heads["reach"]


def _head_loss(scores: Tensor, some: Sequence[Syntax], batch: Batch) -> Tensor:
    heads = _filled([one.heads for one in some], batch)
    away = heads - torch.arange(heads.shape[1]) + REACH
    is_near = (heads != UNKNOWN) & (away >= 0) & (away <= 2 * REACH)
    return cross_entropy(scores[is_near], away[is_near])


def _filled(rows: Sequence[Any], batch: Batch) -> Tensor:
    filled = torch.full(batch.words.shape, UNKNOWN)
    for row, numbers in enumerate(rows):
        filled[row, : len(numbers)] = torch.from_numpy(numbers)
    return filled
