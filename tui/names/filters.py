"""What the names screen is narrowed to, and how that is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.names.comparison import LAX
from tui.text.counts import as_score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store import EntityType
    from tui.widgets.row import Part

STRICT = 0.95
"""The strictest threshold that the keys set."""

STEP = 0.05

NOTCHES = 7
"""Cells of the scale from strict to lax."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which names are shown; the threshold of their scores is the project's."""

    type: EntityType | None = None
    article_id: int | None = None
    typed: str = ""
    """What a name of the entity holds; questions are not asked for by that."""

    @property
    def of_pairs(self) -> tuple[EntityType | None, int | None]:
        """What narrows the questions."""
        return self.type, self.article_id


def moved(threshold: float, steps: int) -> float:
    """Return the threshold some steps stricter, or laxer, within its bounds."""
    return min(STRICT, max(LAX, round((round(threshold / STEP) + steps) * STEP, 2)))


def following(types: Sequence[EntityType], type_: EntityType | None) -> EntityType | None:
    """Return the type after this one; after the last, and where there is none, all of them."""
    after = types.index(type_) + 1 if type_ in types else 0
    return types[after] if after < len(types) else None


def scale(threshold: float) -> str:
    """Draw how strict the questions are: strict ──●─── lax .50."""
    share = (STRICT - min(STRICT, threshold)) / (STRICT - LAX)
    place = round(share * (NOTCHES - 1))
    return f"strict {'─' * place}●{'─' * (NOTCHES - 1 - place)} lax {as_score(threshold)}"


def told(filters: Filters, threshold: float) -> list[Part]:
    """Say what is shown."""
    kind = (filters.type.lower(), f"tag-{filters.type}") if filters.type else ("all types", "dim")
    where = ("this article", "key") if filters.article_id is not None else ("all articles", "dim")
    return [kind, (" · ", "dim"), where, (" · ", "dim"), (scale(threshold), "dim")]
