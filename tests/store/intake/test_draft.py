from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from store.errors import IntakeError
from store.intake.draft import draft, read_draft, text_files
from store.records import Metadata

if TYPE_CHECKING:
    from pathlib import Path

RAW = "Robots learn to fold\r\n18 May 2024\r\nThe company said so.\r\n"


def test_a_draft_holds_the_text_untouched_and_what_is_known_of_it() -> None:
    made = draft(RAW, "a.txt")
    assert (made.raw, made.path) == (RAW, "a.txt")
    assert made.sha256 == hashlib.sha256(RAW.encode()).hexdigest()
    assert made.metadata == Metadata("Robots learn to fold", "", "2024-05-18")
    assert made.words == 11
    assert made.blocks[-1].end == len(RAW)


def test_given_metadata_go_before_those_of_the_text() -> None:
    made = draft(RAW, metadata=Metadata(title="Robots", source="Wired"))
    assert made.metadata == Metadata("Robots", "Wired", "2024-05-18")


@pytest.mark.parametrize("raw", ["", " \n", "half \ud83d"])
def test_what_cannot_be_stored_is_refused(raw: str) -> None:
    with pytest.raises(IntakeError):
        draft(raw)


def test_a_file_is_read_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(RAW.encode())
    made = read_draft(path)
    assert (made.raw, made.path) == (RAW, str(path))


def test_what_cannot_be_read_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match=r"none\.txt cannot be read \(no such file"):
        read_draft(tmp_path / "none.txt")
    with pytest.raises(IntakeError, match=r"cannot be read \(is a directory\)"):
        read_draft(tmp_path)


def test_folders_are_searched_in_order_and_files_taken_as_given(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.md", "a/deep/x.TXT", "given.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "folder.txt").mkdir()
    found = text_files([tmp_path / "given.md", tmp_path])
    assert [str(path.relative_to(tmp_path)) for path in found] == [
        "given.md",
        "a/deep/x.TXT",
        "a/z.txt",
        "b.txt",
    ]


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="none cannot be read"):
        list(text_files([tmp_path / "none"]))
