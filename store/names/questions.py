"""In which order people are asked whether two are one: what settles most comes first."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WEIGHTY_FIRST = 100
"""Answers, after which the likeliest pairs bring more than the most named ones."""


class Question(Protocol):
    """A pair that a person may be asked about."""

    @property
    def a_id(self) -> int: ...  # noqa: D102
    @property
    def b_id(self) -> int: ...  # noqa: D102
    @property
    def score(self) -> float: ...  # noqa: D102
    @property
    def reasons(self) -> tuple[str, ...]: ...  # noqa: D102


Asked = TypeVar("Asked", bound=Question)


def in_order(
    waiting: Iterable[Asked], mentions: Mapping[int, int], answered: int = 0
) -> list[Asked]:
    """Sort the pairs by what an answer is expected to settle.

    `mentions` counts, for every id of a pair, the mentions of its whole cluster. Of the first
    hundred questions those come first whose answer "same" is likely to bring many mentions
    together; then the likeliest. Mentions count by their square root, or questions about the most
    named would come first however unlikely. Pairs that weigh the same come by score, mentions and
    reasons, those alike in all by ids.
    """

    def weight(pair: Asked) -> tuple[float, float, int, tuple[str, ...], int, int]:
        both = mentions[pair.a_id] + mentions[pair.b_id]
        settles = pair.score * sqrt(both) if answered < _WEIGHTY_FIRST else pair.score
        return -settles, -pair.score, -both, pair.reasons, pair.a_id, pair.b_id

    return sorted(waiting, key=weight)
