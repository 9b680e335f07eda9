"""Finding labels that disagree: SQLite groups all labels by their text, and groups are compared."""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from store.connection import REFUSED, refusal
from store.consistency import Inconsistency, Oddity
from store.label_groups import NAMES_ONLY, LabelGroups
from store.names.fold import fold
from store.open_suggestions import MINE, OPEN
from store.project import open_project
from store.records import EntityType
from store.spans import Span
from store.suggestion import MentionSuggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from store.label_groups import Group
    from store.project import Project

MOST = 5_000
"""Inconsistencies of one kind that are found at once."""

CONTEXT = 200
"""Characters of the line kept on either side."""

ODD = f"""
    WITH sought (key, type, entity_id, article_id, usual, usual_id, labels) AS (
        SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'),
            json_extract(value, '$[2]'), json_extract(value, '$[3]'),
            json_extract(value, '$[4]'), json_extract(value, '$[5]'),
            json_extract(value, '$[6]') FROM json_each(:sought))
    SELECT mentions.article_id, span, quote, mentions.type, mentions.id, usual, usual_id, labels
    FROM sought CROSS JOIN mentions ON mentions.key = sought.key AND mentions.type = sought.type
        AND mentions.entity_id = sought.entity_id
        AND mentions.article_id = coalesce(sought.article_id, mentions.article_id)
    WHERE annotator_id = :me
    AND NOT EXISTS (SELECT 1 FROM mentions AS other
        WHERE other.article_id = mentions.article_id AND other.annotator_id = :me
        AND other.span = mentions.span AND other.type <> mentions.type)
    AND NOT EXISTS (SELECT 1 FROM rejections
        WHERE rejections.article_id = mentions.article_id AND rejections.start = mentions.start
        AND rejections.type = usual AND rejections.reason = :oddity
        AND rejections.annotator_id = :me)
    ORDER BY labels DESC, mentions.key, mentions.article_id, start LIMIT {MOST}
"""
"""The labels of some groups, but for stretches that have two labels on purpose."""

WORKED = """
    SELECT article_id, iif(state IN ('done', 'flagged'), 1 << 60, max(start))
    FROM mentions JOIN articles ON articles.id = article_id
    WHERE annotator_id = :me GROUP BY article_id
"""
"""The articles that I worked in, and how far: to the end, or to my last label."""

UNLABELLED = f"""
    WITH {MINE}, worked (worked_id, reach) AS ({WORKED})
    SELECT suggestions.id, suggestions.article_id, start, "end", key, type, score, origin
    FROM worked JOIN suggestions ON suggestions.article_id = worked_id
    WHERE start < reach AND kind = 'mention' AND {NAMES_ONLY}
    AND key IN (SELECT key FROM mentions WHERE annotator_id = :me AND {NAMES_ONLY}) AND {OPEN}
    ORDER BY suggestions.article_id, start LIMIT {MOST}
"""


def inconsistencies(project: Project) -> list[Inconsistency]:
    """Find all that disagrees in the labels of the annotator at work.

    It comes text by text, those first of which most labels agree, at most `MOST` of a kind.
    500,000 labels in 10,000 articles take two seconds: `inconsistencies_beside` can be called in a
    thread. Raises `StoreError` where SQLite refuses.
    """
    try:
        finder = _Finder(project)
        groups = finder.groups
        return _text_by_text(
            [
                *finder.labelled(Oddity.LABEL, groups.of_other_types()),
                *finder.labelled(Oddity.ENTITY, groups.of_other_entities()),
                *finder.unlabelled(),
            ]
        )
    except REFUSED as error:
        raise refusal("the labels cannot be compared", error) from error


def inconsistencies_beside(path: Path, annotator: str) -> list[Inconsistency]:
    """Find them by a connection of one's own, in whatever thread."""
    with open_project(path, read_only=True, annotator=annotator) as project:
        return inconsistencies(project)


def _text_by_text(found: list[Inconsistency]) -> list[Inconsistency]:
    odd = Counter(fold(each.quote) for each in found)
    agreeing = dict.fromkeys(odd, 0.0)
    for each in found:
        text = fold(each.quote)
        agreeing[text] = max(agreeing[text], each.count / (each.count + odd[text] + 1))

    def place(each: Inconsistency) -> tuple[float, str, int, Span]:
        text = fold(each.quote)
        return -agreeing[text], text, each.article_id, each.span

    return sorted(found, key=place)


class _Finder:
    """Reads what is odd, with the text around it."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._connection = project.db.conn
        find = "SELECT max(id) FROM annotators WHERE name = ?"
        (self._me,) = self._connection.execute(find, (project.annotator,)).fetchone()
        self.groups = LabelGroups(project, self._connection, self._me)
        self._article = lru_cache(64)(self._read)

    def labelled(self, oddity: Oddity, groups: Iterable[Group]) -> Iterator[Inconsistency]:
        """Find the labels of some groups that differ from most."""
        rows = self._rows(ODD, sought=json.dumps(list(groups)), oddity=oddity)
        for article_id, written, quote, type_, mention_id, usual, usual_id, labels in rows:
            span, mended = Span.from_json(written), EntityType(usual)
            suggestion = MentionSuggestion(
                0, article_id, span, quote, mended, score=1.0, origin="consistency", reason=oddity
            )
            before, after, title = self._around(article_id, span)
            yield Inconsistency(
                oddity,
                article_id,
                span,
                quote,
                EntityType(type_),
                mended,
                usual_id,
                labels,
                mention_id,
                suggestion,
                title,
                before,
                after,
            )

    def unlabelled(self) -> Iterator[Inconsistency]:
        """Find what is proposed and was passed over, though the same text is labelled elsewhere."""
        worked = [article_id for article_id, _ in self._rows(WORKED)]
        threshold = self._project.suggestions.threshold
        rows = self._rows(UNLABELLED, articles=json.dumps(worked), threshold=threshold)
        for row_id, article_id, start, end, key, type_, score, origin in rows:
            usual, labels = self.groups.usual(key)
            span = Span.of(start, end)
            quote = span.quote(self._article(article_id)[1])
            # For a reason of its own: to leave one unlabelled is no word on the others.
            suggestion = MentionSuggestion(
                row_id, article_id, span, quote, usual, score, origin, Oddity.UNLABELLED
            )
            before, after, title = self._around(article_id, span)
            yield Inconsistency(
                Oddity.UNLABELLED,
                article_id,
                span,
                quote,
                EntityType(type_),
                usual,
                None,
                labels,
                None,
                suggestion,
                title,
                before,
                after,
            )

    def _rows(self, sql: str, **parameters: Any) -> list[Any]:
        return self._connection.execute(sql, {"me": self._me, **parameters}).fetchall()

    def _around(self, article_id: int, span: Span) -> tuple[str, str, str]:
        """Return the text before and after a stretch, of the same line, and the title."""
        title, raw = self._article(article_id)
        before = raw[max(0, span.start - CONTEXT) : span.start].rpartition("\n")[2]
        return before, raw[span.end : span.end + CONTEXT].partition("\n")[0], title

    def _read(self, article_id: int) -> tuple[str, str]:
        return self._project.articles.title(article_id), self._project.articles.raw(article_id)
