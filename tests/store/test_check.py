"""A check finds what does not fit, whoever broke it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from store import EntityType, Mention, Project, Role, Span, open_project
from store.check import check_project
from store.intake.document import Document, Page
from store.text_map import Segment, TextMap
from tests.store.proposing import keep, names_in, proposed, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def labelled(project: Project, article: int, label: Callable[..., Mention]) -> Project:
    label("OpenAI", EntityType.ORG)
    project.claims.mark(article, Role.CUE, Span.of(6, 12))
    return project


def test_a_sound_project_yields_nothing(labelled: Project) -> None:
    assert list(check_project(labelled)) == []


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE texts SET raw = raw || '!'", "the raw text is not the one that was added"),
        ("UPDATE texts SET raw = raw || '!'", "its blocks end at"),
        (
            'UPDATE blocks SET body = \'[[9,1,"body",1,"rule"],[9,1,"body",1,"rule"]]\'',
            "overlap at 9",
        ),
        (
            'UPDATE blocks SET body = \'[[9,1,"fun",1,"rule"]]\'',
            "row 1 of blocks cannot be read: its body",
        ),
        ("UPDATE mentions SET quote = 'Open'", "mention 1 reads “Open”, the text does not"),
        ("UPDATE mentions SET span = '[[0,2]]'", "mention 1 reads “OpenAI”"),
        ("UPDATE claim_spans SET quote = 'x'", "the cue of claim 1 is not what the text reads"),
        ("DELETE FROM entities", "row 1 of mentions refers to a row of entities"),
        ("UPDATE entities SET name = 'x'", "1 changes to labels were made by another program"),
    ],
)
def test_what_another_program_broke_is_told(
    labelled: Project, path: Path, damage: str, told: str
) -> None:
    with closing(sqlite3.connect(path)) as outside, outside:
        outside.execute(damage)
    outside.close()
    assert any(told in problem for problem in check_project(labelled))


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("map = x''", "the page it was taken from cannot be read"),
        ("page = x'789c030000000001'", "the map from its page does not lead to its text"),
        ('structures = \'[[0,99,"link",""]]\'', "reaches beyond its text"),
    ],
)
def test_a_page_that_does_not_fit_its_text_is_told(
    project: Project, path: Path, damage: str, told: str
) -> None:
    page = Page("<p>one two", TextMap([Segment(0, 3, 0, 0), Segment(3, 10, 0, 7)]))
    project.arrivals.take(Document("one two", format="html", page=page))
    assert list(check_project(project)) == []
    with closing(sqlite3.connect(path)) as outside, outside:
        outside.execute(f"UPDATE pages SET {damage}")
    outside.close()
    assert any(told in problem for problem in check_project(project))


def test_a_damaged_file_is_told(labelled: Project, path: Path) -> None:
    labelled.close()
    content = bytearray(path.read_bytes())
    middle = content.index(b"Safety has taken")
    content[middle - 200 : middle + 200] = b"\xff" * 400
    path.write_bytes(content)
    with open_project(path, read_only=True) as damaged:
        assert any("the file is damaged" in problem for problem in check_project(damaged))


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("mentions SET type = 'GOD'", "row 1 of mentions cannot be read: its type is “GOD”"),
        (
            "mentions SET span = '[[5,2]]'",
            "row 1 of mentions cannot be read: its span is “[[5,2]]”",
        ),
        ("mentions SET span = '[[0.5,2]]'", "its span is “[[0.5,2]]”"),
        ("claim_spans SET span = '{'", "row 1 of claim_spans cannot be read: its span is “{”"),
        ("claims SET act = 'song'", "row 1 of claims cannot be read: its act is “song”"),
        ("entities SET type = ''", "row 1 of entities cannot be read: its type is “”"),
        ("articles SET state = 'x'", "row 1 of articles cannot be read: its state is “x”"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(
    labelled: Project, path: Path, damage: str, told: str
) -> None:
    with closing(sqlite3.connect(path)) as outside, outside:
        outside.execute("PRAGMA ignore_check_constraints = ON")
        outside.execute(f"UPDATE {damage}")
    outside.close()
    assert any(told in problem for problem in check_project(labelled))


def test_an_unknown_type_is_refused_by_the_file(labelled: Project) -> None:
    for table in ("mentions", "entities"):
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            labelled.db.execute(f"UPDATE {table} SET type = 'GOD'")


def test_what_was_found_of_names_is_checked(project: Project) -> None:
    for name in ("LM Arena", "LMArena"):
        project.entities.create(name, EntityType.ORG)
    project.variants.refresh()
    assert list(check_project(project)) == []
    project.db.execute("UPDATE variants SET told = '3'")
    (problem,) = check_project(project)
    assert problem == "the reasons why entities 1 and 2 may be one cannot be read"


def test_an_identifier_of_two_is_told(project: Project) -> None:
    for name in ("Ann", "Bo"):
        entity_id = project.entities.create(name, EntityType.PERSON)
        with project.action("identify"):
            project.db.execute(
                "INSERT INTO identifiers VALUES (?, ?, 'Q1')", (entity_id, entity_id)
            )
    assert list(check_project(project)) == ["the identifier Q1 was given to several entities: 1, 2"]


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("suggestions SET body = '{}' WHERE kind = 'claim'", "suggestion 2 is neither a name nor"),
        ("suggestions SET kind = 'mention' WHERE id = 2", "suggestion 2 is neither a name nor"),
        ("suggestions SET body = '[]' WHERE id = 2", "row 2 of suggestions cannot be read"),
        (
            'suggestions SET body = \'{"form":"direct"}\' WHERE id = 2',
            "row 2 of suggestions cannot",
        ),
        (
            """suggestions SET body = '{"spans":{"cue":[[5,9]]},"form":"direct"}' WHERE id = 2""",
            "row 2 of suggestions cannot be read",
        ),
        (
            """suggestions SET body = '{"spans":{"content":[[5,9000]]},"form":"direct"}',
            start = 5, "end" = 9000 WHERE id = 2""",
            "suggestion 2 reaches beyond the text",
        ),
        ("suggestions SET start = 1 WHERE id = 2", "suggestion 2 stands elsewhere"),
        ('suggestions SET start = 500, "end" = 600 WHERE id = 1', "suggestion 1 reaches beyond"),
        (
            "suggestions SET type = 'GOD' WHERE id = 1",
            "row 1 of suggestions cannot be read: its type",
        ),
        ('rejections SET "end" = 3', "rejection 1 reaches beyond the text"),
        ("rejections SET type = 'NOPE'", "row 1 of rejections cannot be read: its type"),
    ],
)
def test_a_suggestion_that_does_not_fit_is_told(
    project: Project,
    article: int,
    path: Path,
    at: Callable[[str], Span],
    damage: str,
    told: str,
) -> None:
    names = [proposed(at("Jan Leike"))]
    keep(project, article, names, [said(None, at("said"), at("Safety has taken"))])
    project.suggestions.reject(names_in(project, article))
    assert list(check_project(project)) == []
    with closing(sqlite3.connect(path)) as outside, outside:
        outside.execute("PRAGMA ignore_check_constraints = ON")
        outside.execute(f"UPDATE {damage}")
    outside.close()
    assert any(told in problem for problem in check_project(project))


def test_a_suggestion_that_is_neither_name_nor_claim_is_refused_by_the_file(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    keep(project, article, [proposed(at("Jan Leike"))], [said(None, None, at("Safety has"))])
    for values in ("type = ''", "kind = 'claim'", "body = '[]'"):
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            project.db.execute(f"UPDATE suggestions SET {values} WHERE id = 1")
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        project.db.execute("UPDATE suggestions SET body = '{}' WHERE id = 2")
