"""From the score of each unit to one decision for all: what is kept comes in runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def smooth(scores: Sequence[float], costs: Sequence[float]) -> list[bool]:
    """Choose what to keep so that scores are followed and changes are few.

    A score above 0 speaks for keeping; `costs[i]` is paid where unit `i` is decided unlike the one
    before it. Method: Viterbi (1967) over two states.
    """
    kept = dropped = 0.0
    stayed: list[tuple[bool, bool]] = []
    for score, cost in zip(scores, costs, strict=True):
        stays_kept, stays_dropped = kept >= dropped - cost, dropped >= kept - cost
        stayed.append((stays_kept, stays_dropped))
        kept, dropped = (
            (kept if stays_kept else dropped - cost) + score / 2,
            (dropped if stays_dropped else kept - cost) - score / 2,
        )
    decision = kept >= dropped
    decisions: list[bool] = []
    for stays_kept, stays_dropped in reversed(stayed):
        decisions.append(decision)
        if not (stays_kept if decision else stays_dropped):
            decision = not decision
    decisions.reverse()
    return decisions
