"""Judgements: same, different or unsure, said by a person of two entities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import LabelError
from store.names.clusters import Clusters
from store.records import Judgement, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.ledger import Ledger

JUDGEMENT = """
    SELECT judgements.id, a_id, b_id, verdict, annotators.name
    FROM judgements JOIN annotators ON annotators.id = annotator_id ORDER BY judgements.id
"""


class Judgements:
    """What was said of pairs of entities, and the clusters that follow from it.

    Entities and judgements are evidence that all annotators share: of each one the last word on a
    pair counts, and a pair that anyone judged different is not merged.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._clusters: Clusters | None = None
        self._upsets = 0

    def __iter__(self) -> Iterator[Judgement]:
        for judgement_id, a_id, b_id, verdict, annotator in self._ledger.execute(JUDGEMENT):
            yield Judgement(judgement_id, a_id, b_id, Verdict(verdict), annotator)

    def clusters(self) -> Clusters:
        """Return the clusters that the judgements make of the entities."""
        if self._upsets != self._ledger.upsets:
            self._upsets = self._ledger.upsets
            self._clusters = None
        if self._clusters is None:
            self._clusters = Clusters(self)
        return self._clusters

    def forget_clusters(self) -> None:
        """Compute the clusters anew when they are next asked for."""
        self._clusters = None

    def judge(self, one_id: int, other_id: int, verdict: Verdict) -> None:
        """Say of two entities that they are the same, different or unsure; my last word counts.

        Raises `LabelError` if that contradicts what was said of other members of their clusters.
        """
        a_id, b_id = sorted((one_id, other_id))
        if a_id == b_id:
            raise LabelError("an entity is always the same as itself")
        conflict = self.clusters().conflict_of(a_id, b_id, verdict)
        if conflict is not None and conflict != (a_id, b_id):
            first, second = (self._name(entity_id) for entity_id in conflict)
            raise LabelError(
                f"“{first}” and “{second}” were judged otherwise before: take that back first"
            )
        with self._ledger.action(f"{verdict}: {self._name(a_id)}, {self._name(b_id)}"):
            self._ledger.execute(
                "INSERT INTO judgements (a_id, b_id, verdict, annotator_id) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (a_id, b_id, annotator_id) DO UPDATE SET verdict = excluded.verdict",
                a_id,
                b_id,
                verdict,
                self._ledger.annotator_id,
            )
        self.forget_clusters()

    def split(self, entity_id: int) -> int:
        """Take back my merges of the cluster that an entity belongs to; return how many."""
        members = self.clusters().members(entity_id)
        places = ", ".join("?" * len(members))
        with self._ledger.action(f"split {self._name(entity_id)}"):
            deleted = self._ledger.execute(
                "DELETE FROM judgements WHERE verdict = 'same' AND annotator_id = ?"
                f" AND a_id IN ({places})",
                self._ledger.annotator_id,
                *members,
            )
        self.forget_clusters()
        return deleted.rowcount

    def _name(self, entity_id: int) -> str:
        row = self._ledger.execute("SELECT name FROM entities WHERE id = ?", entity_id).fetchone()
        if row is None:
            raise LabelError("this entity has been deleted")
        return str(row[0])
