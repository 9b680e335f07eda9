"""The command as a process of its own: pipes, encodings, hostile names, and where files lie."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from store import EntityType, Span, open_project
from tui.cli import run

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-W", "error", "-m", "tui"]
HOSTILE = "\x1b]52;c;!\x07\x9b31m\u202eevil\nline"
CONTROLS = "\x1b\x07\x9b\u202e"


def _run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Make a project whose every name could disturb a terminal."""
    path = tmp_path / "news.db"
    with open_project(path, create=True, annotator=HOSTILE) as project:
        article = project.add_text(f"{HOSTILE}\nAnn left Bö.\n", HOSTILE)
        project.mentions.add(article, Span.of(0, len(HOSTILE)), EntityType.WORK)
    return path


@pytest.mark.parametrize("command", ["log", "stats", "check", "undo"])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_hostile_names_are_made_safe(hostile: Path, command: str, form: tuple[str, ...]) -> None:
    if command == "check":
        with closing(sqlite3.connect(hostile)) as outside, outside:
            outside.execute("UPDATE mentions SET quote = quote || 'x'")
    done = _run(command, hostile, *form)
    out = done.stdout.decode("utf-8")
    assert done.returncode == (command == "check")
    assert done.stderr == b""
    assert not set(CONTROLS) & set(out)
    assert "evil" in out or form
    if form:
        assert all(json.loads(line) for line in out.splitlines())


def test_hostile_paths_are_made_safe(tmp_path: Path) -> None:
    for name in (HOSTILE, os.fsdecode(b"\xff")):
        (tmp_path / f"{name}.txt").write_text(f"About {name!r}.")
    (tmp_path / f"{HOSTILE}2.txt").write_bytes(b"\0")
    for form in ((), ("--json",)):
        done = _run("add", tmp_path / "news.db", tmp_path, *form)
        assert done.returncode == 1
        told = (done.stdout + done.stderr).decode("utf-8")
        assert not set(CONTROLS) & set(told)
        assert len(told.splitlines()) == 4 + bool(form)


def test_a_terminal_that_knows_only_ascii_is_enough(hostile: Path) -> None:
    for command in (["log"], ["stats", "--json"], ["check"]):
        done = _run(*command, hostile, PYTHONIOENCODING="ascii:strict")
        assert (done.returncode, done.stderr) == (0, b"")
    done = _run("export", hostile, "jsonl", "-", PYTHONIOENCODING="ascii:strict")
    assert json.loads(done.stdout.decode("utf-8"))["text"].endswith("Bö.\n")


@pytest.mark.parametrize("arguments", [["log"], ["export", "jsonl", "-"], ["stats", "--json"]])
def test_a_broken_pipe_is_quiet(tmp_path: Path, arguments: list[str]) -> None:
    path = tmp_path / "news.db"
    with open_project(path, create=True) as project:
        project.add_text("Ann left. " * 20_000)
        project.notes.write(1, "Well.")
    command, *rest = arguments
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [*COMMAND, command, path, *rest],
            cwd=ROOT,
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_finds_no_room_is_told(hostile: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "stats", hostile],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"glossator: ")
    assert done.stderr.count(b"\n") == 1


def test_a_project_in_use_can_be_counted_but_not_changed(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with open_project(path, create=True):
        refused, counted = _run("undo", path), _run("stats", path, "--json")
    assert refused.returncode == 1
    assert b"is open in another Glossator (process " in refused.stderr
    assert refused.stderr.count(b"\n") == 1
    assert (counted.returncode, json.loads(counted.stdout)["articles"]) == (0, 0)


def test_a_damaged_project_is_told_without_a_traceback(hostile: Path) -> None:
    content = bytearray(hostile.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    hostile.write_bytes(content)
    for command in ("stats", "log", "check", "undo"):
        done = _run(command, hostile)
        assert done.returncode == 1
        told = done.stdout + done.stderr
        assert b"Traceback" not in told
        assert b"malformed" in told or b"damaged" in told


def test_without_a_project_the_sample_is_made_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLOSSATOR_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("GLOSSATOR_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("TEXTUAL_DRIVER", "in place of a terminal")
    monkeypatch.setattr("tui.app.Glossator.run", lambda app: None)
    assert run([]) == 0
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["sample.db"]
    with open_project(tmp_path / "data" / "sample.db") as sample:
        assert len(sample.articles) == 5
        sample.articles.remember_position(1, 7)
    assert run(["--read-only"]) == 0
    with open_project(tmp_path / "data" / "sample.db", read_only=True) as sample:
        assert sample.articles.position(1) == 7


def test_a_sample_that_was_begun_is_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLOSSATOR_DATA", str(tmp_path))
    monkeypatch.setenv("TEXTUAL_DRIVER", "in place of a terminal")
    monkeypatch.setattr("tui.app.Glossator.run", lambda app: None)
    with open_project(tmp_path / "sample.part", create=True) as begun:
        begun.add_file(min((ROOT / "seeds").glob("*.txt")))
    assert run([]) == 0
    with open_project(tmp_path / "sample.db", read_only=True) as sample:
        assert len(sample.articles) == 5


def test_the_desk_asks_for_a_terminal(hostile: Path) -> None:
    done = _run("--read-only", hostile)
    assert done.returncode == 1
    assert done.stderr.startswith(b"glossator: the desk needs a terminal")


def test_the_version_is_told() -> None:
    done = _run("--version")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"glossator ")
