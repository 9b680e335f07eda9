"""One line that stands for all that is dropped in one place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 3
"""Reasons that are named; the others are few lines or none."""

_UNCOUNTED = {
    "interface",
    "about the author",
    "by hand",
    "body",
    "tags",
    "copyright",
}


def told(reasons: Iterable[str]) -> str:
    """Say how many lines are dropped and why, the commonest reason first.

    >>> told(["promo", "related headline", "related headline"])
    '3 lines dropped: related headlines, promo'
    """
    counts = Counter(reasons)
    lines = counts.total()
    named = ", ".join(_plural(why, count) for why, count in counts.most_common(MOST))
    more = " …" if len(counts) > MOST else ""
    return f"{lines:,} line{'s' * (lines > 1)} dropped: {named}{more}"


def _plural(reason: str, count: int) -> str:
    return reason if count == 1 or reason in _UNCOUNTED else f"{reason}s"
