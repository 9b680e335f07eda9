"""Reading articles for suggestions: worked out beside the project, and kept later.

Reading writes nothing, so that it can go on in a thread while a person labels.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.project import open_project
from store.suggest import SUGGESTER
from store.suggest.proposals import ProposedMention
from store.suggestion_rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from store.project import Project
    from store.staleness import Learnt
    from store.suggest.suggesting import Suggester
    from store.suggestion_rows import Row

BATCH = 50
"""Articles read in one go at most."""

PATIENCE = 0.3
"""Seconds after which no further article of a go is begun."""

UNREAD = """
    SELECT id FROM articles WHERE NOT EXISTS
        (SELECT 1 FROM readings WHERE article_id = articles.id AND suggester = ?)
    ORDER BY id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Readings:
    """What came of reading some articles, of the project as it was at one change of its history."""

    as_of: int
    learnt: Learnt
    """What they were read by that those read before were not."""
    stale: frozenset[int]
    """The articles read before that it bears on."""
    rows: Mapping[int, tuple[Row, ...]]
    """What is proposed for each article that was read."""
    problem: str = ""
    """Why the spaCy pipeline that is to vote on types does not, in a sentence."""


def read_beside(
    path: Path, annotator: str, first: int | None = None, patience: float = PATIENCE
) -> Readings:
    """Read articles of a project by a connection of one's own, in whatever thread."""
    with open_project(path, read_only=True, annotator=annotator) as project:
        return read_articles(project, first, patience)


def read_articles(
    project: Project, first: int | None = None, patience: float = PATIENCE
) -> Readings:
    """Read the article that comes first, whether or not it is due, and then some that are.

    An article is due that was never read by these suggesters, or of which something else may be
    proposed by what was learnt since. After `patience` seconds no further one is begun.
    """
    as_of = project.history.last_change()
    suggester, problem = project.suggestions.suggester()
    learnt = project.suggestions.learnt_since(suggester.memory)
    stale = project.suggestions.stale(learnt)
    rows: dict[int, tuple[Row, ...]] = {}
    begun = time.perf_counter()
    for article_id in _due(project, first, stale):
        rows[article_id] = _read(project, suggester, article_id)
        if time.perf_counter() - begun > patience:
            break
    return Readings(as_of, learnt, stale, rows, problem)


def _due(project: Project, first: int | None, stale: frozenset[int]) -> Iterator[int]:
    if first is not None:
        yield first
    unread = project.db.execute(UNREAD, (SUGGESTER, BATCH)).fetchall()
    due = [*sorted(stale), *(article_id for (article_id,) in unread)]
    yield from (article_id for article_id in due[:BATCH] if article_id != first)


def _read(project: Project, suggester: Suggester, article_id: int) -> tuple[Row, ...]:
    raw, blocks = project.articles.raw(article_id), project.blocks.of_article(article_id)
    labelled = [
        ProposedMention(start, end, mention.type, 1.0, "label", "labelled")
        for mention in project.mentions.of_article(article_id, project.annotator)
        for start, end in mention.span.fragments
    ]
    return tuple(rows_of(raw, suggester.suggest(raw, blocks, labelled)))
