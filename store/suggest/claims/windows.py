"""What lies around a cue: the places that may be edges of its source and content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from store.suggest.claims.sequence import Sequence

LEFT: Final = 68
RIGHT: Final = 96
"""How many places before and after a cue are looked at."""
SENTENCES: Final = 3
LINES: Final = 2
MARKS: Final = 3
CUES: Final = 2
"""So many sentences, lines, edges of quotations and cues in between are told apart."""
LIKELY_CUE: Final = 0.35
"""A cue as likely as this counts as one in between."""
KINDS: Final = (2 * SENTENCES + 1) * (2 * LINES + 1) * (MARKS + 1) * (CUES + 1)


@dataclass(frozen=True, slots=True)
class Windows:
    """The places around each of a number of cues: arrays of cues by `LEFT + 1 + RIGHT`."""

    anchors: NDArray[np.intp]
    """The place of the word that carries each cue."""
    places: NDArray[np.intp]
    """Held within the article; where `inside` is false, they mean nothing."""
    inside: NDArray[np.bool_]
    """Whether a place is in the article, and not too many lines away."""
    between: NDArray[np.intp]
    """What kind of text stands between, below `KINDS`."""


def windows_of(sequence: Sequence, anchors: NDArray[np.intp], likely: NDArray[np.bool_]) -> Windows:
    """Look around the anchors; `likely` says of each place whether it carries a cue."""
    steps = np.arange(-LEFT, RIGHT + 1)
    wanted = anchors[:, None] + steps
    places = wanted.clip(0, len(sequence.words) - 1)
    before: NDArray[np.intp] = np.cumsum(likely) - likely
    lines = _since(sequence.lines, places, anchors)
    cues = _since(before, places, anchors)
    cues = np.where(steps > 0, cues - likely[anchors][:, None], -cues).clip(0, CUES)
    kind = _since(sequence.sentences, places, anchors).clip(-SENTENCES, SENTENCES) + SENTENCES
    kind = kind * (2 * LINES + 1) + lines.clip(-LINES, LINES) + LINES
    marks = np.abs(_since(sequence.marks, places, anchors)).clip(0, MARKS)
    kind = (kind * (MARKS + 1) + marks) * (CUES + 1) + cues
    return Windows(anchors, places, (places == wanted) & (np.abs(lines) <= LINES), kind)


def _since(
    counts: NDArray[np.intp], places: NDArray[np.intp], anchors: NDArray[np.intp]
) -> NDArray[np.intp]:
    """Count from the anchor on; before it, below zero."""
    since: NDArray[np.intp] = counts.take(places, mode="clip") - counts[anchors][:, None]
    return since
