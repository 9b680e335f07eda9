from __future__ import annotations

import pytest

from store.suggest.mentions.amounts import amounts
from store.suggest.reading import read


def _found(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], str(one.type)) for one in amounts(read(text))]


@pytest.mark.parametrize(
    "date",
    [
        "July 10, 2025",
        "10 July 2025",
        "early July",
        "mid-July",
        "last week",
        "Earlier this year",
        "the past years",
        "nearly a decade",
        "three days ago",
        "Monday",
        "Friday night",
        "the 1990s",
        "2024-05-01",
        "yesterday",
    ],
)
def test_dates(date: str) -> None:
    assert _found(f"That was {date}, they say.") == [(date, "DATE")]


@pytest.mark.parametrize(
    "money",
    ["$6 billion", "$97.4 billion", "US$20,000", "€5m", "5 million euros", "millions of dollars"],
)
def test_money(money: str) -> None:
    assert _found(f"They paid {money} for it.") == [(money, "MONEY")]


@pytest.mark.parametrize(
    "quantity",
    ["over 900", "thousands", "At least five", "more than 100", "58%", "some 12,000", "2.5°F"],
)
def test_quantities(quantity: str) -> None:
    assert _found(f"“{quantity} left.") == [(quantity, "QUANTITY")]


@pytest.mark.parametrize(
    ("text", "date"), [("It came in April.", "April"), ("It was so since 2019.", "2019")]
)
def test_a_month_or_year_alone_needs_a_word_before_it(text: str, date: str) -> None:
    assert _found(text) == [(date, "DATE")]


@pytest.mark.parametrize(
    "text",
    [
        "You may go.",
        "April said so.",
        "They won 3-1.",
        "Room 2019 is free.",
        "GPT-4 is it.",
        "1. Save money",
        "He left.\n2) Save time",
        "It is Tracker™1, so.",
        "My 401(k) is it.",
        "The 9/11 attacks.",
        "Its number is 671782746331594752.",
        "It came with version 6.4.102 or so.",
        "See Ch. 2, page 7.",
        "It was at 10 p.m.",
        "It was at 11:30 a.m.",
        "Zimmerman, 32, left.",
        "Call (212) 555-1234.",
        "As they say [5].",
        "About 850 CE it was.",
        "It was highest since at least 1980.",
        "They went to Area 51.",
        "3 4 5",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert _found(text) == []


def test_a_number_that_counts_nothing_is_told_from_a_quantity() -> None:
    reasons = [
        one.reason for one in amounts(read("The toll rose to 66, and 5 people left, or 9%."))
    ]
    assert reasons == ["a number alone", "a quantity", "a quantity"]
