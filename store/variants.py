"""Variants: pairs of entities that may be one, kept until a person judges them."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from store.errors import LabelError, ReadOnlyError
from store.names.comparison import LAX, SUGGESTED
from store.records import Progress, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.judgements import Judgements
    from store.ledger import Ledger
    from store.records import EntityType
    from store.settings import Settings
    from store.variant_search import Found

Ids = tuple[int, int]
"""Two entities, the smaller id first."""

THRESHOLD = "names.threshold"
SETTLED = "names.settled"

VARIANTS = """
    SELECT a_id, b_id, score, told FROM variants
    WHERE state IN ('waiting', 'refused') AND score >= :threshold
"""

OF_ENTITIES = """
    AND (a_id IN (SELECT value FROM json_each(:entities))
      OR b_id IN (SELECT value FROM json_each(:entities)))
"""

OF_ARTICLE = "SELECT DISTINCT entity_id FROM mentions WHERE article_id = ?"

OF_TYPE = " AND a_id IN (SELECT id FROM entities WHERE type = :type)"

LIKELIEST_FIRST = " ORDER BY score DESC, a_id, b_id"

MENTIONS = "SELECT entity_id, count(*) FROM mentions GROUP BY entity_id"

ANSWERED = """
    SELECT count(*) FROM (SELECT DISTINCT a_id, b_id FROM judgements WHERE origin = 'person')
"""

LABELLED_SINCE = """
    SELECT 1 FROM changes WHERE id > ?
    AND "table" IN ('mentions', 'entities', 'aliases', 'identifiers', 'judgements') LIMIT 1
"""

RENAMED_SINCE = """
    SELECT row_id FROM changes WHERE id > ?1 AND "table" = 'entities'
    UNION SELECT json_extract(before, '$.entity_id') FROM changes
    WHERE id > ?1 AND "table" IN ('mentions', 'aliases')
    UNION SELECT json_extract(after, '$.entity_id') FROM changes
    WHERE id > ?1 AND "table" IN ('mentions', 'aliases')
"""

KEEP = """
    INSERT INTO variants SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
    WHERE EXISTS (SELECT 1 FROM entities WHERE id = ?1)
      AND EXISTS (SELECT 1 FROM entities WHERE id = ?2)
    ON CONFLICT (a_id, b_id) DO UPDATE SET likeness = excluded.likeness,
        reasons = excluded.reasons, is_sure = excluded.is_sure, clash = excluded.clash,
        score = excluded.score, told = excluded.told, state = excluded.state
