from __future__ import annotations

import pytest

from store.suggest.claims.tails import tails
from store.suggest.reading import read


def _tails(text: str) -> list[tuple[str, str]]:
    reading = read(text)
    return [
        (text[slice(*tail.source)], text[slice(*tail.cue)])
        for tail in tails(reading, 0, len(reading.words))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained, according to Roe.", [("Roe", "according to")]),
        ("It rained, Roe said.", [("Roe", "said")]),
        ("It rained, said Roe, a man at Acme.", [("Roe, a man at Acme", "said")]),
        (
            "“It rained,” said Roe, the Herald reported.",
            [("Roe", "said"), ("the Herald", "reported")],
        ),
        ("It rained, the Herald has reported.", [("the Herald", "has reported")]),
        ("It rained, sources said, Vox reported.", [("sources", "said"), ("Vox", "reported")]),
        ("It rained, he said.", [("he", "said")]),
        ("It rained, reads one memo that was leaked.", [("one memo that was leaked", "reads")]),
    ],
)
def test_attributions_end_a_sentence(text: str, found: list[tuple[str, str]]) -> None:
    assert _tails(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It rained.",
        "Roe, the mayor, told Vox that “when it rains, the river rises.”",
        "Roe said it rained, saying the roof leaked.",
        "Roe left, denied the claims.",
        "It rained in Ohio, one of nine states.",
        "It rained, and he said.",
        "He was right, “I hate what he said.”",
        "said",
        ", said",
        "",
    ],
)
def test_other_ends_are_none(text: str) -> None:
    assert _tails(text) == []
