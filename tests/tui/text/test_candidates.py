from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.candidates import candidates_in

SEEDS = Path(__file__).parents[3] / "seeds"
TEXTS = (
    st.lists(
        st.sampled_from(
            ["Elon Musk", "xAI", " ", ". ", "\n", "the", "The", "$6 billion", "“", "May 3"]
        )
    ).map("".join)
    | st.text()
)


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in candidates_in(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At Elon Musk’s firm, xAI", ["Elon Musk", "xAI"]),
        ("Ask Ursula von der Leyen of France", ["Ursula von der Leyen of France"]),
        ("the Bank of England and the CEO of Vox", ["Bank of England", "Vox"]),
        ("Grok 3, Claude 3.5 Sonnet and GPT-4o", ["Grok 3", "Claude 3.5 Sonnet", "GPT-4o"]),
        ("models o1, o1-pro and o3-mini", ["o1", "o1-pro", "o3-mini"]),
        ("his iPhone and eBay", ["iPhone", "eBay"]),
        ("OpenAI CEO Sam Altman met President Macron", ["OpenAI", "Sam Altman", "Macron"]),
        ("Alphabet Inc. co-founder J. K. Page, Jr.", ["Alphabet Inc.", "J. K. Page, Jr."]),
        ("In April he met her. He saw MIT", ["April", "MIT"]),
        ("Workers left. Some workers did not.", []),
        ("Altman said so. Nobody else.", ["Altman"]),
        ("the AI race and its CEO, I think", []),
        ("“The Leaderboard Illusion,” a paper", ["The Leaderboard Illusion"]),
        ("posted by @elonmusk", ["elonmusk"]),
        ("a Musk-led bid", ["Musk"]),
        ("paid $6 billion, $97.4bn or €5", ["$6 billion", "$97.4bn", "€5"]),
        ("lost millions of dollars", ["millions of dollars"]),
        ("On Monday, July 10, 2025", ["Monday", "July 10, 2025"]),
        ("on January 12 and 3 May 2024", ["January 12", "3 May 2024"]),
        ("last week, earlier this year, in 2019", ["last week", "earlier this year", "2019"]),
        ("a few days later and two years ago", ["a few days later", "two years ago"]),
        ("over 900 or more than 100", ["over 900", "more than 100"]),
        ("At least five of six, hundreds", ["At least five", "six", "hundreds"]),
        ("rose 36% and 4.5 percent", ["36%", "4.5 percent"]),
        ("two of them, the #1, 12th place", []),
        ("", []),
    ],
)
def test_what_deserves_a_label(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_names_of_the_sample_articles_are_found() -> None:
    gold = json.loads((SEEDS / "gold_entities_claims.json").read_text(encoding="utf-8"))
    hits = labelled = offered = 0
    for article in gold["docs"]:
        names, candidates = _gold_and_candidates(gold, article)
        hits += len(names & candidates)
        labelled += len(names)
        offered += len(candidates)
    assert hits / labelled > 0.9
    assert hits / offered > 0.75


def _gold_and_candidates(
    gold: dict[str, Any], article: dict[str, Any]
) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    text = (SEEDS / article["file"]).read_bytes().decode("utf-8")
    regions = [(region["start"], region["end"]) for region in article["regions"]]
    mentions = [entity for entity in gold["entities"] if entity["doc"] == article["id"]]
    return (
        {(mention["start"], mention["end"]) for mention in mentions},
        {candidate for region in regions for candidate in candidates_in(text, *region)},
    )


@given(TEXTS, st.data())
def test_a_stretch_holds_the_candidates_that_lie_in_it(text: str, data: st.DataObject) -> None:
    everything = candidates_in(text, 0, len(text))
    assert everything == sorted(everything)
    assert all(0 <= start < end <= len(text) for start, end in everything)
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    inside = [c for c in everything if first <= c[0] and c[1] <= last]
    assert candidates_in(text, first, last) == inside
