"""Which entities are one, worked out from the judgements and never stored."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from store.names.sets import DisjointSets
from store.records import Judge, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.records import Judgement

Pair = tuple[int, int]
"""Two entity ids, the smaller first."""


class Clusters:
    """Entities joined by 'same' (union-find) and kept apart by 'different' or 'unsure'.

    What people said comes first; where two annotators contradict each other, on a pair or by way
    of others, 'different' counts. Of what the program would merge, in the order given, a pair is
    left out that would join what people keep apart. An entity that nobody speaks of is a cluster
    of its own.
    """

    def __init__(self, judgements: Iterable[Judgement], merged: Iterable[Pair] = ()) -> None:
        said: dict[Verdict, set[Pair]] = {verdict: set() for verdict in Verdict}
        self._by_people: set[int] = set()
        for judgement in judgements:
            said[judgement.verdict].add(ordered(judgement.a_id, judgement.b_id))
            if judgement.verdict is Verdict.SAME and judgement.by is Judge.PERSON:
                self._by_people |= {judgement.a_id, judgement.b_id}
        said_same = sorted(said[Verdict.SAME] - said[Verdict.DIFFERENT])
        self._said_same = DisjointSets()
        self._links: defaultdict[int, set[int]] = defaultdict(set)
        for a_id, b_id in _joined(self._said_same, said[Verdict.DIFFERENT], said_same):
            self._links[a_id].add(b_id)
            self._links[b_id].add(a_id)
        self._said_different = said[Verdict.DIFFERENT]
        apart = said[Verdict.DIFFERENT] | said[Verdict.UNSURE]
        self._sets = self._said_same.copy()
        self.by_program = frozenset(_joined(self._sets, apart, merged))
        """The merges of the program that hold."""
        self._members = self._sets.members()
        self._apart = {self._roots(*pair) for pair in apart}

    def root(self, entity_id: int) -> int:
        """Return the smallest id of the entity's cluster, which stands for the cluster."""
        return self._sets.root(entity_id)

    def members(self, entity_id: int) -> tuple[int, ...]:
        """Return all ids of the entity's cluster, sorted, its own among them."""
        return tuple(self._members.get(self.root(entity_id), (entity_id,)))

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        """Yield the clusters of more than one entity."""
        return (tuple(members) for members in self._members.values() if len(members) > 1)

    def are_said_same(self, entity_id: int) -> bool:
        """Say whether a person joined the entity to another, and not many at once by the score."""
        return entity_id in self._links and entity_id in self._by_people

    def are_said_one(self, a_id: int, b_id: int) -> bool:
        """Say whether people made the two one, directly or through others."""
        low, high = self._said_roots(a_id, b_id)
        return low == high

    def sets(self) -> DisjointSets:
        """Return the clusters as sets of one's own, to join further."""
        return self._sets.copy()

    def are_same(self, a_id: int, b_id: int) -> bool:
        """Say whether the two are one, directly or through others."""
        return self.root(a_id) == self.root(b_id)

    def are_joined_by_program(self, a_id: int, b_id: int) -> bool:
        """Say whether the two are one only because the program merged them, or others."""
        low, high = self._said_roots(a_id, b_id)
        return low != high and self.are_same(a_id, b_id)

    def are_settled(self, a_id: int, b_id: int) -> bool:
        """Say whether the pair need not be asked: it is joined, kept apart, or left as unsure."""
        roots = self._roots(a_id, b_id)
        return roots[0] == roots[1] or roots in self._apart

    def conflict_of(self, a_id: int, b_id: int, verdict: Verdict) -> Pair | None:
        """Return a pair of which people said what stands against the new verdict, or nothing.

        'Same' conflicts with a 'different' between the clusters that it would join, the others
        with the chain of 'same' that makes the two one: of that, the first pair is returned. The
        pair itself comes last, for the new judgement would take the place of its old one. What
        the program merged stands against nothing.
        """
        pair = ordered(a_id, b_id)
        roots = self._said_roots(*pair)
        if a_id == b_id or (verdict is Verdict.SAME) == (roots[0] == roots[1]):
            return None
        if verdict is Verdict.SAME:
            against = (other for other in self._said_different if self._said_roots(*other) == roots)
            return min(against, key=lambda other: (other == pair, other), default=None)
        return self._first_link(*pair)

    def _roots(self, a_id: int, b_id: int) -> Pair:
        return ordered(self.root(a_id), self.root(b_id))

    def _said_roots(self, a_id: int, b_id: int) -> Pair:
        return ordered(self._said_same.root(a_id), self._said_same.root(b_id))

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
        return ordered(a_id, towards.get(a_id, b_id))


def _joined(sets: DisjointSets, apart: Iterable[Pair], merged: Iterable[Pair]) -> Iterator[Pair]:
    """Join what may be joined of what the program merges, and yield it.

    With each set goes the list of those that it is kept apart from.
    """
    against: defaultdict[int, set[int]] = defaultdict(set)
    for a_id, b_id in apart:
        a_root, b_root = sets.root(a_id), sets.root(b_id)
        if a_root != b_root:  # as where one is unsure of a pair, and others say more
            against[a_root].add(b_root)
            against[b_root].add(a_root)
    for a_id, b_id in merged:
        low, high = ordered(sets.root(a_id), sets.root(b_id))
        if high in against[low]:
            continue
        yield a_id, b_id
        sets.join(low, high)
        for other in against.pop(high, ()):
            against[other].discard(high)
            against[other].add(low)
            against[low].add(other)


def ordered(a_id: int, b_id: int) -> Pair:
    """Return two ids, the smaller first."""
    return (a_id, b_id) if a_id <= b_id else (b_id, a_id)
