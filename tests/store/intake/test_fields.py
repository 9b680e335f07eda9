from __future__ import annotations

import pytest

from store.errors import IntakeError
from store.intake.fields import guess_fields, host_of, language_code, value_of, written

LONG = "The company said on Monday that it will hire a thousand people. " * 5


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            {"headline": "T", "body": LONG, "publisher": "W", "published": "2024", "byline": "A"},
            {
                "text": "body",
                "title": "headline",
                "source": "publisher",
                "date": "published",
                "author": "byline",
            },
        ),
        ({"Main_Content": LONG, "Title": "T"}, {"text": "Main_Content", "title": "Title"}),
        ({"content": "cut off…", "text": LONG}, {"text": "text"}),
        ({"text": "cut off…", "articleBody": LONG}, {"text": "articleBody"}),
        ({"body": f"<p>{LONG}</p>", "text": LONG}, {"text": "text"}),
        ({"story_en": LONG, "id": 3}, {"text": "story_en"}),
        ({"id": "x", "n": 3}, {}),
        ({"text": LONG, "title": ""}, {"text": "text"}),
    ],
)
def test_fields_are_guessed_by_name_and_content(
    record: dict[str, object], expected: dict[str, str]
) -> None:
    assert guess_fields([record, record], {}) == expected


def test_what_is_asked_for_goes_before_any_guess() -> None:
    record = {"text": LONG, "summary": "short", "meta": {"paper": "Wired"}}
    asked = {"text": "summary", "source": "meta.paper"}
    assert guess_fields([record], asked) == asked


def test_a_part_or_field_that_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(IntakeError, match=r"“body” is no part of an article.*text, title"):
        guess_fields([{"text": LONG}], {"body": "text"})
    with pytest.raises(IntakeError, match="no field “txt”; name one of text, title"):
        guess_fields([{"text": LONG, "title": ""}], {"text": "txt"})


def test_a_dot_leads_into_an_object_unless_the_name_has_it() -> None:
    assert value_of({"a": {"b": {"c": 1}}}, "a.b.c") == 1
    assert value_of({"a.b": 2, "a": {"b": 1}}, "a.b") == 2
    assert value_of({"a": "x"}, "a.b") is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, ""),
        (17, "17"),
        (["Ann", None, {"name": "Bo"}], "Ann, Bo"),
        ({"@type": "Organization", "name": "Wired"}, "Wired"),
        ({"rendered": "x"}, "x"),
        ({"id": 1}, ""),
    ],
)
def test_any_value_can_be_written(value: object, text: str) -> None:
    assert written(value) == text


def test_a_language_is_its_code() -> None:
    codes = [language_code(value) for value in ("en", "de-AT", "pt_BR", " nds ", "English", "")]
    assert codes == ["en", "de", "pt", "nds", "", ""]


def test_the_host_of_an_address_stands_for_its_source() -> None:
    assert host_of(" https://www.wired.com:80/a?b") == "wired.com"
    assert host_of("wired") == host_of("http://[half") == ""


def test_a_record_by_itself_may_be_anything_and_needs_a_name_for_its_text() -> None:
    assert guess_fields([{"about": LONG, "files": 5}], {}) == {}
