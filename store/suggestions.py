"""Suggestions: what is proposed for the articles of a project, and what people make of it.

A suggestion is open until the annotator has labelled what it stands on, or rejected it. That is
worked out from the labels and rejections there are, so undoing either brings it back.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from store.errors import LabelError, ReadOnlyError
from store.names.fold import fold
from store.records import EntityType, Role
from store.spans import Span
from store.suggest import SHOWN, SUGGESTER
from store.suggestion import ClaimSuggestion, MentionSuggestion, Suggestion, read_body

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from store.article_reading import Readings
    from store.articles import Articles
    from store.given_suggestions import Given
    from store.ledger import Ledger
    from store.settings import Settings
    from store.suggest.memory import Memory

THRESHOLD = "suggestions.threshold"
PIPELINE = "suggestions.spacy"

MINE = """
    mine AS MATERIALIZED (
        SELECT claims.article_id,
            json_extract(content.span, '$[0][0]') AS start,
            json_extract(content.span, '$[#-1][1]') AS "end",
            json_extract(cue.span, '$[0][0]') AS cue_start,
            json_extract(cue.span, '$[#-1][1]') AS cue_end
        FROM claims JOIN claim_spans AS content
            ON content.claim_id = claims.id AND content.role = 'content'
        LEFT JOIN claim_spans AS cue ON cue.claim_id = claims.id AND cue.role = 'cue'
        WHERE claims.annotator_id = :me
        AND claims.article_id IN (SELECT value FROM json_each(:articles)))
"""
"""The claims of the annotator: where their content and their cue begin and end."""

CLAIMED = """
    EXISTS (SELECT 1 FROM mine WHERE mine.article_id = suggestions.article_id
        AND 2 * (min(mine."end", suggestions."end") - max(mine.start, suggestions.start))
            >= max(mine."end", suggestions."end") - min(mine.start, suggestions.start)
        AND (mine.cue_start IS NULL OR suggestions.cue_start IS NULL
            OR (mine.cue_start < suggestions.cue_end AND mine.cue_end > suggestions.cue_start)))
"""
"""A claim has at least half of its content, under the same cue: claims may stand in claims."""

LENGTH = "json_extract(span, '$[#-1][1]') - start"

LABELLED = f"""
    EXISTS (SELECT 1 FROM mentions
        WHERE mentions.article_id = suggestions.article_id AND mentions.annotator_id = :me
        AND mentions.start < suggestions."end"
        AND mentions.start > suggestions.start - (SELECT max({LENGTH}) FROM mentions)
        AND json_extract(mentions.span, '$[#-1][1]') > suggestions.start)
"""
"""A mention stands on some of it: a longer name is not to be cut."""

REJECTED = """
    EXISTS (SELECT 1 FROM rejections
        WHERE rejections.article_id = suggestions.article_id AND rejections.annotator_id = :me
        AND rejections.kind = suggestions.kind
        AND rejections.start = suggestions.start AND rejections."end" = suggestions."end"
        AND rejections.cue_start IS suggestions.cue_start)
"""

REJECTED_ELSEWHERE = """
    EXISTS (SELECT 1 FROM rejections WHERE rejections.kind = 'mention'
        AND rejections.key = suggestions.key AND rejections.type = suggestions.type
        AND rejections.reason = suggestions.reason AND rejections.annotator_id = :me)
"""
"""The same name was rejected as of this type, and for the same reason."""

GIVEN_OTHERWISE = """
    (NOT given AND EXISTS (SELECT 1 FROM suggestions AS other
        WHERE other.given = 1 AND other.article_id = suggestions.article_id
        AND other.kind = suggestions.kind AND other.score >= :threshold
        AND 2 * (min(other."end", suggestions."end") - max(other.start, suggestions.start))
            >= max(other."end", suggestions."end") - min(other.start, suggestions.start)))
"""
"""What was read from a file stands before what the program proposes in the same place."""

OPEN = f"""
    suggestions.article_id IN (SELECT value FROM json_each(:articles)) AND score >= :threshold
    AND NOT {REJECTED} AND NOT {GIVEN_OTHERWISE}
    AND CASE kind WHEN 'mention' THEN NOT ({LABELLED} OR {REJECTED_ELSEWHERE})
        ELSE NOT {CLAIMED} END
