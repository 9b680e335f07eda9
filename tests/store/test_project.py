"""A project is one file, told from every other kind of file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from store import (
    EntityType,
    IntakeError,
    Project,
    ProjectError,
    ProjectLockedError,
    Span,
    connection,
    open_project,
)
from store.check import check_project
from store.schema import VERSION

if TYPE_CHECKING:
    from pathlib import Path


def _left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_everything_is_in_one_file_once_it_is_closed(tmp_path: Path) -> None:
    with open_project(tmp_path / "news.db", create=True) as project:
        project.mentions.add(project.add_text("Ann left."), Span.of(0, 3), EntityType.PERSON)
    project.close()
    assert _left_in(tmp_path) == ["news.db"]
    with open_project(str(tmp_path / "news.db")) as again:
        assert again.mentions.of_article(1)[0].quote == "Ann"


def test_a_project_is_only_made_when_asked(tmp_path: Path) -> None:
    for read_only in (True, False):
        with pytest.raises(ProjectError, match="does not exist: “glossator add"):
            open_project(tmp_path / "news.db", read_only=read_only)
    with pytest.raises(ProjectError, match="does not exist"):
        open_project(tmp_path / "news.db", create=True, read_only=True)
    assert _left_in(tmp_path) == []


def test_a_folder_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is a folder"):
        open_project(tmp_path, create=True)
    with pytest.raises(ProjectError, match=r"cannot be written .*: name a folder that can be"):
        open_project(tmp_path / "nowhere" / "news.db", create=True)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, *, read_only: bool) -> None:
    path = tmp_path / "news.txt"
    path.write_text("It was a dark and stormy night. " * 40)
    with pytest.raises(
        ProjectError, match=r"news\.txt cannot be opened as a project \(file is not"
    ):
        open_project(path, read_only=read_only)
    assert path.read_text() == "It was a dark and stormy night. " * 40
    assert _left_in(tmp_path) == ["news.txt"]


@pytest.mark.parametrize("read_only", [True, False])
def test_the_database_of_another_program_is_left_alone(tmp_path: Path, *, read_only: bool) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE articles (id)")
    other.close()
    content = path.read_bytes()
    with pytest.raises(ProjectError, match="not a Glossator project: give another name"):
        open_project(path, read_only=read_only)
    assert path.read_bytes() == content
    assert _left_in(tmp_path) == ["other.db"]


@pytest.mark.parametrize("read_only", [True, False])
def test_a_project_of_a_newer_program_is_left_alone(
    project: Project, path: Path, *, read_only: bool
) -> None:
    project.db.execute(f"PRAGMA user_version = {VERSION + 1}")
    project.close()
    content = path.read_bytes()
    with pytest.raises(ProjectError, match="by a newer Glossator: update this one"):
        open_project(path, read_only=read_only)
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_project_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    path.touch()
    with pytest.raises(ProjectError, match="is empty"):
        open_project(path, read_only=True)
    with pytest.raises(ProjectError, match="is empty"):
        open_project(path)
    assert path.read_bytes() == b""
    with open_project(path, create=True) as project:
        assert list(check_project(project)) == []


def test_a_file_without_write_permission_can_be_read(project: Project, path: Path) -> None:
    project.add_text("Ann left.")
    project.close()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        if os.access(path.parent, os.W_OK):
            pytest.skip("this user may write anywhere")
        with pytest.raises(ProjectError, match=r"Permission denied.*--read-only"):
            open_project(path)
        with open_project(path, read_only=True) as reading:
            assert len(reading.articles) == 1
        assert _left_in(path.parent) == ["news.db"]
    finally:
        path.parent.chmod(0o755)


def test_where_no_lock_can_be_made_a_project_can_be_read(project: Project, path: Path) -> None:
    project.close()
    path.with_name("news.db.lock").mkdir()
    with pytest.raises(
        ProjectError, match=r"cannot be written .*: open it with --read-only"
    ) as told:
        open_project(path)
    assert not isinstance(told.value, ProjectLockedError)
    with open_project(path, read_only=True) as reading:
        assert reading.read_only


def test_the_project_remembers_by_whom_it_was_made(project: Project, path: Path) -> None:
    assert project.annotator == "ann"
    project.close()
    with open_project(path, annotator="bob") as other:
        assert other.annotator == "bob"
        assert other.annotators() == []
        other.entities.create("Ann", EntityType.PERSON)
    with open_project(path) as again:
        assert again.annotator == "ann"
        assert again.annotators() == ["bob"], "whoever only looked is none"


def test_without_a_name_the_login_name_labels(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "cleo")
    with open_project(path, create=True) as project:
        assert project.annotator == "cleo"


def test_a_login_without_a_name_labels_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    with open_project(path, create=True) as project:
        assert project.annotator == "annotator"


def test_files_are_added_once(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"Ann left.\r\n")
    (first,) = project.add_file(file)
    (again,) = project.add_file(str(file))
    assert (first.article_id, first.is_new) == (1, True)
    assert (again.article_id, again.is_new) == (1, False)
    assert project.articles.raw(1) == "Ann left.\r\n"
    with pytest.raises(IntakeError, match="no such file"):
        project.add_file(tmp_path / "b.txt")


def test_a_file_name_of_any_bytes_can_be_kept(project: Project, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"\xff\x1b[2J.txt")
    file.write_text("Ann left.")
    (added,) = project.add_file(file)
    assert project.articles.get(added.article_id).path.endswith("\\udcff\x1b[2J.txt")


def test_where_nothing_can_be_written_only_a_whole_file_is_read(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.add_text("Ann left.")
    whole = connection._open_read_only

    def refuse(path: Path, mode: str) -> sqlite3.Connection:
        if mode == "mode=ro":
            raise sqlite3.OperationalError("unable to open database file")
        return whole(path, mode)

    monkeypatch.setattr(connection, "_open_read_only", refuse)
    with pytest.raises(ProjectError, match=r"was not closed.*news\.db-wal"):
        open_project(path, read_only=True)
    project.close()
    with open_project(path, read_only=True) as reading:
        assert len(reading.articles) == 1


def test_an_action_tells_its_article(project: Project) -> None:
    article = project.add_text("Ann left.")
    with project.action("two notes", article):
        project.notes.write(article, "one")
        project.notes.write(article, "two")
    assert project.undo() == ("two notes", article)
