"""Checking a project against itself: hashes, blocks, quotes and the file's own structure."""

from __future__ import annotations

import hashlib
import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.project import Project
    from store.records import Article


def check_project(project: Project) -> Iterator[str]:
    """Yield one sentence for everything that is wrong; a sound project yields nothing."""
    try:
        yield from _check_everything(project)
    except sqlite3.Error as error:
        yield f"the file is damaged and cannot be checked further: {error}"


def _check_everything(project: Project) -> Iterator[str]:
    for (problem,) in project.db.execute("PRAGMA integrity_check"):
        if problem != "ok":
            yield f"the file is damaged: {problem}"
    for table, row_id, parent, _ in project.db.execute("PRAGMA foreign_key_check"):
        yield f"row {row_id} of {table} refers to a row of {parent} that is not there"
    for article in project.articles:
        for problem in _check_article(project, article):
            yield f"article {article.id} ({article.title}): {problem}"
    outside = project.history.outside_changes()
    if outside:
        yield f"{outside} changes to labels were made by another program than Glossator"


def _check_article(project: Project, article: Article) -> Iterator[str]:
    if hashlib.sha256(article.raw.encode()).hexdigest() != article.sha256:
        yield "the raw text is not the one that was added"
    edge = 0
    for block in article.blocks:
        if block.start != edge:
            yield f"its blocks leave a gap or overlap at {edge}"
        edge = block.end
    if edge != len(article.raw):
        yield f"its blocks end at {edge}, its text at {len(article.raw)}"
    for mention in project.mentions.of_article(article.id):
        if mention.span.quote(article.raw) != mention.quote:
            yield f"mention {mention.id} reads “{mention.quote}”, the text does not"
    for claim in project.claims.of_article(article.id):
        for role, span in claim.spans.items():
            if span.quote(article.raw) != claim.quotes[role]:
                yield f"the {role} of claim {claim.id} is not what the text reads"
