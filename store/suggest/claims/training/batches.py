"""Several articles side by side, and the windows around the cues in them, as tensors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from store.suggest.claims.training.lessons import NOTHING, TAGS
from store.suggest.claims.windows import LEFT, RIGHT, windows_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Sequence as Row

    from numpy.typing import NDArray

    from store.suggest.claims.drafts import Stretch
    from store.suggest.claims.sequence import Sequence
    from store.suggest.claims.training.lessons import Lesson, Target

Tensor = Any


@dataclass(frozen=True, slots=True)
class Batch:
    """Numbers of the places of articles: articles by places, those too short filled up."""

    sequences: tuple[Sequence, ...]
    words: Tensor
    endings: Tensor
    shapes: Tensor
    states: Tensor
    real: Tensor
    """Whether there is such a place."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The windows around the cues of a batch; places count through all its articles."""

    anchors: Tensor
    places: Tensor
    between: Tensor
    inside: Tensor
    answers: Tensor
    """Cues by before, after, source, cue, by first and last place in the window, or -1."""


def batch_of(sequences: Row[Sequence]) -> Batch:
    """Put articles side by side."""
    length = max(len(sequence.words) for sequence in sequences)
    return Batch(
        tuple(sequences),
        _side_by_side(sequences, length, lambda sequence: sequence.words),
        _side_by_side(sequences, length, lambda sequence: sequence.endings),
        _side_by_side(sequences, length, lambda sequence: sequence.shapes),
        _side_by_side(sequences, length, lambda sequence: sequence.states),
        _side_by_side(sequences, length, lambda sequence: np.ones_like(sequence.words)) > 0,
    )


def tags_of(lessons: Row[Lesson], batch: Batch) -> Tensor:
    """Return articles by places by `TAGS`."""
    tags = torch.zeros(*batch.words.shape, TAGS)
    for row, lesson in enumerate(lessons):
        tags[row, : len(lesson.tags)] = torch.from_numpy(lesson.tags)
    return tags


def cues_of(lessons: Row[Lesson], likely: NDArray[np.bool_]) -> Cues:
    """Return the windows around all labelled cues; `likely` are articles by places."""
    length = likely.shape[1]
    found: list[list[NDArray[np.generic]]] = []
    for row, lesson in enumerate(lessons):
        if not lesson.targets:
            continue
        anchors = np.array([target.anchor for target in lesson.targets])
        cues = likely[row, : len(lesson.sequence.words)].copy()
        cues[anchors] = True
        windows = windows_of(lesson.sequence, anchors, cues)
        answers = [
            _answers(target, inside)
            for target, inside in zip(lesson.targets, windows.inside, strict=True)
        ]
        shift = row * length
        found.append(
            [
                anchors + shift,
                windows.places + shift,
                windows.between,
                windows.inside,
                np.array(answers),
            ]
        )
    return Cues(*(torch.from_numpy(np.concatenate(column)) for column in zip(*found, strict=True)))


def _answers(target: Target, inside: NDArray[np.bool_]) -> list[Stretch]:
    width = LEFT + 1 + RIGHT
    wanted = (
        (target.before, 0, LEFT - 1),
        (target.after, LEFT + 1, width - 1),
        (target.source, 0, width - 1),
        (target.cue, 0, width - 1),
    )
    return [_in_window(stretch, target.anchor, limits, inside) for stretch, *limits in wanted]


def _in_window(
    stretch: Stretch, anchor: int, limits: Row[int], inside: NDArray[np.bool_]
) -> Stretch:
    """Cut a stretch off where the window ends; what is beyond it counts as nothing."""
    if stretch == NOTHING:
        return NOTHING
    first = max(stretch[0] - anchor + LEFT, limits[0])
    last = min(stretch[1] - anchor + LEFT, limits[1])
    seen = np.flatnonzero(inside[first : last + 1]) if first <= last else np.array([], int)
    return (first + int(seen[0]), first + int(seen[-1])) if len(seen) else NOTHING


def _side_by_side(
    sequences: Row[Sequence], length: int, numbers: Callable[[Sequence], NDArray[np.intp]]
) -> Tensor:
    rows = np.zeros((len(sequences), length), np.int64)
    for row, sequence in enumerate(sequences):
        found = numbers(sequence)
        rows[row, : len(found)] = found
    return torch.from_numpy(rows)
