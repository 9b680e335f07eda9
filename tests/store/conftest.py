"""A small project on disk, and short ways to label in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import EntityType, Mention, Project, Span, open_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

RAW = """Leike leaves OpenAI
Jan Leike left OpenAI in May. “Safety has taken a back seat,” Leike said.
Sam Altman said he was sad to see Leike leave.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with open_project(path, create=True, annotator="ann") as opened:
        yield opened


@pytest.fixture
def article(project: Project) -> int:
    return project.add_text(RAW)


@pytest.fixture
def at(article: int, project: Project) -> Callable[[str], Span]:
    """Return the span of the first place in the article where some words stand."""

    def find(words: str) -> Span:
        start = project.articles.raw(article).index(words)
        return Span.of(start, start + len(words))

    return find


@pytest.fixture
def label(
    project: Project, article: int, at: Callable[[str], Span]
) -> Callable[[str, EntityType], Mention]:
    """Label the first place where some words stand."""

    def add(words: str, type_: EntityType) -> Mention:
        return project.mentions.add(article, at(words), type_)

    return add
