"""Lines that begin with who speaks are turns only where several of them make a talk."""

from __future__ import annotations

import pytest

from store.suggest.claims.transcripts import turns
from store.suggest.reading import read


def _speakers(text: str) -> list[str]:
    return [text[slice(*turn.speaker)] for turn in turns(read(text))]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Q: Why?\nA: So.\nQ: And now?", ["Q", "A", "Q"]),
        ("Q. Why?\nA. So.\nQ. And now?", ["Q", "A", "Q"]),
        (
            "ANN LEE: Why?\nBO ROE: So.\nLEE: And now?\nROE: So.",
            ["ANN LEE", "BO ROE", "LEE", "ROE"],
        ),
        ("Ann Lee (host): Why?\nBo Roe: So.\nAnn Lee: I see.", ["Ann Lee", "Bo Roe", "Ann Lee"]),
        (
            "Ann Lee: It Was Late\nHOST: Why?\nLEE: So.\nHOST: I see.",
            ["HOST", "LEE", "HOST"],
        ),
    ],
)
def test_turns_alternate(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Pros: It is cheap.\nCons: It is slow.\nPros: It is red.",
        "Note: Bring water.\nRelated: It rained.\nUpdate: It stopped?",
        "Q: Why?\nA: So.",
        "Ann Lee: Why?\n"
        + "It rained.\n" * 20
        + "Bo Roe: So.\n"
        + "It rained.\n" * 20
        + "Ann Lee: I see.",
        "",
    ],
)
def test_other_labels_are_no_talk(text: str) -> None:
    assert _speakers(text) == []


def test_a_turn_goes_on_until_the_next() -> None:
    text = "Q: Why?\nA: So.\n\nIt is so.\nQ: And now?\nThe end."
    found = [[text[slice(*line)] for line in turn.words] for turn in turns(read(text))]
    assert found == [["Why?"], ["So.", "It is so."], ["And now?"]]
    assert {text[slice(*turn.colon)] for turn in turns(read(text))} == {":"}
