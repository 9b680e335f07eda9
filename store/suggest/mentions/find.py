"""What of an article can be told without knowing the project: its names, typed, and its amounts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from store.suggest.mentions.agreement import agreed
from store.suggest.mentions.amounts import Amount, amounts
from store.suggest.mentions.casing import Casing, casing
from store.suggest.mentions.described import described
from store.suggest.mentions.groups import Group, groups
from store.suggest.mentions.names import Name, names
from store.suggest.mentions.quoted import titles
from store.suggest.mentions.teams import as_teams
from store.suggest.mentions.view import View, view
from store.suggest.mentions.weights import Weights, weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from store.suggest.reading import Reading


@dataclass(frozen=True, slots=True)
class Found:
    """The names and amounts of an article, before what its project knows is asked."""

    reading: Reading
    cased: Casing
    groups: Sequence[Group]
    scores: NDArray[np.float64]
    """Of every group and type, as logarithms that are not yet normed; `weights.TYPES`."""
    amounts: Sequence[Amount]


def find(reading: Reading, trained: Weights | None = None) -> Found:
    """Find the names and amounts of an article; it need not be done again when a label is made.

    Others than the weights of the package are only for those who train and measure them.
    """
    seen = view(reading, casing(reading))
    alike = groups(seen, all_names(seen))
    scores = agreed(alike, (trained or weights()).scores([group.traits for group in alike]))
    return Found(reading, seen.cased, alike, as_teams(seen, alike, scores), list(amounts(reading)))


def all_names(seen: View) -> list[Name]:
    """Return the names of an article in text order; none overlaps another.

    Titles in quotation marks and half-described names come before what they hold.
    """
    reading, cased = seen.reading, seen.cased
    return apart(chain(titles(reading, cased), described(reading, cased), names(seen)))


def apart(found: Iterable[Name]) -> list[Name]:
    """Keep what overlaps nothing that came before, and put it in text order."""
    kept: dict[int, Name] = {}
    taken: set[int] = set()
    for name in found:
        tokens = range(name.first, name.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept[name.start] = name
    return [kept[start] for start in sorted(kept)]
