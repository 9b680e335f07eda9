"""What happens inside one action is saved and undone together, or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from store import (
    ArticleState,
    EntityType,
    Mention,
    Metadata,
    Project,
    ReadOnlyError,
    Role,
    Span,
    StoreError,
    Verdict,
    open_project,
)

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
    with closing(sqlite3.connect(path)) as outside, outside:
        outside.execute(
            "INSERT INTO judgements (a_id, b_id, verdict, annotator_id) VALUES (?, ?, 'same', 1)",
            (first, second),
        )
    outside.close()
    project.entities.create("Anna", PERSON)
    assert project.entities.root(second) == first


def test_a_part_that_fails_leaves_nothing_even_if_its_error_is_caught(
    project: Project, article: int, label: Callable[..., Mention]
) -> None:
    first, second = (project.entities.create(name, PERSON) for name in ("Ann", "Anne"))

    def fail() -> None:
        with project.action("part"):
            project.judgements.judge(first, second, Verdict.SAME)
            label("Sam Altman", PERSON)
            raise StoreError("on purpose")

    with project.action("whole"):
        label("Jan Leike", PERSON)
        for _ in range(2):
            with pytest.raises(StoreError, match="on purpose"):
                fail()
        assert project.entities.root(second) == second
        label("OpenAI", EntityType.ORG)
    quotes = [mention.quote for mention in project.mentions.of_article(article)]
    assert quotes == ["OpenAI", "Jan Leike"]
    assert list(project.judgements) == []
    project.undo()
    assert len(project.mentions) == 0


def test_half_a_character_is_refused_in_a_sentence(project: Project, article: int) -> None:
    half = "a\ud800b"
    entity = project.entities.create("Ann", PERSON)
    changes: list[Callable[[], object]] = [
        lambda: project.notes.write(article, half),
        lambda: project.entities.create(half, PERSON),
        lambda: project.entities.rename(entity, half),
        lambda: project.add_text("More.", metadata=Metadata(title=half)),
        lambda: project.settings.set("pane", half),
        lambda: project.settings.get(half),
        lambda: project.entities.find(half, PERSON),
    ]
    for change in changes:
        with pytest.raises(StoreError, match=r"half a character"):
            change()
    assert [step.name for step in project.history.steps()] == ["new entity Ann"]


def test_no_one_is_called_half_a_character(project: Project, path: Path) -> None:
    project.close()
    for read_only in (True, False):
        with pytest.raises(StoreError, match="half a character"):
            open_project(path, annotator="\ud800", read_only=read_only)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_is_not_there_is_told(
    project: Project, article: int, label: Callable[..., Mention]
) -> None:
    mention = label("Jan Leike", PERSON)
    claim = project.claims.mark(article, Role.CUE, Span.of(6, 12))
    before = _dump(project)
    changes: list[Callable[[], object]] = [
        lambda: project.judgements.judge(mention.entity_id, 99, Verdict.SAME),
        lambda: project.judgements.split(99),
        lambda: project.articles.title(99),
        lambda: project.articles.raw(99),
        lambda: project.articles.get(99),
        lambda: project.articles.set_state(99, ArticleState.DONE),
        lambda: project.claims.set_claimers(claim, [99]),
        lambda: project.claims.set_via(claim, 99),
        lambda: project.claims.set_author(replace(claim, id=99), by_author=True),
        lambda: project.mentions.assign(mention, 99),
        lambda: project.mentions.add(article, Span.of(0, 5), PERSON, 99),
        lambda: project.entities.rename(99, "Ann"),
        lambda: project.entities.retype(99, PERSON),
    ]
    for change in changes:
        with pytest.raises(StoreError, match=r"has been deleted|no article 99"):
            change()
    assert _dump(project) == before
