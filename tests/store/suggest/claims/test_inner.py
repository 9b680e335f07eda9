from __future__ import annotations

import pytest

from store.suggest.claims.inner import inner_attributions
from store.suggest.reading import read


def _inner(text: str) -> list[tuple[str, str, str]]:
    return [
        (text[slice(*one.source)], text[slice(*one.cue)], text[slice(*one.content)])
        for one in inner_attributions(read(text), 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("managers had informed them about a push", ("managers", "had informed", "about a push")),
        ("xAI told me I had to leave", ("xAI", "told", "I had to leave")),
        ("he joined because he believed it would last", ("he", "believed", "it would last")),
        ("that the mayor warned that it would rain", ("the mayor", "warned", "it would rain")),
        (
            "Musk's company needed it, and explicitly told them they would lose",
            ("Musk's company", "explicitly told", "they would lose"),
        ),
        ("She left, stating that it was over", ("She", "stating", "it was over")),
        ("Lee said it was late, and left", ("Lee", "said", "it was late")),
    ],
)
def test_somebody_says_something_in_what_is_said(text: str, found: tuple[str, str, str]) -> None:
    assert _inner(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "I believe it will last long",
        "the news report was on the air again",
        "what they say was his role there",
        "it was denied by the mayor of it",
        "Lee said so",
        "Washington state is far from there",
        "they asked",
        "",
    ],
)
def test_nobody_else_says_anything(text: str) -> None:
    assert _inner(text) == []
