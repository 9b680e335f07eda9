"""The longest stretch that two quotations share, word for word, but for small slips."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GRAM = 3
"""Words in a row that have to be equal before anything is taken for shared."""

_SLIP = 3
"""Words that may differ between two equal stretches."""

_SUBSTANTIAL = 5
"""Words of two equal stretches between which one side may leave out any number."""

_OFTEN = 4
"""Places of one gram that are looked at in one quotation, so that “la la la …” stays cheap."""


class Run(NamedTuple):
    """Words `[left, left + size)` of one quotation that are `[right, right + size)` of another."""

    left: int
    right: int
    size: int


def shared_runs(left: Sequence[str], right: Sequence[str]) -> list[Run]:
    """Return the equal stretches, in order, of the chain that shares the most words.

    Between two stretches lies a slip of `_SLIP` words at most. Between two substantial ones, one
    side may have more: what the other leaves out for an ellipsis, or for “he said”.
    """
    runs = _runs(_places(left), right)
    lengths: list[int] = []
    before: list[int | None] = []
    for number, run in enumerate(runs):
        best, link = 0, None
        for earlier in range(number):
            if lengths[earlier] > best and _may_follow(runs[earlier], run):
                best, link = lengths[earlier], earlier
        lengths.append(best + run.size)
        before.append(link)
    if not runs:
        return []
    last: int | None = max(range(len(runs)), key=lengths.__getitem__)
    chain = []
    while last is not None:
        chain.append(runs[last])
        last = before[last]
    return chain[::-1]


def _places(words: Sequence[str]) -> Mapping[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(words) - GRAM + 1):
        found = places[tuple(words[start : start + GRAM])]
        if len(found) < _OFTEN:
            found.append(start)
    return places


def _runs(places: Mapping[tuple[str, ...], list[int]], right: Sequence[str]) -> list[Run]:
    """Return all equal stretches of at least `GRAM` words, in the order of the left side."""
    found: list[Run] = []
    open_: dict[int, Run] = {}
    for start in range(len(right) - GRAM + 1):
        for place in places.get(tuple(right[start : start + GRAM]), ()):
            shift = place - start
            run = open_.get(shift)
            if run and run.right + run.size == start + GRAM - 1:
                open_[shift] = run._replace(size=run.size + 1)
                continue
            if run:
                found.append(run)
            open_[shift] = Run(place, start, GRAM)
    return sorted([*found, *open_.values()])


def _may_follow(run: Run, next_: Run) -> bool:
    gaps = (next_.left - run.left - run.size, next_.right - run.right - run.size)
    widest = _SLIP if min(run.size, next_.size) < _SUBSTANTIAL else max(gaps)
    return 0 <= min(gaps) <= _SLIP and max(gaps) <= widest
