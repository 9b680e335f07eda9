"""The lessons proper: cues, and the spans of each, on articles that are altered every time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import torch

from store.suggest.claims.training.alterations import altered
from store.suggest.claims.training.batches import batch_of, cues_of, tags_of
from store.suggest.claims.training.dropping import without_some_words
from store.suggest.claims.training.forward import edge_scores, encode, linear
from store.suggest.claims.training.lessons import lesson_of
from store.suggest.claims.training.losses import edge_loss, tag_loss
from store.suggest.claims.training.optimising import Optimiser, batches_of
from store.suggest.claims.windows import LIKELY_CUE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from store.suggest.claims.sequence import Vocabulary
    from store.suggest.claims.training.examples import Example
    from store.suggest.claims.training.lessons import Lesson
    from store.suggest.claims.training.parameters import Parameters

Tensor = Any

EPOCHS: Final = 24
DROP: Final = 0.25


def fit(
    parameters: Parameters,
    vectors: Tensor,
    examples: Sequence[Example],
    vocabulary: Vocabulary,
    cue_shares: Mapping[str, float],
    random: Random,
) -> Parameters:
    """Train on the examples, and return the average of the last weights."""
    lengths = [len(example.text) for example in examples]
    steps = EPOCHS * len(batches_of(lengths, random))
    optimiser = Optimiser(parameters, steps)
    for _ in range(EPOCHS):
        for places in batches_of(lengths, random):
            lessons = [
                lesson_of(altered(examples[place], random), vocabulary, cue_shares)
                for place in places
            ]
            lessons = [lesson for lesson in lessons if lesson.targets]
            if lessons:
                optimiser.step(_loss(parameters, vectors, lessons))
    return optimiser.average


def _loss(parameters: Parameters, vectors: Tensor, lessons: Sequence[Lesson]) -> Tensor:
    """Return the loss for each attribution."""
    batch = without_some_words(batch_of([lesson.sequence for lesson in lessons]))
    encoded = encode(parameters, vectors, batch, DROP)
    tags = linear(parameters, "tags", encoded)
    likely = (torch.sigmoid(tags[..., 0].detach()) > LIKELY_CUE).numpy()
    cues = cues_of(lessons, likely)
    scores, lacks = edge_scores(parameters, encoded.flatten(0, 1), cues, DROP)
    loss = tag_loss(tags, tags_of(lessons, batch), batch) + edge_loss(scores, lacks, cues)
    return loss / len(cues.anchors)
