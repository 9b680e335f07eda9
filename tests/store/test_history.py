"""The history is kept by the database itself, and nothing is ever taken out of it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from store import EntityType, HistoryError, Mention, Project, open_project
from store.schema import RECORDED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PERSON, ORG = EntityType.PERSON, EntityType.ORG


def _quotes(project: Project, article: int) -> list[str]:
    return [mention.quote for mention in project.mentions.of_article(article)]


def test_nothing_done_is_nothing_to_undo(project: Project) -> None:
    assert project.history.last_standing() is None
    assert project.undo() is None
    assert project.redo() is None


def test_the_step_that_would_be_undone_is_known_before(
    project: Project, article: int, label: Callable[..., Mention]
) -> None:
    label("Jan Leike", PERSON)
    label("Sam Altman", PERSON)
    second, first = (step.id for step in project.history.steps())
    assert project.history.last_standing() == (second, article)
    project.undo()
    assert project.history.last_standing() == (first, article)


def test_undo_and_redo_walk_up_and_down(
    project: Project, article: int, label: Callable[..., Mention]
) -> None:
    names = ["Jan Leike", "Leike said", "Sam Altman"]
    for name in names:
        label(name, PERSON)
    for left in (2, 1, 0):
        assert project.undo() == (f"label PERSON {names[left]}", article)
        assert _quotes(project, article) == names[:left]
    for there in (1, 2, 3):
        assert project.redo() == (f"label PERSON {names[there - 1]}", article)
        assert _quotes(project, article) == names[:there]
    assert project.redo() is None


def test_what_is_new_ends_redo(project: Project, label: Callable[..., Mention]) -> None:
    label("Jan Leike", PERSON)
    project.undo()
    label("Sam Altman", PERSON)
    assert project.redo() is None
    project.undo()
    assert project.redo() == ("label PERSON Sam Altman", 1)
    project.undo()
    assert project.undo() is None


def test_undo_works_after_the_program_was_closed(
    project: Project, path: Path, article: int, label: Callable[..., Mention]
) -> None:
    label("Jan Leike", PERSON)
    project.close()
    with open_project(path) as again:
        assert again.undo() == ("label PERSON Jan Leike", article)
    with open_project(path) as again:
        assert again.redo() == ("label PERSON Jan Leike", article)
        assert _quotes(again, article) == ["Jan Leike"]


def test_steps_are_listed_newest_first_with_those_undone(
    project: Project, label: Callable[..., Mention]
) -> None:
    label("Jan Leike", PERSON)
    label("OpenAI", ORG)
    project.undo()
    steps = list(project.history.steps())
    assert [(step.name, step.stands) for step in steps] == [
        ("label ORG OpenAI", False),
        ("label PERSON Jan Leike", True),
    ]
    assert steps[0].at >= steps[1].at > 1_600_000_000_000
    assert list(project.history.steps(1)) == steps[:1]
    assert list(project.history.steps(0)) == []


@pytest.mark.parametrize("table", ["actions", "changes"])
@pytest.mark.parametrize("sql", ["DELETE FROM {}", "UPDATE {} SET id = id"])
def test_the_history_is_append_only(
    project: Project, label: Callable[..., Mention], table: str, sql: str
) -> None:
    label("Jan Leike", PERSON)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        project.db.conn.execute(sql.format(table))


@pytest.mark.parametrize("table", sorted(RECORDED))
def test_every_column_that_says_something_is_recorded(project: Project, table: str) -> None:
    columns = {column.name for column in project.db[table].columns}
    unrecorded = {
        "articles": {"sha256", "path", "words", "added_at", "date_found", "format", "encoding"}
    }
    assert columns - set(RECORDED[table]) == unrecorded.get(table, set())


@pytest.mark.parametrize("table", sorted(RECORDED))
def test_what_another_program_changes_is_recorded(
    project: Project, path: Path, article: int, label: Callable[..., Mention], table: str
) -> None:
    outside = sqlite3.connect(path)
    expected = 0
    for sql, changes in OUTSIDE[table]:
        outside.execute(sql)
        outside.commit()
        expected += changes
        assert project.history.outside_changes() == expected
    outside.close()
    assert list(project.history.steps()) == []
    assert project.undo() is None


OUTSIDE = {
    "articles": [
        ("UPDATE articles SET state = 'done', title = 'x'", 1),
        ("UPDATE articles SET state = 'done'", 0),
        ("UPDATE articles SET path = 'elsewhere'", 0),
    ],
    "blocks": [("UPDATE blocks SET body = '[]'", 1)],
    "overrides": [
        ("INSERT INTO overrides VALUES (1, 1, 0, 5, 0, 1)", 1),
        ("UPDATE overrides SET kept = 1", 1),
        ("DELETE FROM overrides", 1),
    ],
    "entities": [
        ("INSERT INTO entities (name, key, type) VALUES ('A', 'a', 'PERSON')", 1),
        ("UPDATE entities SET name = 'B'", 1),
        ("DELETE FROM entities", 1),
    ],
    "mentions": [
        (
            "INSERT INTO mentions VALUES"
            " (1, 1, '[[0,5]]', 0, 'Leike', 'leike', 'PERSON', 1, 1, '')",
            1,
        ),
        ("UPDATE mentions SET type = 'ORG'", 1),
        ("DELETE FROM mentions", 1),
    ],
    "claims": [
        ("INSERT INTO claims (article_id, annotator_id) VALUES (1, 1)", 1),
        ("UPDATE claims SET form = 'direct'", 1),
        ("DELETE FROM claims", 1),
    ],
    "claim_spans": [
        ("INSERT INTO claim_spans VALUES (1, 1, 'cue', '[[0,5]]', 'Leike')", 1),
        ("DELETE FROM claim_spans", 1),
    ],
    "claimers": [("INSERT INTO claimers VALUES (1, 1, 1)", 1), ("DELETE FROM claimers", 1)],
    "claim_links": [
        ("INSERT INTO claim_links VALUES (1, 'same', 1, 2, '', 1)", 1),
        ("UPDATE claim_links SET note = 'x'", 1),
    ],
    "judgements": [
        ("INSERT INTO judgements VALUES (1, 1, 2, 'same', 1, 'person')", 1),
        ("UPDATE judgements SET verdict = 'unsure'", 1),
    ],
    "aliases": [
        ("INSERT INTO aliases VALUES (1, 1, 'Ann', 'ann')", 1),
        ("UPDATE aliases SET name = 'Anne'", 1),
        ("DELETE FROM aliases", 1),
    ],
    "identifiers": [
        ("INSERT INTO identifiers VALUES (1, 1, 'Q1')", 1),
        ("UPDATE identifiers SET identifier = 'Q2'", 1),
        ("DELETE FROM identifiers", 1),
    ],
    "unlinked": [
        ("INSERT INTO unlinked VALUES (1, 1, 2, 1)", 1),
        ("UPDATE unlinked SET b_id = 3", 1),
        ("DELETE FROM unlinked", 1),
    ],
    "rejections": [
        ("INSERT INTO rejections VALUES (1, 1, 'mention', 0, 5, NULL, 'x', 'ORG', 'y', 1)", 1),
        ("UPDATE rejections SET reason = 'z'", 1),
        ("DELETE FROM rejections", 1),
    ],
    "notes": [
        ("INSERT INTO notes VALUES (1, 1, NULL, NULL, 'x', 1)", 1),
        ("UPDATE notes SET text = 'y'", 1),
        ("DELETE FROM notes", 1),
    ],
}


def test_what_another_program_changed_since_is_not_undone(
    project: Project, path: Path, label: Callable[..., Mention]
) -> None:
    mention = label("Jan Leike", PERSON)
    outside = sqlite3.connect(path)
    outside.execute("UPDATE mentions SET quote = 'Jan'")
    outside.commit()
    outside.close()
    with pytest.raises(HistoryError, match="changed again since"):
        project.undo()
    assert project.mentions.get(mention.id) is not None