"""

OF_ARTICLE = f"""
    WITH {MINE} SELECT id, start, "end", type, score, origin, reason, body FROM suggestions
    WHERE {OPEN} ORDER BY start, kind, "end" DESC, id
"""

LEFT = f"""
    WITH {MINE} SELECT article_id, count(*) FROM suggestions WHERE {OPEN} GROUP BY article_id
"""

COLUMNS = 'kind, start, "end", key, type, cue_start, cue_end, score, origin, reason, body'

ROWS = f"SELECT {COLUMNS} FROM suggestions WHERE article_id = ? AND NOT given ORDER BY id"

KEEP = f"""
    INSERT INTO suggestions (given, article_id, {COLUMNS})
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

SETTLED = "suggestions.settled"

ANSWERED_SINCE = """
    SELECT 1 FROM changes WHERE id > ?
    AND "table" IN ('mentions', 'aliases', 'claims', 'rejections', 'blocks', 'overrides') LIMIT 1
"""

UNREAD = f"""
    SELECT 1 WHERE (SELECT count(*) FROM articles)
        > (SELECT count(*) FROM readings WHERE suggester = {SUGGESTER})
"""

RECUT_SINCE = """
    SELECT iif("table" = 'blocks', row_id, json_extract(coalesce(after, before), '$.article_id'))
    FROM changes WHERE id > ? AND "table" IN ('blocks', 'overrides')
"""


class Suggestions:
    """What is proposed for the articles of a project, but for what people answered already."""

    def __init__(self, ledger: Ledger, articles: Articles, settings: Settings) -> None:
        self._ledger = ledger
        self._articles = articles
        self._settings = settings

    @property
    def threshold(self) -> float:
        """The score from which on suggestions are shown, from 0 (all) to 1."""
        try:
            return max(0.0, min(1.0, float(self._settings.get(THRESHOLD) or SHOWN)))
        except ValueError:
            return SHOWN

    @threshold.setter
    def threshold(self, score: float) -> None:
        if self._ledger.read_only:
            raise ReadOnlyError("the project is open for reading only: nothing was changed")
        if not 0 <= score <= 1:
            raise LabelError(f"{score} is no threshold: choose one from 0 (all) to 1")
        self._settings.set(THRESHOLD, f"{score:.2f}")

    @property
    def pipeline(self) -> str:
        """The spaCy pipeline that votes on the types of names, if one is to."""
        return self._settings.get(PIPELINE)

    @pipeline.setter
    def pipeline(self, name: str) -> None:
        if name != self.pipeline:
            with self._ledger.transaction():
                self._ledger.execute("DELETE FROM readings")
            self._settings.set(PIPELINE, name)

    def of_article(self, article_id: int) -> list[Suggestion]:
        """Return what is open in an article, in text order, a claim before the names in it."""
        raw = self._articles.raw(article_id)
        rows = self._query(OF_ARTICLE, [article_id]).fetchall()
        return [_suggestion(article_id, raw, row) for row in rows]

    def left(self, article_ids: Sequence[int], threshold: float | None = None) -> dict[int, int]:
        """Count what is open in each of some articles; one without any is not among them.

        Another threshold counts what would be open from that score on.
        """
        rows = self._query(LEFT, article_ids, threshold)
        return dict(rows.fetchall())

    def reject(self, suggestions: Iterable[Suggestion]) -> None:
        """Put suggestions away, as one step; a name also where it is proposed for the same reason.

        A name that people label elsewhere all the same is proposed again, for that other reason.
        """
        rejected = list(suggestions)
        if not rejected:
            return
        what = _told(rejected[0]) if len(rejected) == 1 else f"{len(rejected)} suggestions"
        with self._ledger.action(f"reject {what}", rejected[0].article_id):
            for suggestion in rejected:
                self._ledger.insert(
                    'INSERT INTO rejections (article_id, kind, start, "end", cue_start, key,'
                    " type, reason, annotator_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    suggestion.article_id,
                    *_rejected(suggestion),
                    suggestion.reason,
                    self._ledger.annotator_id,
                )

    def memory(self) -> Memory:
        """Return what the project has taught so far."""
        from store.learning import read_memory

        return read_memory(self._ledger)

    @property
    def is_due(self) -> bool:
        """Whether anything was labelled since articles were read, or some never were."""
        return (
            self._ledger.execute(ANSWERED_SINCE, self._settings.number(SETTLED)).fetchone()
            is not None
            or self._ledger.execute(UNREAD).fetchone() is not None
        )

    def keep(self, readings: Readings) -> set[int]:
        """Keep what came of reading articles; return those for which other things are proposed.

        Articles of which other blocks are kept since then are left for the next reading.
        """
        recut = {row[0] for row in self._ledger.execute(RECUT_SINCE, readings.as_of)}
        changed = {
            article_id
            for article_id, rows in readings.rows.items()
            if article_id not in recut and list(rows) != self._rows(article_id)
        }
        with self._ledger.transaction():
            for article_id in changed:
                self._ledger.execute(
                    "DELETE FROM suggestions WHERE article_id = ? AND NOT given", article_id
                )
                self._ledger.execute_many(
                    KEEP, ((0, article_id, *row) for row in readings.rows[article_id])
                )
            self._ledger.execute_many(
                "DELETE FROM readings WHERE article_id = ?", ((id_,) for id_ in readings.stale)
            )
            self._ledger.execute_many(
                "INSERT OR REPLACE INTO readings VALUES (?, ?)",
                ((id_, SUGGESTER) for id_ in readings.rows.keys() - recut),
            )
            self._learn(readings.taught)
        self._settings.set(SETTLED, str(readings.as_of))
        return changed

    def take(self, given: Iterable[Given]) -> None:
        """Keep what another program proposes; it takes the place of what that proposed before."""
        with self._ledger.transaction():
            for article in given:
                origins = {row.origin for row in article.rows}
                self._ledger.execute_many(
                    "DELETE FROM suggestions WHERE given AND article_id = ? AND origin = ?",
                    ((article.article_id, origin) for origin in sorted(origins)),
                )
                self._ledger.execute_many(
                    KEEP, ((1, article.article_id, *row) for row in article.rows)
                )

    def _learn(self, taught: frozenset[tuple[str, str]]) -> None:
        """Note by which names articles are read from now on."""
        before = frozenset(self._ledger.execute("SELECT surface, type FROM taught").fetchall())
        self._ledger.execute_many(
            "DELETE FROM taught WHERE surface = ? AND type = ?", sorted(before - taught)
        )
        self._ledger.execute_many("INSERT INTO taught VALUES (?, ?)", sorted(taught - before))

    def _rows(self, article_id: int) -> list[tuple[Any, ...]]:
        return self._ledger.execute(ROWS, article_id).fetchall()

    def _query(
        self, sql: str, article_ids: Iterable[int], threshold: float | None = None
    ) -> sqlite3.Cursor:
        """Run a query on what is open in some articles."""
        return self._ledger.execute(
            sql,
            me=self._ledger.annotator_id,
            threshold=self.threshold if threshold is None else threshold,
            articles=json.dumps(list(article_ids)),
        )


