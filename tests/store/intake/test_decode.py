from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import IntakeError
from store.intake.decode import check_storable, decode


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])).map(lambda text: text + "x"))
def test_every_character_comes_through(text: str) -> None:
    assert decode(text.encode("utf-8"), "a.txt") == text


def test_line_ends_and_byte_order_mark_are_kept() -> None:
    assert decode(b"\xef\xbb\xbfone\r\ntwo\rthree\n", "a.txt") == "\ufeffone\r\ntwo\rthree\n"


def test_bytes_that_are_not_utf8_are_refused_with_their_position() -> None:
    with pytest.raises(IntakeError, match=r"news/a\.txt .*byte 3 .*UTF-8"):
        decode(b"caf\xe9 noir", "news/a.txt")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(IntakeError, match=r"a\.txt holds no text"):
        decode(data, "a.txt")


def test_half_a_character_is_refused_with_its_position() -> None:
    with pytest.raises(IntakeError, match=r"a\.jsonl .*position 2"):
        check_storable("ab\ud83d", "a.jsonl")


def test_a_text_without_a_path_is_named_as_such() -> None:
    with pytest.raises(IntakeError, match=r"^the text holds no text"):
        check_storable(" ", "")
