from __future__ import annotations

import codecs

import pytest

from store.intake.encodings import SAMPLE, encoding_of, guesses, has_utf8, known_encoding


def test_names_of_encodings_are_read_as_browsers_do() -> None:
    assert known_encoding("ISO-8859-1") == known_encoding("us-ascii") == "cp1252"
    assert known_encoding(" UTF8 ") == "utf-8"
    assert [known_encoding(name) for name in ("", "rot13", "hex", "utf-7", "no\0such")] == [""] * 5
    assert known_encoding("unicode_escape") == known_encoding("idna") == ""
    assert codecs.lookup(known_encoding("gb2312"))


@pytest.mark.parametrize("name", ["utf-16", "UTF-16LE", "utf-32-be", "shift_jis", "big5"])
def test_encodings_of_several_bytes_are_known(name: str) -> None:
    assert "a".encode(known_encoding(name)) == "a".encode(name)


def test_the_beginning_of_a_text_may_end_within_a_character() -> None:
    cut = "né".encode()[:-1]
    assert encoding_of(cut, "a.txt", is_whole=False) == ("utf-8", False)
    assert encoding_of(cut, "a.txt")[1]


def test_lines_are_in_utf_8_where_most_of_the_odd_ones_are() -> None:
    good, bad = "é".encode(), b"\xe9"
    assert has_utf8([b"plain", good, good, bad])
    assert not has_utf8([good, bad, bad])
    assert not has_utf8([b"plain"])


def test_there_is_always_a_guess_and_a_long_text_is_not_read_whole() -> None:
    assert list(guesses(b"plain"))
    assert list(guesses(b"\xe9" * (100 * SAMPLE)))
