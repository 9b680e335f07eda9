"""How well clusters agree with the truth: pair by pair, and bearer by bearer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence


class Agreement(NamedTuple):
    """Precision and recall, from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"F1 {self.f1:.3f} (P {self.precision:.3f} R {self.recall:.3f})"


def pairwise(clusters: Iterable[Sequence[int]], truth: Mapping[int, Hashable]) -> Agreement:
    """Compare the pairs that are put together with those that should be.

    Only bearers of which the truth is told count.
    """
    counts = [_counted(cluster, truth) for cluster in clusters]
    found = sum(_pairs(sum(count.values())) for count in counts)
    right = sum(_pairs(number) for count in counts for number in count.values())
    wanted = sum(_pairs(number) for number in Counter(truth.values()).values())
    return Agreement(right / found if found else 1.0, right / wanted if wanted else 1.0)


def b_cubed(clusters: Iterable[Sequence[int]], truth: Mapping[int, Hashable]) -> Agreement:
    """Average over the bearers how much of their clusters is right (Bagga and Baldwin 1998)."""
    sizes = Counter(truth.values())
    precision = recall = 0.0
    for cluster in clusters:
        count = _counted(cluster, truth)
        for one, number in count.items():
            precision += number * number / sum(count.values())
            recall += number * number / sizes[one]
    return Agreement(precision / len(truth), recall / len(truth))


def _counted(cluster: Sequence[int], truth: Mapping[int, Hashable]) -> Counter[Hashable]:
    return Counter(truth[id_] for id_ in cluster if id_ in truth)


def _pairs(number: int) -> int:
    return number * (number - 1) // 2
