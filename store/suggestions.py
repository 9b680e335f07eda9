"""Suggestions: what is proposed for the articles of a project, and what people make of it.

A suggestion is open until the annotator has labelled what it stands on, or rejected it. That is
worked out from the labels and rejections there are, so undoing either brings it back.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

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
    from store.keeping import Keeping
    from store.ledger import Ledger
    from store.settings import Settings
    from store.staleness import Learnt
    from store.suggest.memory import Memory
    from store.suggest.suggesting import Suggester

SETTLED = "suggestions.settled"
"""The setting that has the last change of the history of which nothing is left to be learnt."""

THRESHOLD = "suggestions.threshold"
PIPELINE = "suggestions.spacy"

OF_ARTICLE = f"""
    WITH {MINE} SELECT id, article_id, start, "end", type, score, origin, reason, body
    FROM suggestions WHERE {OPEN} ORDER BY start, kind, "end" DESC, id
"""

NAME_ON = f"""
    WITH {MINE} SELECT id, article_id, start, "end", type, score, origin, reason, body
    FROM suggestions WHERE {OPEN} AND kind = 'mention'
    AND suggestions.start = :start AND suggestions."end" = :end ORDER BY id DESC LIMIT 1
"""

LEFT = f"""
    WITH {MINE} SELECT article_id, count(*) FROM suggestions WHERE {OPEN} GROUP BY article_id
"""

BY_FILE = "SELECT file, count(*) FROM suggestions WHERE given = 1 GROUP BY file ORDER BY file"

REJECTED_ELSEWHERE = f"SELECT {rejected_elsewhere(':key', ':type', ':reason')}"

ANSWERED_SINCE = """
    SELECT 1 FROM changes WHERE id > ?
    AND "table" IN ('mentions', 'aliases', 'claims', 'rejections', 'blocks', 'overrides') LIMIT 1
"""

UNREAD = f"""
    SELECT 1 WHERE (SELECT count(*) FROM articles)
        > (SELECT count(*) FROM readings WHERE suggester = {SUGGESTER})
"""


class Suggestions:
    """What is proposed for the articles of a project, but for what people answered already."""

    def __init__(self, ledger: Ledger, articles: Articles, settings: Settings) -> None:
        self._ledger = ledger
        self._blocks = Blocks(ledger)
        self._articles = articles
        self._settings = settings
        self._held: WeakValueDictionary[tuple[Any, ...], Suggestion] = WeakValueDictionary()
        """What somebody holds that was read before, by its row."""

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
        """Return what is open in an article, in text order, a claim before the names in it.

        It is the same object as before where the row is the same, and somebody holds it still.
        """
        raw = self._articles.raw(article_id)
        return [self._read(raw, row) for row in self._query(OF_ARTICLE, [article_id])]

    def name_on(self, article_id: int, span: Span) -> MentionSuggestion | None:
        """Return the name that is open on just this span, if there is one."""
        row = self._query(NAME_ON, [article_id], start=span.start, end=span.end).fetchone()
        found = self._read(self._articles.raw(article_id), row) if row else None
        return found if isinstance(found, MentionSuggestion) else None

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
        """Keep what came of reading articles; return those for which other things are proposed."""
        keeping = self.keeping(readings)
        keeping.go_on()
        return keeping.changed

    def keeping(self, readings: Readings) -> Keeping:
        """Keep what came of reading articles a little at a time, as somebody goes on with it."""
        from store.keeping import Keeping

        return Keeping(self._ledger, self._blocks, self._settings, readings)

    def take(self, given: Iterable[Given]) -> None:
        """Keep what another program proposes; it takes the place of what that proposed before.

        Of an article that is not given at all, what was proposed before stays.
        """
        from store.keeping import leave_out, put_in

        with self._ledger.transaction():
            for article in given:
                self._ledger.execute(
                    "DELETE FROM suggestions WHERE given = 1 AND article_id = ? AND file = ?",
                    article.article_id,
                    article.origin,
                )
                put_in(self._ledger, article.article_id, article.rows, article.origin)
                leave_out(self._ledger, self._blocks, article.article_id)

    def withdraw(self, file: str) -> int:
        """Take away all that a file of this name proposed, and return how many that were."""
        with self._ledger.transaction():
            count = self.given().get(file, 0)
            self._ledger.execute("DELETE FROM suggestions WHERE given = 1 AND file = ?", file)
        return count

    def given(self) -> dict[str, int]:
        """Count what other programs propose, by the name of the file that it came in."""
        return dict(self._ledger.execute(BY_FILE).fetchall())

    def _read(self, raw: str, row: tuple[Any, ...]) -> Suggestion:
        held = self._held.get(row)
        if held is None:
            self._held[row] = held = _suggestion(raw, row)
        return held

    def _query(
        self, sql: str, article_ids: Iterable[int], threshold: float | None = None, **place: int
    ) -> sqlite3.Cursor:
        """Run a query on what is open in some articles."""
        return self._ledger.execute(
            sql,
            me=self._ledger.annotator_id,
            threshold=self.threshold if threshold is None else threshold,
            articles=json.dumps(list(article_ids)),
            **place,
        )


def _suggestion(raw: str, row: Sequence[Any]) -> Suggestion:
    """Make a row what a person sees; its quotes are read from the raw text."""
    row_id, article_id, start, end, type_, score, origin, reason, body = row
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
        attributes=claim.attributes,
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
