from __future__ import annotations

import zlib
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import IntakeError
from store.intake.decode import without_surrogates
from store.intake.document import Document
from store.intake.formats import FORMATS, is_known, reader_of
from store.intake.source import Options
from tests.store.intake.sources import source_of

MAIL = "Received: from x\n\tby y\nSubject: Hello\n\nText\n"


def format_of(text: str, name: str, asked: str = "") -> str:
    reader = reader_of(source_of(text, name, Options(format=asked)))
    return next(name for name, format_ in FORMATS.items() if format_.reader is reader)


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("a.txt", "text"),
        ("a.HTM", "html"),
        ("a.md", "markdown"),
        ("a.jsonl.gz", "jsonl"),
        ("a.ndjson", "jsonl"),
        ("a.json", "json"),
        ("a.tsv", "csv"),
        ("a.eml", "mail"),
        ("a.mbox", "mbox"),
        ("a.rss", "feed"),
        ("a.b.xml", "feed"),
        ("README", "text"),
    ],
)
def test_the_name_tells_the_format(name: str, format_: str) -> None:
    assert format_of("Some words.", name) == format_
    assert is_known(Path(name)) == (name != "README")


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ("\ufeff\n<!DOCTYPE html><p>x", "html"),
        ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', "html"),
        ("<!-- saved --><HTML lang=en>", "html"),
        ('<?xml version="1.0"?><rss version="2.0">', "feed"),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        ("<rdf:RDF>", "feed"),
        (MAIL, "mail"),
        ("From: a@b.c\nDate: today\n\nx", "mail"),
        ("From a@b.c Sat May 18 04:52:21 2024\nSubject: x\n", "mbox"),
        ('{"text": "a"}\n{"text": "b"}\n', "jsonl"),
        ('{"text": "a"}', "json"),
        ('[\n {"text": "a"}]', "json"),
        ("From: nobody knows where\n\nthe robots came.", "text"),
        ("[Editor’s note] It began.", "text"),
        ("<b>Bold</b> words", "text"),
        ("", "text"),
    ],
)
def test_the_content_tells_where_the_name_does_not(text: str, format_: str) -> None:
    assert format_of(text, "standard input") == format_


def test_a_name_may_say_too_little() -> None:
    assert format_of('{"a": 1}\n{"a": 2}\n', "a.json") == "jsonl"
    assert format_of("<html>", "a.xml") == "html"
    assert format_of("<!doctype html>", "a.txt") == "html"
    assert format_of(MAIL, "a.txt") == "text"


def test_the_format_asked_for_goes_before_all() -> None:
    assert format_of("<html>", "a.html", "text") == "text"
    with pytest.raises(IntakeError, match="“docx” is no format; name one of text, html"):
        format_of("x", "a.docx", "docx")


PIECES = st.sampled_from(
    [
        *[b"<rss><item><description>", b"</description></item></rss>", b"<p>a &amp; b</p>", b"<b>"],
        *[
            b'{"text": "',
            b'"}\n',
            b"\\ud83d",
            b"text,date\n",
            b'"',
            b",",
            b"[",
            b"]",
            b"{",
            b"1" * 5000,
        ],
        *[
            b"From: a@b\n",
            b"Subject: =?utf-8?q?x?=\n",
            b"Content-Type: text/html; charset=",
            b"utf-7",
        ],
        *[b"From a 04:52\n", b"---\n", b"title: x\n", b"+++\n", b"# ", b"> ", b"|a|b|\n|-|-|\n"],
        *[b"\n", b"\r", b"\0", b"\xff", b"\xe9", b"\xef\xbb\xbf", b" ", b"words "],
    ]
)


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.lists(PIECES | st.binary(max_size=3), max_size=20).map(b"".join))
def test_whatever_a_file_holds_is_read_or_refused(name: str, data: bytes) -> None:
    with suppress(IntakeError, OSError, EOFError, zlib.error):  # as from a broken archive
        for item in FORMATS[name].reader(source_of(data)):
            if isinstance(item, Document):
                texts = [item.raw, item.page.source if item.page else "", *astuple(item.metadata)]
                assert [text for text in texts if without_surrogates(text)[1]] == []


@pytest.mark.parametrize("text", ["{" * 300_000, "}" * 300_000, "<!--" * 80_000, "To: " * 80_000])
def test_no_beginning_takes_long_to_look_at(text: str) -> None:
    assert format_of(text, "standard input") == "text"
