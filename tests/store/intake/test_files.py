from __future__ import annotations

import gzip
import io
import json
import os
import sys
from collections.abc import Generator
from typing import TYPE_CHECKING

import pytest

from store.intake.document import Document
from store.intake.files import STANDARD_INPUT, Documents, found, size_of
from store.intake.source import Options, Refusal

if TYPE_CHECKING:
    from pathlib import Path

BODY = "The company said on Monday that it will hire a thousand people."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    names = (
        "b.txt",
        "a/z.html",
        "a/y.pdf",
        "a/deep/x.JSONL",
        ".hidden.txt",
        ".git/c.txt",
        "n.csv.gz",
    )
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(BODY)
    return tmp_path


def names(folder: Path, *paths: Path | str) -> list[str]:
    return [
        str(item) if isinstance(item, Refusal) else str(item.relative_to(folder))
        for item in found(paths)
    ]


def test_a_folder_gives_the_files_that_can_be_read_in_order(folder: Path) -> None:
    (folder / "folder.txt").mkdir()
    assert names(folder, folder) == ["a/deep/x.JSONL", "a/z.html", "b.txt", "n.csv.gz"]


def test_a_file_is_taken_whatever_its_name(folder: Path) -> None:
    assert names(folder, folder / "a/y.pdf", folder / ".hidden.txt") == ["a/y.pdf", ".hidden.txt"]
    assert list(found(["-"])) == [STANDARD_INPUT]


def test_a_folder_that_leads_back_is_entered_once(folder: Path) -> None:
    (folder / "a/loop").symlink_to(folder)
    (folder / "a/broken.txt").symlink_to(folder / "nowhere")
    (folder / "a/itself.txt").symlink_to(folder / "a/itself.txt")
    assert names(folder, folder) == ["a/deep/x.JSONL", "a/z.html", "b.txt", "n.csv.gz"]


def test_a_pattern_is_matched_where_the_shell_did_not(folder: Path) -> None:
    assert names(folder, f"{folder}/*.txt") == ["b.txt"]
    assert names(folder, f"{folder}/**/*.html") == ["a/z.html"]
    assert names(folder, f"{folder}/[a]") == ["a/deep/x.JSONL", "a/z.html"]
    (folder / "odd[1].txt").write_text(BODY)
    assert names(folder, folder / "odd[1].txt") == ["odd[1].txt"]


def test_what_leads_to_no_file_is_refused_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "empty").mkdir()
    told = names(folder, folder / "none.txt", f"{folder}/*.zip", folder / "empty", folder / "b.txt")
    assert "cannot be read (file name too long)" in names(folder, folder / ("a" * 300))[0]
    assert told[0].endswith(
        "none.txt cannot be read (no such file or directory); check the path and its permissions"
    )
    assert "*.zip matches no file" in told[1]
    assert "empty holds no file of a format that is read" in told[2]
    assert told[3] == "b.txt"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read all")
def test_a_folder_that_may_not_be_read_is_refused(folder: Path) -> None:
    (folder / "a").chmod(0)
    try:
        assert any("cannot be read (permission denied)" in name for name in names(folder, folder))
    finally:
        (folder / "a").chmod(0o755)


def test_documents_come_lazily_with_the_place_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "n.jsonl"
    path.write_text("".join(json.dumps({"text": BODY, "n": n}) + "\n" for n in range(5000)))
    reading = Documents(path)
    assert (reading.size, reading.position, reading.remarks) == (path.stat().st_size, 0, [])
    items = iter(reading)
    first = next(items)
    assert isinstance(first, Document)
    assert first.path == f"{path}:1"
    assert 0 < reading.position < path.stat().st_size
    assert len(list(items)) == 4999
    assert reading.position == reading.size
    assert reading.remarks == [f"{path}: text from “text”"]


def test_a_file_is_closed_where_reading_stops(tmp_path: Path) -> None:
    path = tmp_path / "n.jsonl"
    path.write_text((json.dumps({"text": BODY}) + "\n") * 10)
    items = iter(Documents(path))
    next(items)
    assert isinstance(items, Generator)
    items.close()  # an open file would warn, and a warning fails


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"%PDF-1.4", "a.txt is a PDF, not text"),
        (
            "a.txt.gz",
            gzip.compress(b"words " * 99, mtime=0)[:-9],
            "a.txt.gz cannot be read to its end (",
        ),
        ("a.txt.gz", b"\x1f\x8bnonsense", "a.txt.gz cannot be read to its end ("),
        ("a.xml", b"<rss></rss>", "a.xml has no entries of a feed"),
        ("a.csv", b"", "a.csv has no line of headings"),
    ],
)
def test_a_bad_file_is_one_refusal(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    (item,) = Documents(path)
    assert isinstance(item, Refusal)
    assert (item.path, item.line) == (str(path), 0)
    assert item.reason.startswith(f"{tmp_path}/{reason}")


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.mbox"])
def test_a_file_without_an_article_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("text,title\n" if name == "a.csv" else "\n\n")
    (item,) = Documents(path)
    assert "article" in str(item) or "without a text" in str(item)


def test_a_file_that_vanishes_is_refused(tmp_path: Path) -> None:
    (item,) = Documents(tmp_path / "gone.txt")
    assert "gone.txt cannot be read" in str(item)
    assert size_of(tmp_path / "gone.txt") is None


def test_a_packed_file_is_read_as_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "a.md.gz"
    path.write_bytes(gzip.compress(b"# Title\n\nText"))
    (item,) = Documents(path)
    assert isinstance(item, Document)
    assert (item.raw, item.format) == ("Title\n\nText", "markdown")


def test_standard_input_is_told_by_its_content(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(b'{"text": "one"}\n{"text": "two"}\n'))
    monkeypatch.setattr(sys, "stdin", stream)
    reading = Documents(STANDARD_INPUT)
    items = [item for item in reading if isinstance(item, Document)]
    assert [item.path for item in items] == ["standard input:1", "standard input:2"]
    assert reading.size is None
    assert not stream.closed


def test_what_the_person_says_reaches_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("one\n%%\ntwo")
    items = Documents(path, Options(format="text", split="%%"))
    assert [item.raw for item in items if isinstance(item, Document)] == ["one\n", "two"]
