from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.numerals import heard_digits, in_digits, numbers


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("brigade forty four", "brigade 44"),
        ("brigade forty 4", "brigade 44"),
        ("forty four 4", "44 4"),
        ("first bank", "1st bank"),
        ("twentieth century", "20th century"),
        ("three percenters", "3 percenters"),
        ("fund viii", "fund 8"),
        ("fund xxix", "fund 29"),
        ("bowl xlviii", "bowl 48"),
        ("bowl lix", "bowl 59"),
        ("trust v", "trust v"),
        ("v shipping", "v shipping"),
        ("studio v films", "studio v films"),
        ("bruce li", "bruce li"),
        ("", ""),
    ],
)
def test_numbers_are_written_in_digits(words: str, written: str) -> None:
    assert in_digits(tuple(words.split())) == tuple(written.split())


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("iphone x", "iphone 10"),
        ("claude three point five", "claude 3 5"),
        ("mark iii", "mark 3"),
        ("o one", "o 1"),
        ("deepseek v three", "deepseek v 3"),
        ("gemini two point oh", "gemini 2 0"),
        ("x corp", "x corp"),
        ("point break", "point break"),
    ],
)
def test_more_is_heard_as_a_number(words: str, heard: str) -> None:
    assert heard_digits(tuple(words.split())) == heard


def test_numbers_are_the_words_with_digits() -> None:
    assert numbers(("channel", "9", "trust", "2004", "3m")) == ("2004", "3m", "9")


@given(st.lists(st.sampled_from(["forty", "four", "4", "first", "ii", "v", "bank", "2004"])))
def test_writing_twice_changes_nothing(words: list[str]) -> None:
    once = in_digits((*words, "bank"))
    assert in_digits(once) == once
