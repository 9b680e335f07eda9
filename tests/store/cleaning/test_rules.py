from __future__ import annotations

import pytest

from store.cleaning.measures import Measurer
from store.cleaning.rules import headlines_after, is_date, rule_of, rules_of
from store.cleaning.surroundings import Surroundings
from store.cleaning.units import units_of
from store.records import Reason
from tests.store.cleaning.made import BODY, joined


def surroundings(raw: str) -> Surroundings:
    return Surroundings(Measurer("en").measure_all(units_of(raw)))


def reason(line: str) -> Reason | None:
    return rule_of(surroundings(line).units[0])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Skip to main content", Reason.INTERFACE),
        ("Advertisement", Reason.INTERFACE),
        ("3 hours ago", Reason.TIMESTAMP),
        ("Updated: an hour ago", Reason.TIMESTAMP),
        ("5 min read", Reason.TIMESTAMP),
        ("See also: Ferry line adds night crossings", Reason.RELATED),
        ("Photo: Jane Doe / City Archive", Reason.CREDIT),
        ("The pier at dawn. Jane Doe/Getty Images", Reason.CREDIT),
        ("Tags: harbour, council, lighthouse", Reason.TAGS),
        ("Subscribe to our weekly newsletter.", Reason.PROMO),
        ("Sign up for breaking news alerts", Reason.PROMO),
        ("© 2023 Harbour Post", Reason.COPYRIGHT),
        ("Harbour Post Ltd. All rights reserved.", Reason.COPYRIGHT),
        ("Disclaimer: The author owns shares of the ferry line.", Reason.DISCLAIMER),
        ("This is not financial advice; past performance is not a guide.", Reason.DISCLAIMER),
    ],
)
def test_what_pages_say_around_articles_has_its_reason(line: str, expected: Reason) -> None:
    assert reason(line) is expected


@pytest.mark.parametrize(
    "line",
    [
        *BODY,
        "Two years ago the council rejected the same plan by a wide margin.",
        "He was asked to subscribe to the plan, but he refused.",
        "The photo shows the lighthouse before the storm.",
        "She said: “We will rebuild it.”",
        "Copyright law does not protect the design of the lamp.",
    ],
)
def test_what_an_article_says_is_no_matter_of_rules(line: str) -> None:
    assert reason(line) is None


def test_teasers_with_times_at_regular_distances_are_one_template() -> None:
    teasers = [
        text
        for name in ("Ferry", "Museum", "School", "Market")
        for text in ("photo story", f"{name} opens again after long repairs", "4 hours ago")
    ]
    reasons = rules_of(surroundings(joined(*BODY, *teasers)))
    assert not any(reasons[: len(BODY)])
    assert set(reasons[len(BODY) :]) == {Reason.TEMPLATE, Reason.TIMESTAMP}


def test_a_label_between_paragraphs_drops_nothing_but_itself() -> None:
    lines = [line for paragraph in BODY for line in (paragraph, "Advertisement")]
    reasons = rules_of(surroundings(joined(*lines)))
    assert reasons[::2] == [None] * len(BODY)


def test_headlines_below_all_prose_are_found() -> None:
    heads = [f"Council Of Harbour Number {n} Votes On Budget" for n in range(6)]
    found = headlines_after(surroundings(joined(*heads, *BODY, *heads)))
    assert found == list(range(6 + len(BODY), 12 + len(BODY)))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Sat, 18 May 2024 04:52:21 GMT", True),
        ("Published on May 4, 2021 at 3:15 pm", True),
        ("In May 2021 the lighthouse fell.", False),
        ("Menu", False),
    ],
)
def test_a_date_is_a_line_of_nothing_else(line: str, *, expected: bool) -> None:
    assert is_date(surroundings(line).units[0]) is expected
