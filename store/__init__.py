"""Glossator's store: a project of articles and labels in one SQLite file.

from store import EntityType, Span, open_project

with open_project("news.db", create=True) as project:
    article_id = project.add_text("Jan Leike left OpenAI.")
    project.mentions.add(article_id, Span.of(0, 9), EntityType.PERSON)
"""

from __future__ import annotations

from store.errors import (
    HistoryError,
    IntakeError,
    LabelError,
    ProjectError,
    ProjectLockedError,
    ReadOnlyError,
    StoreError,
)
from store.project import Project, open_project
from store.records import (
    Act,
    Article,
    ArticleLine,
    ArticleState,
    Block,
    Certainty,
    Claim,
    ClaimLink,
    Entity,
    EntityType,
    Form,
    Judgement,
    LinkType,
    Mention,
    Metadata,
    Note,
    Polarity,
    Role,
    Step,
    Variant,
    Verdict,
)
from store.spans import Span

__all__ = [
    "Act",
    "Article",
    "ArticleLine",
    "ArticleState",
    "Block",
    "Certainty",
    "Claim",
    "ClaimLink",
    "Entity",
    "EntityType",
    "Form",
    "HistoryError",
    "IntakeError",
    "Judgement",
    "LabelError",
    "LinkType",
    "Mention",
    "Metadata",
    "Note",
    "Polarity",
    "Project",
    "ProjectError",
    "ProjectLockedError",
    "ReadOnlyError",
    "Role",
    "Span",
    "Step",
    "StoreError",
    "Variant",
    "Verdict",
    "open_project",
]
