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

    def __str__(self) -> str:
        line = f"{fmean(self.precision):9.3f} {fmean(self.recall):7.4f} {fmean(self.f1):7.4f}"
        if self.foreign:
            line += f" {self.foreign_kept / self.foreign:8.1%}"
        return line
