"""What a person says of blocks goes before what the program says, wherever it says it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.records import Block, Origin, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Override:
    """A person's word that a stretch `[start, end)` of the raw text is kept or dropped.

    It stands on the text itself and not on a block, so that it outlives another cleaning.
    """

    start: int
    end: int
    kept: bool
    annotator_id: int


def overlaid(blocks: Sequence[Block], overrides: Sequence[Override]) -> tuple[Block, ...]:
    """Return the blocks with the overrides laid over them: they tile the same text as before.

    The overrides are in order and apart from each other. A block is cut where one begins or ends
    in the middle of it.
    """
    starts = [override.start for override in overrides]
    ends = [override.end for override in overrides]
    return tuple(
        piece
        for block in blocks
        for piece in _pieces(
            block, overrides[bisect_right(ends, block.start) : bisect_left(starts, block.end)]
        )
    )


def laid_over(overrides: Iterable[Override], newest: Override) -> Iterator[Override]:
    """Yield the overrides that are left, cut where they must be, once the newest is said."""
    for old in overrides:
        if old.end <= newest.start or newest.end <= old.start:
            yield old
            continue
        if old.start < newest.start:
            yield replace(old, end=newest.start)
        if newest.end < old.end:
            yield replace(old, start=newest.end)


def differences(before: Sequence[Block], after: Sequence[Block]) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretches that are kept in only one of two tilings, and whether it is the second.

    Both tile the same text.
    """
    old, new = iter(before), iter(after)
    one, other = next(old, None), next(new, None)
    place = 0
    while one and other:
        end = min(one.end, other.end)
        if one.kept != other.kept:
            yield place, end, other.kept
        place = end
        if one.end == end:
            one = next(old, None)
        if other.end == end:
            other = next(new, None)


def _pieces(block: Block, overrides: Iterable[Override]) -> Iterator[Block]:
    """Cut a block at the overrides that share a character with it."""
    place = block.start
    for override in overrides:
        start, end = max(place, override.start), min(block.end, override.end)
        if place < start:
            yield replace(block, start=place, end=start)
        yield _said(replace(block, start=start, end=end), kept=override.kept)
        place = end
    if place < block.end:
        yield replace(block, start=place)


def _said(block: Block, *, kept: bool) -> Block:
    """Return a block as a person wants it; its reason stays where it still fits."""
    reason = block.reason
    if kept != block.kept:
        reason = Reason.BODY if kept else Reason.BY_HAND
    return replace(block, kept=kept, reason=reason, confidence=1.0, origin=Origin.PERSON)
