from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.intake.markup import is_markup, page_of
from store.intake.page import declared_in, read_page
from tests.store.intake.sources import read, the_one


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("<p>Hello", True),
        (" \n<!DOCTYPE html>", True),
        ("<!-- saved --> words", True),
        ("Hello <b>you</b> and <i>me</i>", True),
        ("One<br>two<br />three", True),
        ("plain words", False),
        ("5 < 6 and 7 > 3", False),
        ("<3 you", False),
        ("He wrote </p> once", False),
        ("", False),
    ],
)
def test_html_is_told_from_text(text: str, answer: bool) -> None:
    assert is_markup(text) is answer


@given(st.text())
def test_any_text_is_one_or_the_other(text: str) -> None:
    assert is_markup(text) in {True, False}


def test_a_page_within_another_format_keeps_that_and_its_own_source() -> None:
    document = page_of("<p>Ann &amp; Bo</p>", "n.jsonl:3", "utf-8", "jsonl")
    assert (document.raw, document.path, document.format) == ("Ann & Bo", "n.jsonl:3", "jsonl")
    assert document.page is not None
    assert document.page.source == "<p>Ann &amp; Bo</p>"


@pytest.mark.parametrize(
    ("beginning", "encoding"),
    [
        (b"<meta charset=koi8-r>", "koi8-r"),
        (b'<META content="text/html; charset=Big5">', "Big5"),
        (b"<?xml version='1.0' encoding='windows-1251'?>", "windows-1251"),
        (b"<p>no word of it", ""),
        (b" " * 5000 + b"charset=big5", ""),
    ],
)
def test_the_encoding_that_a_page_declares_is_found(beginning: bytes, encoding: str) -> None:
    assert declared_in(beginning) == encoding


def test_a_page_is_read_in_the_encoding_it_declares() -> None:
    data = "<meta charset=koi8-r><p>Привет мир".encode("koi8-r")
    document = the_one(read(read_page, data, "a.html"))
    assert (document.raw, document.encoding) == ("Привет мир", "koi8-r")
    assert (document.path, document.format) == ("a.html", "html")
