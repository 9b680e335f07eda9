"""How a sentence sounds that is said, not told: it is short, or speaks of I and you."""

from __future__ import annotations

import re
from typing import Final

SHORT: Final = 80
"""Characters: in PolNeAR's articles for training 26 in 100 sentences before a quotation are
shorter, and 73 in 100 of those that it begins with."""
_SPOKEN = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|us|me)\b|\w['’](?:m|re|ve|ll|d|t)\b"
    r"|\b(?:[Ii]t|[Tt]hat|[Tt]here|[Hh]e|[Ss]he|[Ww]hat|[Ww]ho|[Hh]ere|[Ll]et)['’]s\b|\?"
)


def sounds_spoken(text: str, start: int, end: int) -> bool:
    """Say whether words have a first or second person, a contraction or a question in them."""
    return _SPOKEN.search(text, start, end) is not None


def may_be_spoken(text: str, start: int, end: int) -> bool:
    """Say whether a sentence sounds spoken, or is so short that it tells nothing by itself."""
    return end - start < SHORT or sounds_spoken(text, start, end)
