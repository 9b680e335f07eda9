"""What is dropped, in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.intake.lines import lines_of
from store.records import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store import Block

NEVER_SEVERAL = frozenset(
    (
        *(Reason.BODY, Reason.FOREIGN, Reason.TAGS, Reason.AUTHOR),
        *(Reason.TEMPLATE, Reason.INTERFACE, Reason.BY_HAND),
    )
)
"""Reasons that say what the lines are together, however many they are."""


def caption(raw: str, blocks: Sequence[Block]) -> str:
    """Say how many lines are dropped and why, the commonest reason first."""
    reasons: Counter[Reason] = Counter()
    for block in blocks:
        reasons[block.reason] += lines_in(raw, [block])
    words = ", ".join(_in_words(reason, count) for reason, count in reasons.most_common())
    return f"{count_of_lines(lines_in(raw, blocks))} dropped: {words}"


def count_of_lines(lines: int) -> str:
    """Write a number of lines."""
    return f"{lines:,} line{'' if lines == 1 else 's'}"


def lines_in(raw: str, blocks: Sequence[Block]) -> int:
    """Count the lines with text that adjoining blocks hold, at least one."""
    return max(1, sum(1 for _ in lines_of(raw[blocks[0].start : blocks[-1].end])))


def _in_words(reason: Reason, count: int) -> str:
    return reason if count == 1 or reason in NEVER_SEVERAL else f"{reason}s"
