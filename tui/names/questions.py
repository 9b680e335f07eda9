"""What waits to be judged, in the order in which it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import StoreError
from tui.text.counts import as_score
from tui.text.excerpts import cut
from tui.widgets.flow import flow
from tui.widgets.row import Row, row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store import Entity, Project, Variant
    from tui.names.filters import Filters

Pair = tuple[int, int]
"""Two entities, the smaller id first."""


class Questions:
    """The pairs that wait, without those settled since they were read; those skipped come last."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._waiting: dict[Pair, Variant] = {}
        self._skipped: dict[Pair, None] = {}
        self._entities: dict[int, Entity] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def load(self, filters: Filters) -> None:
        """Read what waits now."""
        self._entities.clear()
        found = self._project.variants.waiting(type_=filters.type, article_id=filters.article_id)
        waiting = {(variant.a_id, variant.b_id): variant for variant in found}
        last = {pair: waiting.pop(pair) for pair in self._skipped if pair in waiting}
        self._waiting = {**waiting, **last}

    @property
    def pairs(self) -> Sequence[Pair]:
        """The pairs in the order in which they are asked."""
        return tuple(self._waiting)

    def variant(self, pair: Pair) -> Variant:
        """Return what the program says of a pair."""
        return self._waiting[pair]

    def entity(self, entity_id: int) -> Entity:
        """Return the entity that one of a pair belongs to."""
        found = self._entities.get(entity_id)
        if found is None:
            found = self._entities[entity_id] = self._project.entities.get(entity_id)
        return found

    def _name(self, entity_id: int) -> str:
        """Return a name to draw, whatever another program has done to the entity meanwhile."""
        try:
            return self.entity(entity_id).name
        except StoreError:
            return "(deleted)"

    def about(self, entity_id: int) -> Pair | None:
        """Return the first pair that asks about an entity."""
        return next((pair for pair in self._waiting if self.asks_about(pair, entity_id)), None)

    def asks_about(self, pair: Pair, entity_id: int) -> bool:
        """Say whether an entity belongs to one of a pair."""
        return self._project.entities.root(entity_id) in self._between(pair)

    def like(self, pair: Pair) -> Pair | None:
        """Return the pair that asks about the same two clusters as this one, if one does."""
        if pair in self._waiting:
            return pair
        wanted = self._between(pair)
        return next((other for other in self._waiting if self._between(other) == wanted), None)

    def _between(self, pair: Pair) -> set[int]:
        return {self._project.entities.root(entity_id) for entity_id in pair}

    def drop(self, answered: Pair) -> int:
        """Let go of a pair that was answered and of those settled by that; return how many."""
        self._entities.clear()
        before = len(self._waiting)
        self._waiting.pop(answered, None)
        settled = self._project.judgements.clusters().are_settled
        asked: set[frozenset[int]] = set()
        for pair in self.pairs:
            between = frozenset(self._between(pair))
            if settled(*pair) or between in asked:
                del self._waiting[pair]
            asked.add(between)
        return before - len(self._waiting)

    def skip(self, pair: Pair) -> None:
        """Put a pair last."""
        self._waiting[pair] = self._waiting.pop(pair)
        self._skipped.pop(pair, None)
        self._skipped[pair] = None

    def line(self, pair: Pair, width: int) -> Row:
        """Write a pair as a list shows it."""
        room = max(2, (width - 8) // 2)
        one, other = (cut(self._name(entity_id), room) for entity_id in pair)
        return row((as_score(self._waiting[pair].score), "warn"), " ", one, (" ≈ ", "dim"), other)


def reason_rows(variant: Variant) -> Callable[[int], list[Row]]:
    """Return a writer of what the program says of a pair: the score, and a reason a line."""

    def write(width: int) -> list[Row]:
        rows = [row(("≈ ", "warn"), (as_score(variant.score), "warn"), (" may be one:", "dim"))]
        for reason in variant.reasons:
            rows += flow([reason], width, head=[("· ", "dim")])
        return rows

    return write
