"""The source of a claim names who claims, or stands for whoever was named before."""

from __future__ import annotations

import pytest

from store import EntityType, Mention, Span
from store.claimers import likely_claimer

TEXT = "Ann Lee, a director at Acme, spoke. Bo came. She said so, and the report too."
TYPES = {
    "Ann Lee": EntityType.PERSON,
    "Acme": EntityType.ORG,
    "Bo": EntityType.PERSON,
    "the report": EntityType.WORK,
}


def _span(words: str) -> Span:
    return Span.of(TEXT.index(words), TEXT.index(words) + len(words))


MENTIONS = [
    Mention(number, 1, _span(name), name, type_, number, "ann")
    for number, (name, type_) in enumerate(TYPES.items())
]


@pytest.mark.parametrize(
    ("source", "claimer"),
    [
        ("Ann Lee, a director at Acme", "Ann Lee"),
        ("a director at Acme", "Acme"),
        ("a director", None),
        ("She", "Bo"),
        ("the report", None),
        ("nn Le", None),
    ],
)
def test_a_source_names_its_claimer(source: str, claimer: str | None) -> None:
    found = likely_claimer(_span(source), source, MENTIONS)
    assert (None if found is None else list(TYPES)[found]) == claimer


def test_a_pronoun_before_any_person_names_nobody() -> None:
    assert likely_claimer(Span.of(0, 3), "She", MENTIONS) is None
