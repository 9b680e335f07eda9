"""Short codes to type for choosing one of many fragments on the screen."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.text.graphemes import Fragment

LETTERS = "fjdkslaghrueiwotyqpvmcnbxz"
"""The easiest keys first: home row, then the row above, then the row below."""


def codes(count: int) -> list[str]:
    """Return the `count` easiest two-letter codes, at most 676; none begins another."""
    pairs = product(range(len(LETTERS)), repeat=2)
    easiest = sorted(pairs, key=lambda pair: (max(pair), pair))[: max(0, count)]
    return [LETTERS[first] + LETTERS[second] for first, second in easiest]


def assign(fragments: Sequence[Fragment]) -> dict[str, Fragment]:
    """Return a code for each fragment in order; those beyond the last code get none."""
    return dict(zip(codes(len(fragments)), fragments, strict=False))
