"""Where the cue ends and the content begins, as a person would mark them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from store import Form, Role, Span
from store.suggest.details.complements import trimmed
from store.suggest.proposals import ProposedClaim


def _claim(text: str, cue: str, content: str) -> ProposedClaim:
    spans = {
        role: Span.of(text.index(words), text.index(words) + len(words))
        for role, words in ((Role.CUE, cue), (Role.CONTENT, content))
    }
    return ProposedClaim(spans, Form.INDIRECT, 0.9, "model", "said")


@pytest.mark.parametrize(
    ("text", "cue", "content", "better"),
    [
        ("Bo said that it rains", "said", "that it rains", ("said", "it rains")),
        ("Bo said that, now, it rains", "said", "that, now, it rains", ("said", "now, it rains")),
        ("Bo also said it rains", "also said", "it rains", ("said", "it rains")),
        (
            "Bo declined to comment on it",
            "declined",
            "to comment on it",
            ("declined to comment", "on it"),
        ),
    ],
)
def test_words_that_only_join_are_left_out_and_stay_a_choice(
    text: str, cue: str, content: str, better: tuple[str, str]
) -> None:
    claim = _claim(text, cue, content)
    shorter = trimmed(text, claim)
    assert (
        shorter.spans[Role.CUE].quote(text),
        shorter.spans[Role.CONTENT].quote(text),
    ) == better
    for role, span in claim.spans.items():
        assert span in (shorter.spans[role], *shorter.others.get(role, ()))


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Bo said it rains", "said", "it rains"),
        ("Bo praised that", "praised", "that"),
        ("“That is it,” Bo said", "said", "“That is it,”"),
        ("that it rains Bo said", "said", "that it rains"),
        ("Bo declined to comment", "declined", "to comment"),
        ("Bo declined in an interview to comment on it", "declined", "to comment on it"),
        ("Bo wants to comment on it", "wants", "to comment on it"),
    ],
)
def test_other_claims_stay_as_they_are(text: str, cue: str, content: str) -> None:
    claim = _claim(text, cue, content)
    assert trimmed(text, claim) is claim


def test_the_other_choices_begin_behind_their_that_too() -> None:
    text = "Bo said that it rains, and pours"
    longer = Span.of(text.index("that"), len(text))
    claim = _claim(text, "said", "that it rains")
    claim = replace(claim, others={Role.CONTENT: (longer,)})
    shorter = trimmed(text, claim)
    assert [span.quote(text) for span in shorter.others[Role.CONTENT]] == [
        "it rains, and pours",
        "that it rains",
    ]
