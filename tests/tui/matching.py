"""A program that thinks of names what a test needs, whatever the real one thinks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names import resolution, variants
from store.names.bearers import Bearer, Pair
from store.names.resolution import Resolution

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    import pytest

REASONS = ("same surname", "both leave OpenAI")


class Matcher:
    """Asks whether a name that ends another is the same, and merges the pairs it is told to."""

    def __init__(self) -> None:
        self.merges: set[frozenset[str]] = set()
        self.alike: set[frozenset[int]] = set()
        """Entities that are asked about whatever their names."""
        self.score = 0.8

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Take the place of the real one."""
        monkeypatch.setattr(variants, "find_pairs", self.find_pairs)
        monkeypatch.setattr(resolution, "resolve", self.resolve)

    def find_pairs(
        self, new: Sequence[Bearer], known: Sequence[Bearer], *, workers: int = 1
    ) -> list[Pair]:
        """Return the pairs of names that may be one."""
        every = [*new, *known]
        return [
            Pair(min(one.id, other.id), max(one.id, other.id), self.score, REASONS)
            for number, one in enumerate(new)
            for other in every[number + 1 :]
            if one.type is other.type and self._are_alike(one, other)
        ]

    def resolve(
        self,
        bearers: Sequence[Bearer],
        pairs: Iterable[Pair],
        *,
        same: Collection[tuple[int, int]] = (),
        different: Collection[tuple[int, int]] = (),
        merge_from: float | None = None,
    ) -> Resolution:
        """Merge what is to be merged, and leave the rest to a person."""
        names = {bearer.id: frozenset(bearer.names) for bearer in bearers}
        said = {*same, *different}
        merged: list[Pair] = []
        waiting: list[Pair] = []
        for pair in pairs:
            if (pair.a_id, pair.b_id) not in said:
                both = names[pair.a_id] | names[pair.b_id]
                (merged if any(m <= both for m in self.merges) else waiting).append(pair)
        return Resolution((), tuple(merged), tuple(waiting), ())

    def _are_alike(self, one: Bearer, other: Bearer) -> bool:
        return frozenset((one.id, other.id)) in self.alike or any(
            long.endswith(f" {short}") or frozenset((long, short)) in self.merges
            for longs, shorts in ((one, other), (other, one))
            for long in longs.names
            for short in shorts.names
        )
