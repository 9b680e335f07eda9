"""An article while its names are cut out: its words, and how they are written."""

from __future__ import annotations

from dataclasses import dataclass
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
    lower = [word.lower().rstrip(".") or word for word in reading.words]
    return View(reading, cased, reading.words, lower)
