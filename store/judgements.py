"""Judgements: same, different or unsure, said by a person of two entities."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from store.errors import LabelError
from store.names.clusters import Clusters, ordered
from store.records import Judge, Judgement, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.ledger import Ledger

JUDGEMENT = """
    SELECT judgements.id, a_id, b_id, verdict, annotators.name, origin
    FROM judgements JOIN annotators ON annotators.id = annotator_id ORDER BY judgements.id
"""

MERGED = """
    SELECT a_id, b_id FROM variants
    JOIN entities AS a ON a.id = a_id JOIN entities AS b ON b.id = b_id WHERE state = 'merged'
    ORDER BY score DESC, min(a.key, b.key), max(a.key, b.key), a_id, b_id
"""
"""What the program merges by itself, the surest first."""


class Judgements:
    """What was said of pairs of entities, and the clusters that follow from it.

    Entities and judgements are evidence that all annotators share: of each one the last word on a
    pair counts, and a pair that anyone judged different is not merged. What the program merges by
    itself is no judgement: it holds as long as nobody says otherwise.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._clusters: Clusters | None = None
        self._upsets = 0

    def __iter__(self) -> Iterator[Judgement]:
        for judgement_id, a_id, b_id, verdict, annotator, origin in self._ledger.execute(JUDGEMENT):
            yield Judgement(judgement_id, a_id, b_id, Verdict(verdict), annotator, Judge(origin))

    def clusters(self) -> Clusters:
        """Return the clusters of the entities: what people said, and what the program merged."""
        if self._upsets != self._ledger.upsets:
            self._upsets = self._ledger.upsets
            self._clusters = None
        if self._clusters is None:
            self._clusters = Clusters(self, self._merged())
        return self._clusters

    def forget_clusters(self) -> None:
        """Compute the clusters anew when they are next asked for."""
        self._clusters = None

    def judge(self, one_id: int, other_id: int, verdict: Verdict) -> None:
        """Say of two entities that they are the same, different or unsure; my last word counts.

        Raises `LabelError` if that contradicts what was said of other members of their clusters.
        """
        a_id, b_id = ordered(one_id, other_id)
        if a_id == b_id:
            raise LabelError("an entity is always the same as itself")
        conflict = self.clusters().conflict_of(a_id, b_id, verdict)
        if conflict is not None and conflict != (a_id, b_id):
            first, second = (self._name(entity_id) for entity_id in conflict)
            raise LabelError(
                f"“{first}” and “{second}” were judged otherwise before: take that back first"
            )
        with self._step(f"{verdict}: {self._name(a_id)}, {self._name(b_id)}"):
            self._say(a_id, b_id, verdict, Judge.PERSON)

    def apply(self, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Say 'same' of many pairs at once, as one step, on the program's word; return which.

        A pair is passed over that people keep apart, or that others before it made one.
        """
        pairs = [ordered(*pair) for pair in pairs]
        held = Clusters(self, [*self._merged(), *pairs]).by_program
        joined = self.clusters().sets()
        with self._step("merge what the program proposes"):
            done = [pair for pair in pairs if pair in held and joined.join(*pair)]
            for pair in done:
                self._say(*pair, Verdict.SAME, Judge.PROGRAM)
        return done

    def split(self, entity_id: int) -> int:
        """Take apart the cluster that an entity belongs to; return how many merges are undone.

        My own merges are taken back; of those that the program made I say that they are
        different, or it would make them again.
        """
        members = self.clusters().members(entity_id)
        with self._step(f"split {self._name(entity_id)}"):
            return self._part(members, members)

    def take_out(self, entity_id: int) -> int:
        """Take one entity out of its cluster, and leave the others one; return the merges undone.

        It is judged different from the rest, so that nobody is asked again. Raises `LabelError`
        if others made the merges that hold it.
        """
        rest = [id_ for id_ in self.clusters().members(entity_id) if id_ != entity_id]
        if not rest:
            raise LabelError(
                f"“{self._name(entity_id)}” is by itself: there is nothing to take out"
            )
        with self._step(f"take {self._name(entity_id)} out of {self._name(rest[0])}"):
            parted = self._part([entity_id], rest)
            for other in rest[1:]:
                if not self.clusters().are_same(rest[0], other):
                    self._say(rest[0], other, Verdict.SAME, Judge.PERSON)
                    self.forget_clusters()
            if self.clusters().are_same(entity_id, rest[0]):
                raise LabelError("someone else merged these: only they can take that back")
            self._say(*ordered(entity_id, rest[0]), Verdict.DIFFERENT, Judge.PERSON)
        return parted

    def _part(self, ids: Sequence[int], others: Sequence[int]) -> int:
        """Undo what joins some entities to others: my word, or the program's.

        Against what the program joins I say 'different': first to the pairs that it joins, then
        to whom it would join by a way round that only now is free.
        """
        places, other_places = (", ".join("?" * len(some)) for some in (ids, others))
        parted = self._ledger.execute(
            "DELETE FROM judgements WHERE verdict = 'same' AND annotator_id = ? AND"
            f" (a_id IN ({places}) AND b_id IN ({other_places})"
            f" OR b_id IN ({places}) AND a_id IN ({other_places}))",
            self._ledger.annotator_id,
            *(*ids, *others, *ids, *others),
        ).rowcount
        self.forget_clusters()
        pairs = {ordered(one, other) for one in ids for other in others if one != other}
        for pair in (*sorted(pairs & self.clusters().by_program), *sorted(pairs)):
            if self.clusters().are_joined_by_program(*pair):
                self._say(*pair, Verdict.DIFFERENT, Judge.PERSON)
                self.forget_clusters()
                parted += 1
        return parted

    def _merged(self) -> list[tuple[int, int]]:
        return self._ledger.execute(MERGED).fetchall()

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        """Do all that happens inside as one step, and work the clusters out anew."""
        try:
            with self._ledger.action(name):
                yield
        finally:
            self.forget_clusters()

    def _say(self, a_id: int, b_id: int, verdict: Verdict, speaker: Judge) -> None:
        self._ledger.execute(
            "INSERT INTO judgements (a_id, b_id, verdict, origin, annotator_id)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (a_id, b_id, annotator_id)"
            " DO UPDATE SET verdict = excluded.verdict, origin = excluded.origin",
            a_id,
            b_id,
            verdict,
            speaker,
            self._ledger.annotator_id,
        )

    def _name(self, entity_id: int) -> str:
        row = self._ledger.execute("SELECT name FROM entities WHERE id = ?", entity_id).fetchone()
        if row is None:
            raise LabelError("this entity has been deleted")
        return str(row[0])
