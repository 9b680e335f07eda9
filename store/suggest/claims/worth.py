"""What a draft is worth: the chance that a person would make this claim of it."""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence as Row

    from store.suggest.claims.drafts import Draft, Part
    from store.suggest.claims.network import Floats
    from store.suggest.claims.sequence import Sequence

EVIDENCE: Final = 12
"""How many columns of evidence there are; the last is not fitted."""
UNSPOKEN: Final = -1.2
"""The weight of words without marks whose cue never introduces a quotation.

PolNeAR also counts attitudes: who wants, supports, hires. Its annotators cannot teach that these
are no claims, so the weight is set by hand, in logits.
"""
SPEECH: Final = 0.2
"""The share of quotations among the contents of a cue from which on it is a word of speech."""
_LEAST = 1e-4


def evidence_of(drafts: Row[Draft], sequence: Sequence, speech: Floats) -> Floats:
    """Return what speaks for and against each draft: drafts by `EVIDENCE`.

    `speech` tells for every row of the vocabulary how often that word, as a cue, has content in
    quotation marks.
    """
    quoted = [0, *np.cumsum(sequence.in_marks).tolist()]
    shares = speech[sequence.words].tolist()
    rows = [_evidence(draft, quoted, shares[draft.anchor]) for draft in drafts]
    return np.array(rows, np.float32).reshape(len(rows), EVIDENCE)


def scores_of(evidence: Floats, worth: Floats) -> list[float]:
    """Weigh the evidence: logistic regression, fitted on articles the network had not seen."""
    scores: list[float] = (1 / (1 + np.exp(-(evidence @ worth)))).tolist()
    return scores


def _evidence(draft: Draft, quoted: Row[int], speech: float) -> tuple[float, ...]:
    parts = draft.before, draft.after
    stretches = [part.stretch for part in parts if part.stretch is not None]
    length = sum(last - first + 1 for first, last in stretches)
    in_marks = sum(quoted[last + 1] - quoted[first] for first, last in stretches)
    doubt = sum(map(_doubt, parts))
    chance = min(max(draft.chance, _LEAST), 1 - _LEAST)
    return (
        1.0,
        log(chance / (1 - chance)),
        chance,
        doubt,
        exp(-doubt),
        _doubt(draft.source),
        float(draft.source.stretch is None),
        float(len(stretches) == len(parts)),
        float(not stretches),
        in_marks / max(length, 1),
        log(1 + length),
        0.0 if in_marks else 1 - min(speech / SPEECH, 1.0),
    )


def _doubt(part: Part) -> float:
    return -log(max(part.chance, _LEAST))
