"""Which entities are one, worked out from the judgements and never stored."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from store.records import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.records import Judgement

Pair = tuple[int, int]
"""Two entity ids, the smaller first."""


class Clusters:
    """Entities joined by the judgements 'same' (union-find) and kept apart by 'different'.

    Where two annotators contradict each other on a pair, 'different' counts. Nothing depends on
    the order of the judgements; an entity without any is a cluster of its own.
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._parents: dict[int, int] = {}
        self._links: dict[int, set[int]] = defaultdict(set)
        said: dict[Verdict, set[Pair]] = {verdict: set() for verdict in Verdict}
        for judgement in judgements:
            said[judgement.verdict].add(_ordered(judgement.a_id, judgement.b_id))
        for pair in said[Verdict.SAME] - said[Verdict.DIFFERENT]:
            self._join(*pair)
        self._members: dict[int, list[int]] = defaultdict(list)
        for entity_id in sorted(self._parents):
            self._members[self.root(entity_id)].append(entity_id)
        self._unsure = {self._roots(*pair) for pair in said[Verdict.UNSURE]}
        self._different: dict[Pair, list[Pair]] = {}
        for pair in sorted(said[Verdict.DIFFERENT]):
            self._different.setdefault(self._roots(*pair), []).append(pair)

    def root(self, entity_id: int) -> int:
        """Return the smallest id of the entity's cluster, which stands for the cluster."""
        parent = self._parents.get(entity_id, entity_id)
        while parent != entity_id:
            grandparent = self._parents[parent]
            self._parents[entity_id] = grandparent
            entity_id, parent = parent, grandparent
        return entity_id

    def members(self, entity_id: int) -> tuple[int, ...]:
        """Return all ids of the entity's cluster, sorted, its own among them."""
        return tuple(self._members.get(self.root(entity_id), (entity_id,)))

    def are_same(self, a_id: int, b_id: int) -> bool:
        """Say whether the judgements make the two one, directly or through others."""
        return self.root(a_id) == self.root(b_id)

    def are_settled(self, a_id: int, b_id: int) -> bool:
        """Say whether the pair need not be asked: it is joined, kept apart, or left as unsure."""
        roots = self._roots(a_id, b_id)
        return roots[0] == roots[1] or roots in self._different or roots in self._unsure

    def conflict_of(self, a_id: int, b_id: int, verdict: Verdict) -> Pair | None:
        """Return a pair whose judgement stands against the new one, or nothing.

        'Same' conflicts with a 'different' between the clusters that it would join, 'different'
        with the chain of 'same' that makes the two one: of that, the first pair is returned. The
        pair itself comes last, for the new judgement would take the place of its old one.
        """
        pair = _ordered(a_id, b_id)
        if a_id == b_id or (verdict is Verdict.DIFFERENT) != self.are_same(a_id, b_id):
            return None
        if verdict is Verdict.DIFFERENT:
            return self._first_link(*pair)
        if verdict is Verdict.SAME:
            against = self._different.get(self._roots(*pair), [])
            return min(against, key=lambda other: other == pair, default=None)
        return None

    def _join(self, a_id: int, b_id: int) -> None:
        self._links[a_id].add(b_id)
        self._links[b_id].add(a_id)
        for entity_id in (a_id, b_id):
            self._parents.setdefault(entity_id, entity_id)
        low, high = self._roots(a_id, b_id)
        self._parents[high] = low

    def _roots(self, a_id: int, b_id: int) -> Pair:
        return _ordered(self.root(a_id), self.root(b_id))

    def _first_link(self, a_id: int, b_id: int) -> Pair:
        """Find the shortest chain of 'same' from `a_id` to `b_id` and return its first pair."""
        towards = {b_id: b_id}
        queue = deque([b_id])
        while queue and a_id not in towards:
            entity_id = queue.popleft()
            for neighbour in sorted(self._links[entity_id] - towards.keys()):
                if {entity_id, neighbour} != {a_id, b_id}:
                    towards[neighbour] = entity_id
                    queue.append(neighbour)
        return _ordered(a_id, towards.get(a_id, b_id))


def _ordered(a_id: int, b_id: int) -> Pair:
    return (a_id, b_id) if a_id <= b_id else (b_id, a_id)
