from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.intake.plain import read_text
from store.intake.source import Options
from tests.store.intake.sources import source_of


def split(text: str, marker: str) -> list[tuple[str, str]]:
    source = source_of(text, options=Options(split=marker))
    return [(item.path, item.raw) for item in read_text(source)]


def test_a_file_is_one_article_byte_for_byte() -> None:
    (item,) = read_text(source_of("\ufeffone\r\ntwo \n"))
    assert (item.raw, item.path, item.format) == ("\ufeffone\r\ntwo \n", "a.txt", "text")


@pytest.mark.parametrize("marker", ["=====", "^=====$", "=+"])
def test_marker_lines_part_articles_that_know_their_line(marker: str) -> None:
    text = "one\r\nmore\r\n=====\r\n\r\n=====\r\ntwo ===== three\r\n"
    assert split(text, marker) == [
        ("a.txt:1", "one\r\nmore\r\n"),
        ("a.txt:6", "two ===== three\r\n"),
    ]


def test_what_is_no_regular_expression_is_the_line_itself() -> None:
    assert [raw for _, raw in split("one\n***\ntwo", "***")] == ["one\n", "two"]


@pytest.mark.parametrize("marker", ["[END]", "(end)", "=" * 2000])
def test_the_line_itself_is_a_marker_whatever_it_says_as_an_expression(marker: str) -> None:
    assert [raw for _, raw in split(f"one\n{marker}\r\ntwo", marker)] == ["one\n", "two"]


def test_a_file_without_the_marker_is_one_article() -> None:
    assert split("one\ntwo\n", "----") == [("a.txt:1", "one\ntwo\n")]


@given(st.lists(st.sampled_from(["a", "%%", "", "b %%", "\r", "c\r"])))
def test_nothing_but_markers_and_blanks_is_lost(lines: list[str]) -> None:
    kept = [line.strip() for line in lines if line.strip() not in {"", "%%"}]
    parts = chain.from_iterable(raw.split("\n") for _, raw in split("\n".join(lines), "%%"))
    assert [line.strip() for line in parts if line.strip()] == kept
