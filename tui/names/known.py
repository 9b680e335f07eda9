"""What an entity is known by beside what the articles call it: ids, other names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Known:
    """One kind of it, and how the store changes that."""

    what: str
    of: Callable[[int], Sequence[str]]
    add: Callable[[int, str], object]
    remove: Callable[[int, str], object]

    def become(self, entity_id: int, wanted: Sequence[str]) -> None:
        """Let an entity be known by these, and by nothing else of the kind."""
        known = self.of(entity_id)
        for name in known:
            if name not in wanted:
                self.remove(entity_id, name)
        for name in wanted:
            self.add(entity_id, name)
