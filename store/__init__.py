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
    Judge,
    Judgement,
    Kind,
    LinkType,
    Mention,
    Metadata,
    Near,
    Note,
    Origin,
    Polarity,
    Reason,
    Role,
    Step,
    Structure,
    Variant,
    Verdict,
)
from store.spans import Span
from store.suggestion import ClaimSuggestion, MentionSuggestion, Suggestion

__all__ = [
    "Act",
    "Article",
    "ArticleLine",
    "ArticleState",
    "Block",
    "Certainty",
    "Claim",
    "ClaimLink",
    "ClaimSuggestion",
    "Entity",
    "EntityType",
    "Form",
    "HistoryError",
    "IntakeError",
    "Judge",
    "Judgement",
    "Kind",
    "LabelError",
    "LinkType",
    "Mention",
    "MentionSuggestion",
    "Metadata",
    "Near",
    "Note",
    "Origin",
    "Polarity",
    "Project",
    "ProjectError",
    "ProjectLockedError",
    "ReadOnlyError",
    "Reason",
    "Role",
    "Span",
    "Step",
    "StoreError",
    "Structure",
    "Suggestion",
    "Variant",
    "Verdict",
    "open_project",
]
