"""What happens inside one action is saved and undone together, or not at all."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from store import EntityType, Mention, Project, ReadOnlyError, Span, StoreError, open_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PERSON = EntityType.PERSON


def _dump(project: Project) -> list[str]:
    return list(project.db.conn.iterdump())


def test_an_action_is_one_step(project: Project, label: Callable[..., Mention]) -> None:
    with project.action("label both"), project.action("not seen"):
        label("Jan Leike", PERSON)
        label("Sam Altman", PERSON)
    (step,) = project.history.steps()
    assert (step.name, step.annotator, step.changes, step.stands) == ("label both", "ann", 4, True)
    assert project.undo() == ("label both", None)
    assert len(project.mentions) == 0


def test_an_error_inside_takes_everything_back(
    project: Project, article: int, label: Callable[..., Mention]
) -> None:
    before = _dump(project)

    def fail() -> None:
        with project.action("fail"):
            label("Jan Leike", PERSON)
            project.mentions.add(article, Span.of(0, 10_000), PERSON)

    with pytest.raises(StoreError, match="the text has"):
        fail()
    assert _dump(project) == before
    label("Jan Leike", PERSON)
    assert [step.name for step in project.history.steps()] == ["label PERSON Jan Leike"]


def test_an_action_that_changes_no_label_leaves_no_step(project: Project) -> None:
    with project.action("nothing"):
        pass
    assert list(project.history.steps()) == []


def test_each_step_is_on_disk_when_it_is_done(
    project: Project, path: Path, label: Callable[..., Mention]
) -> None:
    label("Jan Leike", PERSON)
    other = sqlite3.connect(path)
    assert other.execute("SELECT quote FROM mentions").fetchall() == [("Jan Leike",)]
    other.close()
    assert project.db.execute("PRAGMA synchronous").fetchone() == (2,)
    assert project.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_full_disk_changes_nothing(project: Project, article: int) -> None:
    project.mentions.add(article, Span.of(0, 5), PERSON)
    before = _dump(project)
    (pages,) = project.db.execute("PRAGMA page_count").fetchone()
    project.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match=r"nothing was changed.*full"):
        project.notes.write(article, "long " * 100_000)
    with pytest.raises(StoreError, match=r"nothing was changed.*full"):
        project.add_text("long " * 100_000)
    assert _dump(project) == before
    project.db.execute("PRAGMA max_page_count = 1000000")
    project.notes.write(article, "long " * 100_000)
    assert len(project.notes) == 1


def test_nothing_changes_in_a_project_that_is_only_read(
    project: Project, path: Path, article: int
) -> None:
    project.close()
    content = path.read_bytes()
    with open_project(path, read_only=True) as reading:
        changes: list[Callable[[], object]] = [
            lambda: reading.mentions.add(article, Span.of(0, 5), PERSON),
            lambda: reading.add_text("More."),
            lambda: reading.notes.write(article, "No."),
            lambda: reading.articles.remember_position(article, 3),
        ]
        for change in changes:
            with pytest.raises(ReadOnlyError, match="reading only"):
                change()
        assert reading.undo() is None
    assert path.read_bytes() == content


def test_clusters_follow_what_another_program_wrote(project: Project, path: Path) -> None:
    first, second = (project.entities.create(name, PERSON) for name in ("Ann", "Anne"))
    assert project.entities.root(second) == second
    with sqlite3.connect(path) as outside:
        outside.execute(
            "INSERT INTO judgements (a_id, b_id, verdict, annotator_id) VALUES (?, ?, 'same', 1)",
            (first, second),
        )
    outside.close()
    project.entities.create("Anna", PERSON)
    assert project.entities.root(second) == first
