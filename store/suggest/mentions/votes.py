"""What any other judge of types gives: spans with a type, of which only the types count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.records import EntityType
    from store.suggest.reading import Reading


class TypeVote(Protocol):
    """Says what some stretches of an article name."""

    def __call__(self, reading: Reading) -> Sequence[tuple[int, int, EntityType]]:
        """Return stretches `[start, end)` of code points, each with a type."""
        ...
