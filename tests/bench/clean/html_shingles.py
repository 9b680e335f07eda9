"""The measure for pages: F1 over runs of four words, after the article-extraction benchmark."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from statistics import fmean

_WORD = re.compile(r"\w+")
_RUN = 4


@dataclass
class ShingleTally:
    """What was measured over pages: precision and recall of each."""

    precision: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)

    def add(self, article: str, kept: str) -> None:
        """Compare what was kept of a page with its article."""
        gold, found = _shingles(article), _shingles(kept)
        true = (gold & found).total()
        self.precision.append(true / found.total() if found else 0.0)
        self.recall.append(true / gold.total() if gold else 1.0)

    @property
    def f1_of_means(self) -> float:
        """The F1 of mean precision and mean recall, which is what the benchmark compares."""
        return _f1(fmean(self.precision), fmean(self.recall))

    @property
    def mean_f1(self) -> float:
        """The mean of the pages’ F1."""
        return fmean(map(_f1, self.precision, self.recall))

    def __str__(self) -> str:
        precision, recall = fmean(self.precision), fmean(self.recall)
        return f"{precision:9.4f} {recall:7.4f} {self.f1_of_means:12.4f} {self.mean_f1:12.4f}"


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    last = max(1, len(words) - _RUN + 1) if words else 0
    return Counter(tuple(words[place : place + _RUN]) for place in range(last))


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
