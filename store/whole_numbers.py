"""Whole numbers in what other programs write."""

from __future__ import annotations

from typing import TypeGuard

BOUND = 1 << 63
"""SQLite holds whole numbers below this."""


def is_whole(value: object) -> TypeGuard[int]:
    """Say whether JSON has a whole number that can be a place or an id: true and 0.9 are none."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < BOUND
