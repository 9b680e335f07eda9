from __future__ import annotations

import gzip

import pytest

from store.errors import IntakeError
from store.intake import source as module
from store.intake.source import BUFFER, Options
from tests.store.intake.sources import source_of


def test_a_look_ahead_takes_nothing_away() -> None:
    source = source_of("x" * (BUFFER + 5))
    assert len(source.sample()) == BUFFER
    assert len(source.whole()) == BUFFER + 5
    assert source.position == BUFFER + 5


def test_lines_are_parted_at_line_feeds_alone_and_numbered() -> None:
    source = source_of("one\r\ntwo\rthree\u2028four\n\nend")
    assert [(n, line.decode()) for n, line in source.lines()] == [
        (1, "one\r\n"),
        (2, "two\rthree\u2028four\n"),
        (3, "\n"),
        (4, "end"),
    ]


def test_an_archive_is_unpacked_and_its_position_is_that_on_the_disk() -> None:
    data = gzip.compress(b"words\n" * 10_000)
    source = source_of(data)
    assert source.whole() == b"words\n" * 10_000
    assert source.position == len(data)


def test_an_archive_that_swells_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FREE", 1 << 16)
    bomb = gzip.compress(b"\0" * (1 << 24))
    with pytest.raises(IntakeError, match=r"a\.gz unpacks to more than 200 times its size"):
        source_of(bomb, "a.gz").whole()


def test_a_line_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_RECORD", 100)
    with pytest.raises(IntakeError, match=r"a\.jsonl:2 is longer"):
        list(source_of("{}\n" + "x" * 200, "a.jsonl").lines())


def test_a_file_too_long_to_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_FILE", 100)
    with pytest.raises(IntakeError, match=r"a\.md is longer .*cut it"):
        source_of("x" * 101, "a.md").whole()


def test_a_guess_is_remarked_on_and_an_encoding_asked_for_is_none() -> None:
    data = "Le président a déclaré".encode("cp1252")
    guessed = source_of(data)
    assert guessed.text().encoding == "cp1252"
    assert guessed.remarks == ["a.txt is read as CP1252, which is a guess"]
    asked = source_of(data, options=Options(encoding="latin2"))
    assert (asked.text().encoding, asked.remarks) == ("iso8859-2", [])
    assert source_of(data, options=Options(encoding="latin2")).encoding() == "iso8859-2"
    with pytest.raises(IntakeError, match="“latin-9000” is no encoding"):
        source_of(data, options=Options(encoding="latin-9000")).text()


def test_a_file_of_lines_is_in_utf_8_if_most_of_its_lines_are() -> None:
    line = "Le président a déclaré\n"
    source = source_of(line.encode() * 3 + line.encode("cp1252"))
    assert (source.encoding(), source.remarks) == ("utf-8", [])
    source = source_of(line.encode() + line.encode("cp1252") * 3)
    assert (source.encoding(), len(source.remarks)) == ("cp1252", 1)
    long = source_of("é".encode() * BUFFER)
    assert (long.encoding(), long.remarks) == ("utf-8", [])
