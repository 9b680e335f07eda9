"""What comes of comparing two names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LAX = 0.3
"""The laxest that a person may set: pairs below are forgotten."""

SUGGESTED = 0.5
"""From this score on, a pair is put before a person unless another threshold is set."""


class Zone(StrEnum):
    """What the program does about a pair."""

    SURE = "sure"
    """It merges the two by itself, marked as its own doing."""
    SUGGESTED = "suggested"
    """It asks a person."""
    NONE = "none"
    """It says nothing."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How likely two names are one, and why."""

    score: float
    """From 0 to 1, on one scale for all types."""
    reasons: tuple[str, ...] = ()
    """For people to read."""
    is_sure: bool = False
    """The names alone are enough to merge: they are equal, or sound equal."""
    clash: bool = False
    """They cannot be one, not even through a third name: versions or suffixes differ."""

    @property
    def zone(self) -> Zone:
        """What the program does about the pair, on the names alone."""
        if self.is_sure:
            return Zone.SURE
        return Zone.SUGGESTED if self.score >= SUGGESTED else Zone.NONE

    @property
    def is_same(self) -> bool:
        """Whether the program takes the two for one."""
        return self.zone is not Zone.NONE


def scaled(likeness: float, enough: float, best: float = 0.97) -> float:
    """Turn a likeness of 0–1 into a score that reaches `SUGGESTED` where it is `enough`."""
    if likeness < enough:
        return SUGGESTED * likeness / enough
    return SUGGESTED + (best - SUGGESTED) * (likeness - enough) / (1 - enough)
