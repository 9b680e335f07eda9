"""The measure: F1 over word characters, a document at a time, and the mean of all documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import fmean
from typing import TYPE_CHECKING

from store.cleaning.training.examples import weigh
from store.cleaning.units import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.cleaning.training.examples import Example
    from store.records import Block


@dataclass
class Tally:
    """What was measured over the documents of one view."""

    precision: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)
    f1: list[float] = field(default_factory=list)
    foreign: int = 0
    """Word characters of foreign articles."""
    foreign_kept: int = 0

    def add(self, example: Example, blocks: Sequence[Block]) -> None:
        """Count one document; titles, repetitions of the article and empty lines do not count."""
        units = [Unit(block.start, example.raw[block.start : block.end], 0, 0) for block in blocks]
        right = wrong = missed = 0
        for block, weights in zip(blocks, weigh(example, units), strict=True):
            self.foreign += weights.foreign
            if block.kept:
                right, wrong = right + weights.gold, wrong + weights.other
                self.foreign_kept += weights.foreign
            else:
                missed += weights.gold
        precision = right / (right + wrong) if right else 0.0
        recall = right / (right + missed) if right else 0.0
        self.precision.append(precision)
        self.recall.append(recall)
        self.f1.append(2 * precision * recall / (precision + recall) if right else 0.0)

    @property
    def mean_recall(self) -> float:
        """The mean of the documents’ recall."""
        return fmean(self.recall)

    @property
    def mean_f1(self) -> float:
        """The mean of the documents’ F1."""
        return fmean(self.f1)

    @property
    def share_foreign(self) -> float:
        """Of the word characters of foreign articles, those that were kept."""
        return self.foreign_kept / self.foreign if self.foreign else 0.0

    def __str__(self) -> str:
        line = f"{fmean(self.precision):9.4f} {self.mean_recall:7.4f} {self.mean_f1:7.4f}"
        return line + (f" {self.share_foreign:8.1%}" if self.foreign else "")
