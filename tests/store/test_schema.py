"""A project of an older version is brought up to date, and all that was in it is there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from store import ArticleState, Judge, ProjectError, Verdict, open_project
from store.check import check_project
from store.schema import APPLICATION_ID, VERSION

PROJECTS = Path(__file__).parent / "projects"


def project_of(version: int, path: Path) -> Path:
    """Make a project file from what a version of the program left."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((PROJECTS / f"version-{version}.sql").read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
    return path


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """Make a project as version 1 left it: an article, two mentions and a claim, done."""
    return project_of(1, tmp_path / "first.db")


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """Make a project as version 2 left it: three names, of which two were judged same, two not."""
    return project_of(2, tmp_path / "second.db")


def test_judgements_of_version_2_hold_and_can_be_undone(second: Path) -> None:
    with open_project(second) as project:
        project.variants.refresh()
        assert list(check_project(project)) == []
        said = [(judgement.verdict, judgement.by) for judgement in project.judgements]
        assert said == [(Verdict.SAME, Judge.PERSON), (Verdict.DIFFERENT, Judge.PERSON)]
        assert project.entities.members(1) == (1, 2)
        assert project.variants.waiting() == []
        while project.undo():
            pass
        assert list(project.judgements) == []
        while project.redo():
            pass
        assert [(judgement.verdict, judgement.by) for judgement in project.judgements] == said


def test_a_project_of_version_1_opens_with_all_that_is_in_it(first: Path) -> None:
    with open_project(first) as project:
        assert list(check_project(project)) == []
        article = project.articles.get(1)
        assert (len(project.mentions), len(project.claims)) == (2, 1)
        assert article.state is ArticleState.DONE
        assert "".join(article.raw[b.start : b.end] for b in article.blocks) == article.raw
        assert [block.kept for block in article.blocks] == [True] * 3
        assert (article.format, article.encoding, article.structures) == ("text", "utf-8", ())


def test_what_was_done_in_version_1_can_still_be_undone(first: Path) -> None:
    with open_project(first) as project:
        assert project.undo() == ("mark as done", 1)
        assert project.articles.get(1).state is not ArticleState.DONE
        while project.undo():
            pass
        assert (len(project.mentions), len(project.claims)) == (0, 0)
        while project.redo():
            pass
        assert (len(project.mentions), len(project.claims)) == (2, 1)
        assert list(check_project(project)) == []


def test_what_is_read_only_stays_of_its_version(first: Path) -> None:
    with pytest.raises(ProjectError, match="open it once for writing"):
        open_project(first, read_only=True)


def test_labels_of_version_3_were_made_by_hand(tmp_path: Path) -> None:
    with open_project(project_of(3, tmp_path / "third.db")) as project:
        assert list(check_project(project)) == []
        assert {mention.origin for mention in project.mentions.of_article(1)} == {""}
        assert [claim.origin for claim in project.claims.of_article(1)] == [""]
        assert project.suggestions.of_article(1) == []
        assert project.suggestions.is_due
        while project.undo():
            pass
        assert (len(project.mentions), len(project.claims)) == (0, 0)
        while project.redo():
            pass
        assert (len(project.mentions), len(project.claims)) == (5, 1)
        assert list(check_project(project)) == []


@pytest.mark.parametrize("version", [1, 2, 3])
def test_both_ways_lead_to_the_same_tables(version: int, tmp_path: Path) -> None:
    before = project_of(version, tmp_path / "old.db")
    with open_project(before) as old, open_project(tmp_path / "new.db", create=True) as new:
        tables = (
            "SELECT type, name, replace(sql, ' IF NOT EXISTS', '') FROM sqlite_schema ORDER BY 1, 2"
        )
        assert old.db.execute(tables).fetchall() == new.db.execute(tables).fetchall()
        assert old.db.execute("PRAGMA user_version").fetchone() == (VERSION,)
