from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import IntakeError
from store.intake import table
from store.intake.table import read_table
from tests.store.intake.sources import documents, read, refusals


@pytest.mark.parametrize("mark", [",", "\t", ";", "|"])
def test_rows_are_articles_whatever_parts_them(mark: str) -> None:
    rows = ["title,text,published", "One,The text,2024-05-18", "Two,Other text,03/04/2024"]
    items = documents(read(read_table, "\n".join(rows).replace(",", mark), "t.csv"))
    assert [(item.path, item.raw, item.format) for item in items] == [
        ("t.csv:2", "The text", "csv"),
        ("t.csv:3", "Other text", "csv"),
    ]
    assert [(item.metadata.title, item.metadata.date) for item in items] == [
        ("One", "2024-05-18"),
        ("Two", ""),
    ]


def test_a_quoted_text_keeps_its_lines_and_the_next_row_its_number() -> None:
    items = documents(
        read(read_table, '\ufefftext,a\r\n"one\r\n\r\n""two""\n",1\r\nthree,2\r\n', "t")
    )
    assert [(item.path, item.raw) for item in items] == [
        ("t:2", 'one\r\n\r\n"two"\n'),
        ("t:6", "three"),
    ]


def test_a_row_that_cannot_be_decoded_is_refused_alone() -> None:
    data = b"text\n" + "plain é\n".encode() * 9 + b"caf\xe9\n" + b"last\n"
    items = read(read_table, data, "t.csv")
    assert refusals(items) == ["t.csv:11 cannot be decoded; save the file as UTF-8"]
    assert documents(items)[-1].raw == "last"


def test_a_field_without_end_is_refused_and_reading_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = csv.field_size_limit()
    monkeypatch.setattr(table, "LONGEST_RECORD", 50)
    try:
        items = read(read_table, 'text\none\n"' + "x" * 60 + '\n"\ntwo\n', "t.csv")
    finally:
        csv.field_size_limit(before)
    assert refusals(items)[0].startswith("t.csv:3 is no row (field larger")
    assert documents(items)[0].raw == "one"


def test_rows_that_a_quotation_mark_swallows_are_not_taken_for_a_text() -> None:
    items = read(read_table, 'title,text\nA,one\nB,"two\nC,three\nD,four\n', "t.csv")
    assert [item.raw for item in documents(items)] == ["one"]
    assert refusals(items) == ["t.csv:3 has a quotation mark that is never closed; close it"]
    assert documents(read(read_table, 'text\n"one\n\ntwo"', "t.csv"))[0].raw == "one\n\ntwo"


def test_a_table_without_headings_is_refused() -> None:
    with pytest.raises(IntakeError, match=r"t\.csv has no line of headings"):
        read(read_table, "\n\n", "t.csv")


def test_a_table_in_utf_16_is_read() -> None:
    items = documents(
        read(read_table, "\ufefftext\ta\r\nfirst\tx\r\n".encode("utf-16-le"), "t.tsv")
    )
    assert [item.raw for item in items] == ["first"]


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\t")),
        max_size=6,
    )
)
def test_any_table_that_python_writes_is_read_back(texts: list[str]) -> None:
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(["number", "text"])
    rows.writerows(enumerate(texts))
    items = read(read_table, written.getvalue(), "t.csv", {"text": "text"} if texts else None)
    shown = [item.raw if item.page is None else None for item in documents(items)]
    kept = [text for text in texts if text.strip()]
    assert [text for text in shown if text is not None] == [
        text for text, is_plain in zip(kept, shown, strict=True) if is_plain is not None
    ]
