from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import IntakeError
from store.intake import source as source_module
from store.intake.json_records import read_json, read_json_lines
from store.records import Metadata
from tests.store.intake.sources import documents, read, refusals, source_of, the_one

if TYPE_CHECKING:
    from store.intake.document import Document

BODY = "The company said on Monday that it will hire a thousand people."


def lines(*records: Any, ascii_: bool = True) -> str:
    return "".join(json.dumps(record, ensure_ascii=ascii_) + "\n" for record in records)


def test_a_record_a_line_knows_its_line_and_what_it_says() -> None:
    text = "\n" + lines(
        {
            "headline": " Robots\nfold ",
            "body": BODY,
            "publisher": {"name": "Wired"},
            "published_at": 1716007941,
            "authors": ["Ann Lee", "Bo Li"],
            "lang": "en_US",
        }
    )
    document = the_one(read(read_json_lines, text, "n.jsonl"))
    assert (document.raw, document.path, document.format) == (BODY, "n.jsonl:2", "jsonl")
    assert document.metadata == Metadata(
        "Robots fold", "Wired", "2024-05-18", "1716007941", "Ann Lee, Bo Li", "en"
    )


def test_the_text_is_the_very_value() -> None:
    raw = " \ufeffone\r\n\ttwo\u2028 \x00 é e\u0301 😀\n"
    assert the_one(read(read_json_lines, lines({"text": raw}))).raw == raw


def test_a_bad_line_is_refused_with_its_number_and_the_rest_goes_in() -> None:
    text = (
        lines({"text": BODY}, {"text": "é"}, ascii_=False)
        + "{bad\n"
        + lines([1], {"text": " "}, {"text": BODY + " É!"}, ascii_=False)
    )
    items = read(read_json_lines, text.encode() + b'{"text": "\xff"}\n', "n.jsonl")
    assert [item.raw for item in documents(items)] == [BODY, "é", BODY + " É!"]
    assert [reason.split(" (")[0][:40] for reason in sorted(refusals(items))] == [
        "n.jsonl:3 is not JSON",
        "n.jsonl:4 is no JSON object; write it in",
        "n.jsonl:5 has no text in “text”; name th",
        "n.jsonl:7 is not UTF-8 at byte 10 of the",
    ]


def test_half_a_character_is_replaced_and_said() -> None:
    document = the_one(read(read_json_lines, '{"text": "a \\ud83d b", "title": "\\udc00"}'))
    assert (document.raw, document.metadata.title) == ("a \ufffd b", "\ufffd")
    assert document.notes == ("halves of characters replaced by U+FFFD: 1",)


def test_a_field_of_html_is_read_as_a_page() -> None:
    document = the_one(read(read_json_lines, lines({"html": "<p>Ann &amp; Bo</p><p>said so</p>"})))
    assert document.raw.split("\n")[0] == "Ann & Bo"
    assert document.format == "jsonl"
    assert document.page is not None
    assert document.page.source.startswith("<p>")


def test_a_file_may_begin_with_bad_lines() -> None:
    items = read(read_json_lines, "bad\n" * 50 + lines({"text": BODY}) + "bad\n", "n.jsonl")
    assert [item.path for item in documents(items)] == ["n.jsonl:51"]
    assert len(refusals(items)) == 51
    assert len(refusals(read(read_json_lines, "bad\n"))) == 1


def test_the_fields_taken_are_said_and_can_be_named() -> None:
    source = source_of(lines({"text": BODY, "title": "T"}), "n.jsonl")
    list(read_json_lines(source))
    assert source.remarks == ["n.jsonl: text from “text”, title from “title”"]
    named = read(
        read_json_lines, lines({"text": BODY, "x": {"y": "other"}}), fields={"text": "x.y"}
    )
    assert the_one(named).raw == "other"


def test_a_file_without_a_text_is_refused_with_its_fields() -> None:
    with pytest.raises(IntakeError, match=r"n\.jsonl has no field for the text; name one of id, n"):
        read(read_json_lines, lines({"id": 1, "n": 2}), "n.jsonl")
    with pytest.raises(IntakeError, match=r"n\.jsonl: there is no field “txt”"):
        read(read_json_lines, lines({"text": BODY}), "n.jsonl", {"text": "txt"})


def test_lines_are_read_as_they_are_asked_for() -> None:
    source = source_of(lines({"text": BODY}) * 50_000, "n.jsonl")
    assert len(list(islice(read_json_lines(source), 5))) == 5
    assert source.position == source_module.BUFFER


def test_json_lines_in_another_encoding_are_read() -> None:
    text = '{"text": "Le président a déclaré que la réforme serait votée"}\n'
    assert the_one(read(read_json_lines, text.encode("cp1252"))).encoding == "cp1252"
    assert the_one(read(read_json_lines, ("\ufeff" + text).encode("utf-16-le"))).raw[3] == "p"
    assert the_one(read(read_json_lines, "\ufeff" + text)).raw[3] == "p"


def test_a_list_is_read_one_by_one_with_lines() -> None:
    text = json.dumps([{"text": BODY}, 5, {"text": "two"}], indent=1)
    items = read(read_json, text, "l.json")
    assert [item.path for item in documents(items)] == ["l.json:2", "l.json:6"]
    assert refusals(items) == ["l.json:5 is no JSON object; write it in braces, {…}"]


def test_a_mistake_in_a_list_ends_it() -> None:
    items = read(read_json, '[{"text": "one"},\n{"text": "two"},\n{oops}]', "l.json")
    assert [item.raw for item in documents(items)] == ["one", "two"]
    assert refusals(items)[0].startswith("l.json:3 is not JSON (")


def test_an_object_is_an_article_or_has_a_list_of_them() -> None:
    assert the_one(read(read_json, json.dumps({"text": BODY}), "o.json")).path == "o.json"
    wrapped = json.dumps({"status": "ok", "articles": [{"content": BODY}, {"content": "two"}]})
    items = documents(read(read_json, wrapped, "o.json"))
    assert [item.path for item in items] == ["o.json#1", "o.json#2"]


def test_a_json_feed_names_the_source_of_its_items() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Wired",
        "items": [
            {"id": "1", "content_html": "<p>Hello there</p>", "date_published": "2024-05-18"}
        ],
    }
    document = the_one(read(read_json, json.dumps(feed)))
    assert (document.raw, document.format, document.metadata.source) == (
        "Hello there",
        "feed",
        "Wired",
    )


def test_deep_nesting_is_refused() -> None:
    assert "nested too deeply" in refusals(read(read_json_lines, "[" * 100_000))[0]
    assert "nested too deeply" in refusals(read(read_json, '{"a":' * 100_000))[0]


@given(st.lists(st.dictionaries(st.sampled_from(["text", "title", "a"]), st.text()), max_size=5))
def test_any_texts_come_through(records: list[dict[str, str]]) -> None:
    def texts(items: list[Any]) -> list[str]:
        found: list[Document] = documents(items)
        return [item.raw for item in found if item.page is None]

    try:
        items = read(read_json_lines, lines(*records), fields={"text": "text"})
    except IntakeError:
        return
    given_texts = [record.get("text", "") for record in records]
    assert set(texts(items)) <= {text.replace("\ud800", "\ufffd") for text in given_texts}
    assert len(items) == len(records)
