"""One process writes a project; the lock ends with it, however it ends."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from store import EntityType, Project, ProjectLockedError, Span, open_project
from store.check import check_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOLD = """
import sys
from store import EntityType, Span, open_project

project = open_project(sys.argv[1], create=True, annotator="ann")
project.mentions.add(project.add_text("Ann left."), Span.of(0, 3), EntityType.PERSON)
print("labelled", flush=True)
sys.stdin.read()
"""


@contextmanager
def _holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Run another process that has the project open and labelled something in it."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "labelled\n"
        try:
            yield holder
        finally:
            holder.kill()


def test_a_second_writer_is_told_who_has_the_project(path: Path) -> None:
    with (
        _holder(path) as holder,
        pytest.raises(ProjectLockedError, match=rf"another Glossator \(process {holder.pid}\)"),
    ):
        open_project(path)


def test_a_second_process_may_read(path: Path) -> None:
    with _holder(path), open_project(path, read_only=True) as reading:
        assert [mention.quote for mention in reading.mentions.of_article(1)] == ["Ann"]


def test_a_reader_sees_what_is_written_while_it_reads(project: Project, path: Path) -> None:
    with open_project(path, read_only=True) as reading:
        article = project.add_text("Ann left.")
        assert reading.articles.has(article)


def test_a_process_that_was_killed_frees_the_project_and_loses_nothing(path: Path) -> None:
    with _holder(path) as holder:
        holder.kill()
        holder.wait()
        with open_project(path) as project:
            assert [mention.quote for mention in project.mentions.of_article(1)] == ["Ann"]
            assert list(check_project(project)) == []
            project.mentions.add(1, Span.of(4, 8), EntityType.EVENT)
    assert not path.with_name("news.db.lock").exists()


def test_a_process_that_was_killed_leaves_a_project_that_can_be_read(path: Path) -> None:
    with _holder(path) as holder:
        holder.kill()
        holder.wait()
        with open_project(path, read_only=True) as reading:
            assert len(reading.mentions) == 1


def test_one_process_does_not_write_twice_either(project: Project, path: Path) -> None:
    with pytest.raises(ProjectLockedError):
        open_project(path)
    project.close()
    with open_project(path):
        pass


def test_a_project_is_one_by_whatever_name(project: Project, path: Path, tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(path)
    with pytest.raises(ProjectLockedError):
        open_project(tmp_path / "link.db")
