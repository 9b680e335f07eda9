"""What the words of a unit say for and against it: one sum of weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store.cleaning.measures import Measures

_FEW_WORDS = 12


def grams_of(unit: Measures) -> Iterator[str]:
    """Yield what is looked up of a unit.

    All the words of a short unit, the first one and two words and the last two of any ("^by",
    "^read more", "read more$"), and what stands before an early colon ("photo:").
    """
    words = unit.words
    if not words:
        return
    if len(words) <= _FEW_WORDS:
        yield from dict.fromkeys(words)
    yield f"^{words[0]}"
    if len(words) > 1:
        yield f"^{words[0]} {words[1]}"
        yield f"{words[-2]} {words[-1]}$"
    if unit.colon:
        yield f"{unit.colon}:"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Weights of words and short sequences: above 0 speaks for keeping."""

    weights: Mapping[str, float]

    def score(self, unit: Measures) -> float:
        """Sum up the weights of what a unit says."""
        get = self.weights.get
        return sum([get(gram, 0.0) for gram in grams_of(unit)])
