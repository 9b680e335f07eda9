"""What comes of comparing two names."""

from __future__ import annotations

from dataclasses import dataclass

SUGGESTED = 0.8
"""From this score on, a pair is put before a person."""

_BEST_GUESS = 0.97


@dataclass(frozen=True, slots=True)
class Comparison:
    """How likely two names are one, and why."""

    score: float
    """From 0 to 1."""
    reasons: tuple[str, ...] = ()
    """For people to read."""


def is_variant(comparison: Comparison) -> bool:
    """Say whether the two names are near enough to ask a person about."""
    return comparison.score >= SUGGESTED


def scaled(likeness: float, enough: float) -> float:
    """Turn a likeness of 0–1 into a score that reaches `SUGGESTED` where it is `enough`."""
    if likeness < enough:
        return SUGGESTED * likeness / enough
    return SUGGESTED + (_BEST_GUESS - SUGGESTED) * (likeness - enough) / (1 - enough)
