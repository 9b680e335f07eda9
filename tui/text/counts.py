"""Numbers with what they count."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Write how many there are of something: "1 label", "1,200 labels"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def as_score(score: float) -> str:
    """Write a score from 0 to 1 in three cells: ".94", "1.0"."""
    return f"{score:.2f}"[1:] if round(score, 2) < 1 else "1.0"
