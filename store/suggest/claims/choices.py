"""The best span of a role for every cue, from scores of its edges and of what is inside.

A span scores what its first place scores as a start, its last as an end, and all its places as
inside. The sum of all spans is taken over in one pass, as in a semi-Markov model (Sarawagi and
Cohen, 2004), so that the score of one is a chance; as sums run, no pairs need be compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from store.suggest.claims.network import Floats

NEVER: Final = np.float32(-1e4)
"""The score of what cannot be."""
SMALLEST: Final = 1e-300


@dataclass(frozen=True, slots=True)
class Choice:
    """For every cue the best span: its places in the window, first and last."""

    first: NDArray[np.intp]
    last: NDArray[np.intp]
    score: Floats
    total: Floats
    """The logarithm of the sum of all spans, exponentiated; a span's chance is told by it."""
    others: tuple[tuple[NDArray[np.intp], NDArray[np.intp], Floats], ...]
    """Further spans and their scores: with the next best end, then with the next best start."""


def choose(starts: Floats, ends: Floats, inside: Floats, allowed: NDArray[np.bool_]) -> Choice:
    """Choose among all spans of places that are allowed; arrays are cues by places."""
    inside = inside * allowed
    run = np.cumsum(inside, axis=1)
    opening = np.where(allowed, starts - run + inside, NEVER)
    closing = np.where(allowed, ends + run, NEVER)
    cues = np.arange(len(opening))
    opened = np.maximum.accumulate(opening, axis=1)
    reach = opened + closing
    last = reach.argmax(axis=1)
    score = reach[cues, last]
    first = _reached(opened, opened[cues, last])
    total = _log_total(opening, closing)
    reach[cues, last] = 3 * NEVER
    next_last = reach.argmax(axis=1)
    next_score = reach[cues, next_last]
    shifted_end = _reached(opened, opened[cues, next_last]), next_last, next_score
    opening[cues, first] = 3 * NEVER
    next_first = _best_start(opening, last)
    shifted_start = next_first, last, opening[cues, next_first] + closing[cues, last]
    return Choice(first, last, score, total, (shifted_end, shifted_start))


def _reached(opened: Floats, most: Floats) -> NDArray[np.intp]:
    """Return for each cue the first place up to which a start as good as `most` has come."""
    first: NDArray[np.intp] = (opened >= most[:, None]).argmax(axis=1)
    return first


def _best_start(opening: Floats, last: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return for each cue the best start that is not after `last`."""
    after = np.arange(opening.shape[1]) > last[:, None]
    best: NDArray[np.intp] = np.where(after, NEVER * 4, opening).argmax(axis=1)
    return best


def _log_total(opening: Floats, closing: Floats) -> Floats:
    """Return the logarithm of the sum over all spans, exponentiated.

    With 64 bits, what the highest start and end drown is less likely than one in 10^300.
    """
    highest = opening.max(axis=1, keepdims=True), closing.max(axis=1, keepdims=True)
    starts, ends = (
        np.exp(scores - most, dtype=np.float64)
        for scores, most in zip((opening, closing), highest, strict=True)
    )
    sums = (np.cumsum(starts, axis=1) * ends).sum(axis=1)
    total: Floats = np.log(np.maximum(sums, SMALLEST)) + sum(highest)[:, 0]
    return total
