"""Suggestions: what is proposed for the articles of a project, and what people make of it.

A suggestion is open until the annotator has labelled what it stands on, or rejected it. That is
worked out from the labels and rejections there are, so undoing either brings it back.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from store.blocks import Blocks
from store.errors import LabelError, ReadOnlyError
from store.names.fold import fold
from store.open_suggestions import MINE, OPEN, rejected_elsewhere
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
    from store.staleness import Learnt
    from store.suggest.memory import Memory
    from store.suggest.suggesting import Suggester
    from store.suggestion_rows import Row

THRESHOLD = "suggestions.threshold"
PIPELINE = "suggestions.spacy"

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
    INSERT INTO suggestions (file, given, article_id, {COLUMNS})
    VALUES (?1, ?1 <> '', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
"""

GIVEN = "SELECT id, start, kept FROM suggestions WHERE given = 1 AND article_id = ?"

REJECTED_ELSEWHERE = f"SELECT {rejected_elsewhere(':key', ':type', ':reason')}"

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
        self._blocks = Blocks(ledger)
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

    def is_rejected_elsewhere(self, suggestion: MentionSuggestion) -> bool:
        """Say whether a name is away wherever it is proposed as of this type for this reason.

        It is once it was rejected, unless it is labelled so more often, or is an amount.
        """
        (is_rejected,) = self._ledger.execute(
            REJECTED_ELSEWHERE,
            key=fold(suggestion.quote),
            type=suggestion.type,
            reason=suggestion.reason,
            me=self._ledger.annotator_id,
        ).fetchone()
        return bool(is_rejected)

    def suggester(self) -> tuple[Suggester, str]:
        """Return what proposes by what the project has taught so far.

        With it comes a sentence on why the spaCy pipeline does not vote, if it should and cannot.
        """
        from store.learning import read_lessons, suggester_of

        return suggester_of(read_lessons(self._ledger), self.pipeline)

    def learnt_since(self, memory: Memory) -> Learnt:
        """Compare what is known with that by which articles were read."""
        from store.staleness import learnt_since

        return learnt_since(self._ledger, memory)

    def stale(self, learnt: Learnt) -> frozenset[int]:
        """Find the articles read before of which something else may be proposed by now."""
        from store.staleness import stale_articles

        return stale_articles(self._ledger, learnt)

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
        from store.staleness import keep_learnt

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
                self._insert(article_id, readings.rows[article_id])
            changed |= {id_ for id_ in readings.rows.keys() - recut if self._leave_out(id_)}
            self._ledger.execute_many(
                "DELETE FROM readings WHERE article_id = ?", ((id_,) for id_ in readings.stale)
            )
            self._ledger.execute_many(
                "INSERT OR REPLACE INTO readings VALUES (?, ?)",
                ((id_, SUGGESTER) for id_ in readings.rows.keys() - recut),
            )
            keep_learnt(self._ledger, readings.learnt)
        self._settings.set(SETTLED, str(readings.as_of))
        return changed

    def take(self, given: Iterable[Given]) -> None:
        """Keep what another program proposes; it takes the place of what that proposed before.

        Of an article that is not given at all, what was proposed before stays.
        """
        with self._ledger.transaction():
            for article in given:
                self._ledger.execute(
                    "DELETE FROM suggestions WHERE given = 1 AND article_id = ? AND file = ?",
                    article.article_id,
                    article.origin,
                )
                self._insert(article.article_id, article.rows, article.origin)
                self._leave_out(article.article_id)

    def _insert(self, article_id: int, rows: Iterable[Row], file: str = "") -> None:
        self._ledger.execute_many(KEEP, ((file, article_id, *row) for row in rows))

    def _leave_out(self, article_id: int) -> bool:
        """Leave out what is given for dropped blocks; say whether that is another thing now."""
        given = self._ledger.execute(GIVEN, article_id).fetchall()
        if not given:
            return False
        blocks = self._blocks.of_article(article_id)
        ends = [block.end for block in blocks]
        kept = {row_id: blocks[bisect_right(ends, start)].kept for row_id, start, _ in given}
        other = [(kept[row_id], row_id) for row_id, _, before in given if kept[row_id] != before]
        self._ledger.execute_many("UPDATE suggestions SET kept = ? WHERE id = ?", other)
        return bool(other)

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