"""


class Variants:
    """The pairs of a project that wait for a judgement, and those that the program merged.

    They are found by `store.variant_search`, here or in a thread, and kept here. None of this is
    a step of the history: it follows from the labels, and is found again when they change.
    """

    def __init__(self, ledger: Ledger, judgements: Judgements, settings: Settings) -> None:
        self._ledger = ledger
        self._judgements = judgements
        self._settings = settings

    @property
    def threshold(self) -> float:
        """The score from which on a pair is asked, from strict (1) to lax (0.3)."""
        try:
            return max(LAX, min(1.0, float(self._settings.get(THRESHOLD) or SUGGESTED)))
        except ValueError:
            return SUGGESTED

    @threshold.setter
    def threshold(self, score: float) -> None:
        if self._ledger.read_only:
            raise ReadOnlyError("the project is open for reading only: nothing was changed")
        if not LAX <= score <= 1:
            raise LabelError(f"{score} is no threshold: choose one from {LAX} (lax) to 1 (strict)")
        self._settings.set(THRESHOLD, f"{score:.2f}")

    @property
    def is_due(self) -> bool:
        """Whether anything was labelled or judged since the last search."""
        settled = self._settings.number(SETTLED)
        return self._ledger.execute(LABELLED_SINCE, settled).fetchone() is not None

    def refresh(self) -> bool:
        """Search now, if anything changed; say whether that changed what waits or is merged."""
        if self._ledger.read_only or not self.is_due:
            return False
        from store.variant_search import search

        return self.keep(search(self._ledger.connection))

    def keep(self, found: Found) -> bool:
        """Keep what a search came to; say whether that changed what waits or is merged.

        What was labelled while it ran is left for the next search.
        """
        if found.as_of < self._settings.number(SETTLED):
            return False
        renamed = {row[0] for row in self._ledger.execute(RENAMED_SINCE, found.as_of)}
        changed = [row for row in found.changed if not renamed & {row.a_id, row.b_id}]
        with self._ledger.transaction():
            self._ledger.execute_many(
                "DELETE FROM variants WHERE a_id = ? AND b_id = ?", found.gone
            )
            self._ledger.execute_many(KEEP, changed)
            self._ledger.execute_many(
                "INSERT OR IGNORE INTO compared SELECT id FROM entities WHERE id = ?",
                ((entity_id,) for entity_id in found.compared - renamed),
            )
        self._settings.set(SETTLED, str(found.as_of))
        if changed or found.gone:
            self._judgements.forget_clusters()
        return bool(changed or found.gone)

    def proposed(self, score: float) -> list[Variant]:
        """Return what the program would merge from a score on, beside what people said.

        Of names that clash, or of which the articles speak against it, none are among them.
        """
        from store.variant_search import search

        self.refresh()
        found = search(self._ledger.connection, merge_from=score)
        pairs = (pair for pair in found.merged if pair.score >= score)
        return [Variant(pair.a_id, pair.b_id, pair.score, pair.reasons) for pair in pairs]

    def waiting(
        self,
        entity_ids: Iterable[int] | None = None,
        *,
        type_: EntityType | None = None,
        article_id: int | None = None,
        threshold: float | None = None,
    ) -> list[Variant]:
        """Return the pairs that wait for a judgement, those that settle most first.

        With `entity_ids` or `article_id`, only pairs of which one is among the clusters of these
        entities, or of those that the article names.
        Pairs within a cluster, and those that judgements settle, are not asked; of two clusters
        one pair is. `threshold` stands in for the one that is set.
        """
        clusters = self._judgements.clusters()
        sql = VARIANTS
        parameters: dict[str, Any] = {
            "threshold": self.threshold if threshold is None else threshold
        }
        if article_id is not None:
            rows = self._ledger.execute(OF_ARTICLE, article_id)
            entity_ids = [*(entity_ids or ()), *(row[0] for row in rows)]
        if entity_ids is not None:
            members = sorted({id_ for root in entity_ids for id_ in clusters.members(root)})
            sql, parameters = sql + OF_ENTITIES, {**parameters, "entities": json.dumps(members)}
        if type_ is not None:
            sql, parameters = sql + OF_TYPE, {**parameters, "type": type_}
        asked: set[Ids] = set()
        waiting: list[Variant] = []
        for a_id, b_id, score, told in self._ledger.execute(sql + LIKELIEST_FIRST, **parameters):
            low, high = sorted((clusters.root(a_id), clusters.root(b_id)))
            if (low, high) not in asked and not clusters.are_settled(a_id, b_id):
                asked.add((low, high))
                waiting.append(_variant(a_id, b_id, score, told))
        return waiting if entity_ids is not None else self._in_order(waiting)

    def _in_order(self, waiting: list[Variant]) -> list[Variant]:
        """Put those first that settle most."""
        from store.names.questions import in_order

        root = self._judgements.clusters().root
        of_cluster: Counter[int] = Counter()
        for entity_id, count in self._ledger.execute(MENTIONS):
            of_cluster[root(entity_id)] += count
        ids = {entity_id for variant in waiting for entity_id in (variant.a_id, variant.b_id)}
        mentions = {entity_id: of_cluster[root(entity_id)] for entity_id in ids}
        return in_order(waiting, mentions, self._answered())

    def _answered(self) -> int:
        (answered,) = self._ledger.execute(ANSWERED).fetchone()
        return int(answered)

    def merged(self, entity_id: int) -> list[Variant]:
        """Return the merges of the program that hold within the cluster of an entity."""
        clusters = self._judgements.clusters()
        members = json.dumps(clusters.members(entity_id))
        sql = f"SELECT a_id, b_id, score, told FROM variants WHERE state = 'merged' {OF_ENTITIES}"
        rows = self._ledger.execute(sql + LIKELIEST_FIRST, entities=members)
        return [_variant(*row) for row in rows if (row[0], row[1]) in clusters.by_program]

    def progress(self) -> Progress:
        """Count what people answered, what the program merged and what waits."""
        by_program = len(self._judgements.clusters().by_program)
        return Progress(self._answered(), by_program, len(self.waiting()))


def _variant(a_id: int, b_id: int, score: float, told: str) -> Variant:
    return Variant(a_id, b_id, score, tuple(json.loads(told)))