def _suggestion(article_id: int, raw: str, row: Sequence[Any]) -> Suggestion:
    """Make a row what a person sees; its quotes are read from the raw text."""
    row_id, start, end, type_, score, origin, reason, body = row
    claim = read_body(body)
    if claim is None:
        span = Span.of(start, end)
        quote = span.quote(raw)
        return MentionSuggestion(
            row_id, article_id, span, quote, EntityType(type_), score, origin, reason
        )
    return ClaimSuggestion(
        id=row_id,
        article_id=article_id,
        spans=claim.spans,
        quotes={role: span.quote(raw) for role, span in claim.spans.items()},
        form=claim.form,
        claimant=claim.claimant,
        outer=claim.outer,
        others=claim.others or {},
        score=score,
        origin=origin,
        reason=reason,
    )


def _rejected(suggestion: Suggestion) -> tuple[str, int, int, int | None, str, str]:
    """Return what a rejection remembers: kind, start, end, start of the cue, key and type."""
    span = suggestion.span
    if isinstance(suggestion, MentionSuggestion):
        return "mention", span.start, span.end, None, fold(suggestion.quote), suggestion.type
    cue = suggestion.spans.get(Role.CUE)
    return "claim", span.start, span.end, cue.start if cue else None, "", ""


def _told(suggestion: Suggestion) -> str:
    if isinstance(suggestion, MentionSuggestion):
        return f"{suggestion.type} {suggestion.quote}"
    return f"claim {suggestion.quotes[Role.CONTENT]}"
