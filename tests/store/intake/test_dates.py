from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.intake.dates import FoundDate, find_date, is_of_change, read_date, read_value

DAY = "2024-05-18"


@pytest.mark.parametrize(
    "line",
    [
        "2024-05-18",
        "2024-05-18T04:52:21Z",
        "2024-05-18T04:52:21.123+02:00",
        "2024-05-18 04:52",
        "2024/05/18",
        "2024.5.18",
        "Sat, 18 May 2024 04:52:21 GMT",
        "18 May 2024",
        "18th of May, 2024",
        "18-May-2024",
        "Saturday, May 18th, 2024 at 4:52 pm",
        "May 18, 2024",
        "MAY 18 2024",
        "May 18, 2024 | 4:52 PM EDT",
        "Published: May 18, 2024",
        "Last updated on May 18, 2024",
        "18.05.2024",
        "18/05/2024",
        "05/18/2024",
        "18-5-2024, 14:30 Uhr",
        "18. Mai 2024",
        "Samstag, den 18. Mai 2024, 14:30 Uhr",
        "le 18 mai 2024 à 14h30",
        "Publié le 18 mai 2024",
        "samedi 18 mai 2024",
        "18 de mayo de 2024",
        "sábado, 18 de maio de 2024",
        "18 maggio 2024",
        "zaterdag 18 mei 2024 om 14:30",
        "2024年5月18日",
        "2024년 5월 18일",
        "  18 May\t2024 ",
    ],
)
def test_a_whole_date_is_read(line: str) -> None:
    assert read_date(line) == DAY


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("1er mars 2024", "2024-03-01"),
        ("3 März 2024", "2024-03-03"),
        ("1º de janeiro de 2024", "2024-01-01"),
        ("4 août 2024", "2024-08-04"),
        ("Dec. 25, 2023", "2023-12-25"),
        ("2. Oktober 2023", "2023-10-02"),
        ("7 de fevereiro de 2023", "2023-02-07"),
        ("03.04.2024", "2024-04-03"),
        ("04/04/2024", "2024-04-04"),
    ],
)
def test_months_are_known_in_seven_languages(line: str, iso: str) -> None:
    assert read_date(line) == iso


@pytest.mark.parametrize("line", ["03/04/2024", "3-4-2024", "Published 03/04/2024"])
def test_a_date_that_may_be_two_days_stays_as_it_was_found(line: str) -> None:
    assert find_date(line) == FoundDate(line.removeprefix("Published "), "")


@pytest.mark.parametrize(
    "line",
    [
        "Last week",
        "yesterday",
        "Tuesday",
        "3 days ago",
        "May 2024",
        "2024",
        "30 February 2024",
        "2024-13-01",
        "31/31/2024",
        "18 Foo 2024",
        "It happened on May 18, 2024",
        "May 18, 2024 was a day to remember",
        "",
        "5 2024-05-18",
        "1" * 1_000_000,
    ],
)
def test_what_is_no_whole_date_is_none(line: str) -> None:
    assert find_date(line) == FoundDate("", "")
    assert not find_date(line)


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("1716007941", DAY),
        ("1716007941.25", DAY),
        ("1716007941123", DAY),
        ("20240518", DAY),
        ("20240518T045221Z", DAY),
        (" 18 May 2024 ", DAY),
        ("03/04/2024", ""),
        ("Last week", ""),
        ("20241399", ""),
        ("", ""),
    ],
)
def test_a_field_that_holds_a_date_may_hold_seconds(value: str, iso: str) -> None:
    assert read_value(value) == FoundDate(value.strip(), iso)


def test_a_change_is_told_from_publication() -> None:
    assert is_of_change("Updated: May 18, 2024")
    assert not is_of_change("Published May 18, 2024")
    assert not is_of_change("May 18, 2024")


@given(st.text() | st.text("0123456789 ./-T:"))
def test_any_text_gives_a_date_or_none(text: str) -> None:
    for iso in (read_date(text), read_value(text).iso):
        assert re.fullmatch(r"(?:\d{4}-\d\d-\d\d)?", iso)
