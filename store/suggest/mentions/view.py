"""An article while its names are cut out: its words, and how they are written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.suggest.mentions.casing import Casing
    from store.suggest.reading import Reading


@dataclass(frozen=True, slots=True)
class View:
    """What the rules about names look at; all sequences count tokens."""

    reading: Reading
    cased: Casing
    words: Sequence[str]
    lower: Sequence[str]
    """Without the stops of abbreviations."""


def view(reading: Reading, cased: Casing) -> View:
    """Look at an article."""
    return View(reading, cased, reading.words, list(map(_plain, reading.words)))


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    return word.lower().rstrip(".") or word
