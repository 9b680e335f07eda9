"""What the evidence for a draft is worth, fitted on articles that the network has not seen."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

import numpy as np

from store.suggest.claims.drafts import drafts_of
from store.suggest.claims.quotations import quotations
from store.suggest.claims.quoted import quoted_of
from store.suggest.claims.selection import select
from store.suggest.claims.training.lessons import lesson_of, read_as_network
from store.suggest.claims.worth import EVIDENCE, UNSPOKEN, evidence_of, scores_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from store.suggest.claims.drafts import Stretch
    from store.suggest.claims.network import Floats, Network
    from store.suggest.claims.sequence import Vocabulary
    from store.suggest.claims.training.examples import Example

ROUNDS: Final = 4
"""Which drafts stand depends on their scores, so they are fitted again and again."""
STEPS: Final = 25
RIDGE: Final = 1.0
SHARED: Final = 0.79
"""The share of what one annotator of PolNeAR labels that another one labels as well.

What is right is so much likelier than that it was labelled (Elkan and Noto, 2008).
"""
_HALF = 0.5


class _Article:
    """A held-out article with its drafts, and the content that annotators labelled."""

    def __init__(
        self,
        example: Example,
        network: Network,
        speech: Floats,
        vocabulary: Vocabulary,
        cue_shares: Mapping[str, float],
    ) -> None:
        reading, sequence = read_as_network(example.text, vocabulary)
        outer = [(one.start, one.end) for one in quotations(reading) if not one.is_nested]
        self._places = len(sequence.words)
        self._gold = [
            _places_of((target.before, target.after))
            for target in lesson_of(example, vocabulary, cue_shares).targets
        ]
        self.drafts = drafts_of(network, sequence)
        self._quoted = quoted_of(reading, sequence, outer, self.drafts, vocabulary)
        self.evidence = evidence_of(self.drafts, sequence, speech)

    def judged(self, worth: Floats) -> list[tuple[int, bool]]:
        """Say of each draft that stands whether its content is labelled."""
        scores = scores_of(self.evidence, worth)
        number = {draft.anchor: place for place, draft in enumerate(self.drafts)}
        unmatched = list(self._gold)
        judged = []
        for one in select(self.drafts, scores, self._quoted, self._places):
            content = _places_of(one.content)
            best = max(unmatched, key=lambda gold: _likeness(gold, content), default=frozenset())
            matches = _likeness(best, content) >= _HALF
            if matches:
                unmatched.remove(best)
            judged.append((number[one.draft.anchor], matches))
        return judged


def fit_worth(
    examples: Iterable[Example],
    network: Network,
    speech: Floats,
    vocabulary: Vocabulary,
    cue_shares: Mapping[str, float],
) -> Floats:
    """Return the weights of the evidence: ridge logistic regression by Newton's method."""
    articles = [_Article(one, network, speech, vocabulary, cue_shares) for one in examples]
    worth = np.zeros(EVIDENCE, np.float32)
    worth[1] = 1.0
    for _ in range(ROUNDS):
        rows, labels = [], []
        for article in articles:
            for place, matches in article.judged(worth):
                rows.append(article.evidence[place, :-1])
                labels.append(matches)
        worth[:-1] = _logistic(np.array(rows, float), np.array(labels, float))
    worth[0] -= log(SHARED)
    worth[-1] = UNSPOKEN
    return worth


def _logistic(rows: NDArray[np.float64], labels: NDArray[np.float64]) -> NDArray[np.float64]:
    weights = np.zeros(rows.shape[1])
    ridge = RIDGE * np.eye(rows.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chances - labels) + RIDGE * weights
        curvature = (rows * (chances * (1 - chances))[:, None]).T @ rows + ridge
        weights -= np.linalg.solve(curvature, slope)
    return weights


def _places_of(stretches: Iterable[Stretch]) -> frozenset[int]:
    return frozenset(
        place for first, last in stretches if first >= 0 for place in range(first, last + 1)
    )


def _likeness(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(len(one | other), 1)
