"""Checking a project against itself: hashes, blocks, quotes and the file's own structure."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from typing import TYPE_CHECKING

from store.blocks import read_blocks
from store.errors import StoreError
from store.records import (
    Act,
    ArticleState,
    Certainty,
    EntityType,
    Form,
    Judge,
    LinkType,
    Polarity,
    Role,
    Verdict,
)
from store.spans import Span
from store.suggestion import read_body
from store.text_map import Segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from store.project import Project


def check_project(project: Project) -> Iterator[str]:
    """Yield one sentence for everything that is wrong; a sound project yields nothing."""
    try:
        yield from _check_file(project)
        yield from _check_values(project)
        yield from _check_variants(project)
        for (article_id,) in project.db.execute("SELECT id FROM articles ORDER BY id").fetchall():
            yield from _check_article(project, article_id)
        outside = project.history.outside_changes()
        if outside:
            yield f"{outside} changes to labels were made by another program than Glossator"
    except (sqlite3.Error, StoreError) as error:
        yield f"the file is damaged and cannot be checked further: {error}"


def _check_file(project: Project) -> Iterator[str]:
    for (problem,) in project.db.execute("PRAGMA integrity_check"):
        if problem != "ok":
            yield f"the file is damaged: {problem}"
    for table, row_id, parent, _ in project.db.execute("PRAGMA foreign_key_check"):
        which = "a row" if row_id is None else f"row {row_id}"
        yield f"{which} of {table} refers to a row of {parent} that is not there"


def _span(text: str) -> Span:
    span = Span.from_json(text)
    span.quote("")  # which takes whole numbers only
    return span


def _type_or_none(text: str) -> EntityType | None:
    return EntityType(text) if text else None


READERS: dict[tuple[str, str], Callable[[str], object]] = {
    ("articles", "state"): ArticleState,
    ("entities", "type"): EntityType,
    ("mentions", "type"): EntityType,
    ("mentions", "span"): _span,
    ("claims", "form"): Form,
    ("claims", "act"): Act,
    ("claims", "certainty"): Certainty,
    ("claims", "polarity"): Polarity,
    ("claim_spans", "role"): Role,
    ("claim_spans", "span"): _span,
    ("claim_links", "type"): LinkType,
    ("judgements", "verdict"): Verdict,
    ("judgements", "origin"): Judge,
    ("suggestions", "type"): _type_or_none,
    ("rejections", "type"): _type_or_none,
    ("suggestions", "body"): read_body,
    ("blocks", "body"): read_blocks,
    ("changes", "before"): json.loads,
    ("changes", "after"): json.loads,
}
"""What the program makes of each column that is more than text or a number."""

UNREADABLE = (ValueError, TypeError, StoreError, RecursionError)


def _check_values(project: Project) -> Iterator[str]:
    for (table, column), read in READERS.items():
        sql = f"SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL"
        for row_id, value in project.db.execute(sql):
            try:
                read(value)
            except UNREADABLE:
                yield f"row {row_id} of {table} cannot be read: its {column} is “{value}”"


def _check_variants(project: Project) -> Iterator[str]:
    """Check what was found of pairs of names, and which ids were given twice."""
    rows = project.db.execute("SELECT a_id, b_id, reasons, told FROM variants ORDER BY a_id, b_id")
    for a_id, b_id, *lists in rows:
        for text in lists:
            try:
                is_sound = all(isinstance(reason, str) for reason in json.loads(text))
            except UNREADABLE:
                is_sound = False
            if not is_sound:
                yield f"the reasons why entities {a_id} and {b_id} may be one cannot be read"
    owners: dict[str, set[int]] = {}
    for entity_id, identifier in project.db.execute(
        "SELECT entity_id, identifier FROM identifiers"
    ):
        owners.setdefault(identifier, set()).add(project.entities.root(entity_id))
    for identifier, ids in sorted(owners.items()):
        if len(ids) > 1:
            listed = ", ".join(map(str, sorted(ids)))
            yield f"the identifier {identifier} was given to several entities: {listed}"


def _check_article(project: Project, article_id: int) -> Iterator[str]:
    title, sha256, raw = project.db.execute(
        "SELECT title, sha256, coalesce(raw, '') FROM articles"
        " LEFT JOIN texts ON article_id = id WHERE id = ?",
        (article_id,),
    ).fetchone()
    for problem in (
        *_check_text(project, article_id, raw, sha256),
        *_check_page(project, article_id, raw),
        *_check_quotes(project, article_id, raw),
        *_check_suggestions(project, article_id, raw),
    ):
        yield f"article {article_id} ({title}): {problem}"


def _check_text(project: Project, article_id: int, raw: str, sha256: str) -> Iterator[str]:
    if hashlib.sha256(raw.encode()).hexdigest() != sha256:
        yield "the raw text is not the one that was added"
    edge = 0
    try:
        blocks = project.blocks.as_cut(article_id)
    except UNREADABLE:
        return  # told of the row already
    for block in blocks:
        if block.end <= block.start:
            yield f"its blocks overlap at {edge}"
        edge = block.end
    if edge != len(raw):
        yield f"its blocks end at {edge}, its text at {len(raw)}"


def _check_page(project: Project, article_id: int, raw: str) -> Iterator[str]:
    """Look whether the map of a page leads from all of the page to all of the text."""
    try:
        page = project.articles.page(article_id)
    except (*UNREADABLE, zlib.error):
        yield "the page it was taken from cannot be read"
        return
    if page is None:
        return
    *_, last = (Segment(0, 0, 0, 0), *page.map.segments)
    if (last.end, last.after_end) != (len(page.source), len(raw)):
        yield "the map from its page does not lead to its text"
    if any(not 0 <= s.start < s.end <= len(raw) for s in page.structures):
        yield "the structure of its page reaches beyond its text"


def _check_quotes(project: Project, article_id: int, raw: str) -> Iterator[str]:
    mentions = "SELECT id, span, quote FROM mentions WHERE article_id = ? ORDER BY start, id"
    for mention_id, span, quote in project.db.execute(mentions, (article_id,)):
        if not _reads(raw, span, quote):
            yield f"mention {mention_id} reads “{quote}”, the text does not"
    claims = (
        "SELECT claim_id, role, span, quote FROM claim_spans JOIN claims ON claims.id = claim_id"
        " WHERE article_id = ? ORDER BY claim_spans.id"
    )
    for claim_id, role, span, quote in project.db.execute(claims, (article_id,)):
        if not _reads(raw, span, quote):
            yield f"the {role} of claim {claim_id} is not what the text reads"


def _check_suggestions(project: Project, article_id: int, raw: str) -> Iterator[str]:
    rows = 'SELECT id, kind, start, "end", type, body FROM suggestions WHERE article_id = ?'
    for row_id, kind, start, end, type_, body in project.db.execute(rows, (article_id,)):
        try:
            claim = read_body(body)
            reach = max([end, *(span.end for span in claim.all_spans())] if claim else [end])
        except UNREADABLE:
            continue  # told of the row already
        if (kind == "claim") != (claim is not None) or (kind == "claim") != (type_ == ""):
            yield f"suggestion {row_id} is neither a name nor a claim"
        elif claim and (start, end) != (
            claim.spans[Role.CONTENT].start,
            claim.spans[Role.CONTENT].end,
        ):
            yield f"suggestion {row_id} stands elsewhere than its content"
        elif not 0 <= start < end <= reach <= len(raw):
            yield f"suggestion {row_id} reaches beyond the text"
    rejections = 'SELECT id, start, "end" FROM rejections WHERE article_id = ?'
    for row_id, start, end in project.db.execute(rejections, (article_id,)):
        if not 0 <= start < end <= len(raw):
            yield f"rejection {row_id} reaches beyond the text"


def _reads(raw: str, span: str, quote: str) -> bool:
    try:
        return _span(span).quote(raw) == quote
    except UNREADABLE:
        return True  # told of the row already
