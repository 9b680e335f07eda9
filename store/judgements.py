"""Judgements: same, different or unsure, said by a person of two entities."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

from store.errors import LabelError
from store.names.clusters import Clusters, ordered
from store.records import EntityType, Judge, Judgement, Verdict

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

PART = """
    DELETE FROM judgements WHERE verdict = 'same' AND annotator_id = :me
    AND (a_id IN (SELECT value FROM json_each(:ids))
         AND b_id IN (SELECT value FROM json_each(:others))
      OR b_id IN (SELECT value FROM json_each(:ids))
         AND a_id IN (SELECT value FROM json_each(:others)))
"""


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

        Raises `LabelError` if that contradicts what was said of other members of their clusters,
        and for 'same' of two types.
        """
        a_id, b_id = ordered(one_id, other_id)
        if a_id == b_id:
            raise LabelError("an entity is always the same as itself")
        (name, type_), (other_name, other_type) = self._row(a_id), self._row(b_id)
        if verdict is Verdict.SAME and type_ is not other_type:
            raise LabelError(
                f"“{name}” is {type_} and “{other_name}” is {other_type}: change one type first"
            )
        conflict = self.clusters().conflict_of(a_id, b_id, verdict)
        if conflict is not None and conflict != (a_id, b_id):
            first, second = (self._name(entity_id) for entity_id in conflict)
            raise LabelError(
                f"“{first}” and “{second}” were judged otherwise before: take that back first"
            )
        with self._step(f"{verdict}: {name}, {other_name}"):
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
            parted = self._part(members, members)
            if len(members) > 1 and not parted:
                raise LabelError("someone else merged these: only they can take that back")
        return parted

    def take_out(self, entity_id: int) -> int:
        """Take one entity out of its cluster; return how many merges are undone.

        Surnames and other short forms that the program gave to its name go with it. It is judged
        different from the rest, so that nobody is asked again, and what people said was one stays
        one without it. Raises `LabelError` if others made the merges that hold it.
        """
        members = self.clusters().members(entity_id)
        taken = self._with_short_forms(entity_id, members)
        rest = [id_ for id_ in members if id_ not in taken]
        if not rest:
            raise LabelError(
                f"“{self._name(entity_id)}” is by itself: there is nothing to take out"
            )
        said = [id_ for id_ in rest if self.clusters().are_said_one(entity_id, id_)]
        with self._step(f"take {self._name(entity_id)} out of {self._name(rest[0])}"):
            parted = self._part(taken, rest)
            for other in said[1:]:
                if not self.clusters().are_same(said[0], other):
                    self._say(*ordered(said[0], other), Verdict.SAME, Judge.PROGRAM)
                    self.forget_clusters()
            other = (said or rest)[0]
            if self.clusters().are_same(entity_id, other):
                raise LabelError("someone else merged these: only they can take that back")
            self._say(*ordered(entity_id, other), Verdict.DIFFERENT, Judge.PERSON)
        return parted

    def withdraw(self, one_id: int, other_id: int) -> None:
        """Take back what I said of two entities, as one step.

        Raises `LabelError` if I said nothing of them.
        """
        a_id, b_id = ordered(one_id, other_id)
        with self._step(f"take back: {self._name(a_id)}, {self._name(b_id)}"):
            deleted = self._ledger.execute(
                "DELETE FROM judgements WHERE a_id = ? AND b_id = ? AND annotator_id = ?",
                a_id,
                b_id,
                self._ledger.annotator_id,
            )
            if not deleted.rowcount:
                raise LabelError("you judged nothing of these two: there is nothing to take back")

    def _with_short_forms(self, entity_id: int, members: Sequence[int]) -> list[int]:
        """Return an entity with those of which the program says that they are short for it.

        Not if that would be the whole cluster.
        """
        from store.names.forms import is_part

        clusters = self.clusters()
        name, type_ = self._row(entity_id)
        short = [
            id_
            for id_ in members
            if ordered(entity_id, id_) in clusters.by_program
            and not clusters.are_said_same(id_)
            and is_part(self._name(id_), name, type_)
        ]
        return [entity_id] if len(short) + 1 == len(members) else [entity_id, *short]

    def _part(self, ids: Sequence[int], others: Sequence[int]) -> int:
        """Undo what joins some entities to others: my word, or the program's.

        Against what the program joins I say 'different': first to the pairs that it joins, then
        to whom it would join by a way round that only now is free.
        """
        parted = self._ledger.execute(
            PART, me=self._ledger.annotator_id, ids=json.dumps(ids), others=json.dumps(others)
        ).rowcount
        self.forget_clusters()
        here, there = set(ids), set(others)
        while joining := self._joining(here, there):
            for pair in joining:
                self._say(*pair, Verdict.DIFFERENT, Judge.PERSON)
            self.forget_clusters()
            parted += len(joining)
        return parted

    def _joining(self, here: set[int], there: set[int]) -> list[tuple[int, int]]:
        """Return the pairs by which the program joins some to others; at the least one pair."""
        clusters = self.clusters()
        direct = [
            (a_id, b_id)
            for a_id, b_id in sorted(clusters.by_program)
            if (a_id in here and b_id in there) or (b_id in here and a_id in there)
        ]
        if direct:
            return direct
        of_cluster: dict[int, int] = {}
        for other in sorted(there):
            of_cluster.setdefault(clusters.root(other), other)
        around = (
            ordered(one, of_cluster[clusters.root(one)])
            for one in sorted(here)
            if clusters.root(one) in of_cluster
        )
        return [pair for pair in around if clusters.are_joined_by_program(*pair)]

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

    def _say(self, a_id: int, b_id: int, verdict: Verdict, judge: Judge) -> None:
        self._ledger.execute(
            "INSERT INTO judgements (a_id, b_id, verdict, origin, annotator_id)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (a_id, b_id, annotator_id)"
            " DO UPDATE SET verdict = excluded.verdict, origin = excluded.origin",
            a_id,
            b_id,
            verdict,
            judge,
            self._ledger.annotator_id,
        )

    def _name(self, entity_id: int) -> str:
        return self._row(entity_id)[0]

    def _row(self, entity_id: int) -> tuple[str, EntityType]:
        sql = "SELECT name, type FROM entities WHERE id = ?"
        row = self._ledger.execute(sql, entity_id).fetchone()
        if row is None:
            raise LabelError("this entity has been deleted")
        return str(row[0]), EntityType(row[1])
