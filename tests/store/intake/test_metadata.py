from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.intake.metadata import completed, describe
from store.records import Metadata

SEEDS = Path(__file__).parents[3] / "seeds"

BODY = "The company said on Monday that it will hire a thousand people next year.\n"


@pytest.mark.parametrize(
    ("seed", "title", "source", "date"),
    [
        ("000", "Delete or get fired – xAI engineer quits", "Cryptopolitan", ""),
        ("001", "Last week, just days before they were supposed", "", ""),
        ("002", "Former OpenAI executive Jan Leike resigns", "", ""),
        ("003", "xAI hired gig workers to boost Grok", "", ""),
        ("004", "The AI safety team at OpenAI is facing", "Benzinga", "2024-05-18"),
    ],
)
def test_the_seeds_are_described(seed: str, title: str, source: str, date: str) -> None:
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    metadata = describe(path.read_bytes().decode("utf-8"))
    assert metadata.title.startswith(title)
    assert (metadata.source, metadata.date) == (source, date)


@pytest.mark.parametrize("before", ["", "logo\n", "18 May 2024\n", "By Ann Lee\n", "\ufeff\n\n"])
def test_the_title_is_the_headline_above_the_body(before: str) -> None:
    raw = f"{before}Robots learn to fold shirts\n{BODY}More about robots\n"
    assert describe(raw).title == "Robots learn to fold shirts"


def test_without_a_headline_the_first_sentence_is_the_title_cut_after_a_word() -> None:
    title = describe(f"{BODY.strip()} And so on, and so forth, for many more words yet.").title
    assert title == BODY.strip()
    long = describe(BODY.strip().removesuffix(".") + ", and that it may hire more after that.")
    assert long.title.endswith("…")
    assert len(long.title) <= 91
    assert BODY.startswith(long.title.split(",")[0].removesuffix("…"))


def test_a_subhead_below_the_body_is_no_title() -> None:
    assert describe(f"{BODY}What happens next\n{BODY}").title == BODY.strip()


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Source Cryptopolitan", "Cryptopolitan"),
        ("Source: Business Insider", "Business Insider"),
        ("By Ann Lee | Wired", "Wired"),
        ("LONDON, May 3 (Reuters) - The company said no.", "Reuters"),
        ("This article originally appeared on The Verge.", "The Verge"),
        ("Published by Benzinga editors", "Benzinga"),
        ("Disclaimer: reviewed and published by Benzinga editors.", "Benzinga"),
        ("— Reuters", "Reuters"),
        ("A paper published by Stanford says otherwise.", ""),
        ("Source code was leaked", ""),
    ],
)
def test_the_source_is_taken_from_plain_words_only(line: str, source: str) -> None:
    assert describe(f"Robots learn to fold\n{BODY}{line}\n").source == source


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Sat, 18 May 2024 04:52:21 GMT", "2024-05-18"),
        ("2024-05-18", "2024-05-18"),
        ("2024-05-18T04:52:21Z", "2024-05-18"),
        ("May 18, 2024", "2024-05-18"),
        ("Saturday, May 18th, 2024 at 4:52 pm", "2024-05-18"),
        ("18 May 2024", "2024-05-18"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("Last week", ""),
        ("May 2024", ""),
        ("30 February 2024", ""),
        ("It happened on May 18, 2024", ""),
    ],
)
def test_a_date_is_a_line_of_its_own(line: str, date: str) -> None:
    assert describe(f"Robots learn to fold\n{line}\n{BODY}").date == date


@pytest.mark.parametrize(
    ("lines", "found", "iso"),
    [
        ("Published: 18 May 2024", "18 May 2024", "2024-05-18"),
        ("Updated May 20, 2024\nMay 18, 2024", "May 18, 2024", "2024-05-18"),
        ("Updated May 20, 2024", "May 20, 2024", "2024-05-20"),
        ("03/04/2024", "03/04/2024", ""),
        ("03/04/2024\n4 March 2024", "4 March 2024", "2024-03-04"),
        ("Last week", "", ""),
    ],
)
def test_a_date_is_kept_as_found_and_as_iso(lines: str, found: str, iso: str) -> None:
    metadata = describe(f"Robots learn to fold\n{lines}\n{BODY}")
    assert (metadata.date_found, metadata.date) == (found, iso)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("by Ann Lee and Bo O’Li", "Ann Lee, Bo O’Li"),
        ("BY ANN LEE", "ANN LEE"),
        ("By Ann Lee, Bo Li and Cy van der Ek", "Ann Lee, Bo Li, Cy van der Ek"),
        ("By Ann Lee, Staff Writer", "Ann Lee"),
        ("By Ann Lee | Wired", "Ann Lee"),
        ("Written by Ann-Marie Lee", "Ann-Marie Lee"),
        ("Von Jürgen Müller", "Jürgen Müller"),
        ("Por José Ortega y Gasset", "José Ortega"),
        ("By noon the robots had folded it all", ""),
        ("By Ann Lee said nothing.", ""),
        ("By Reuters", ""),
        ("By Staff Writer", ""),
        ("By and large", ""),
    ],
)
def test_the_author_is_who_a_byline_names(line: str, author: str) -> None:
    assert describe(f"Robots learn to fold\n{line}\n{BODY}").author == author


def test_what_is_known_goes_before_what_is_found() -> None:
    known = Metadata(title="T", date_found="03/04/2024")
    found = Metadata("U", "Wired", "2024-05-18", "18 May 2024", "Ann", "en")
    assert completed(known, found) == Metadata("T", "Wired", "", "03/04/2024", "Ann", "en")
    assert completed(Metadata(), found) == found


@given(st.text())
def test_any_text_can_be_described(raw: str) -> None:
    title = describe(raw).title
    assert len(title) <= 160
    assert title == title.strip()
