from __future__ import annotations

import pytest

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.doubts import LEFT, Doubts
from store.suggest.claims.quotations import quotations
from store.suggest.proposals import ProposedClaim
from store.suggest.reading import read


def doubted(
    text: str, cue: str, content: str, form: Form = Form.INDIRECT, source: str = ""
) -> bool:
    """Say whether a claim of those words, of which the text has one each, loses of its score."""
    spans = {
        role: Span.of(text.index(words), text.index(words) + len(words))
        for role, words in ((Role.SOURCE, source), (Role.CUE, cue), (Role.CONTENT, content))
        if words
    }
    claim = ProposedClaim(spans, form, 0.8, "network", cue)
    reading = read(text)
    score = Doubts(reading.text, quotations(reading)).weigh(claim).score
    assert score in (0.8, 0.8 * LEFT)
    return score < 0.8


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("You know what they say: all things must end.", "say", "all things must end"),
        (
            "As the saying goes, you get what you pay for.",
            "saying goes",
            "you get what you pay for",
        ),
        ("The plan is late, as they say.", "say", "The plan is late"),
        ("Needless to say, the plan is late.", "say", "the plan is late"),
    ],
)
def test_an_idiom_is_nobodys_words(text: str, cue: str, content: str) -> None:
    assert doubted(text, cue, content)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("They say that all things must end.", "say", "that all things must end"),
        ("They will sue over what they say is theft.", "say", "is theft"),
        ("Needless to say, it was late. “No,” she said.", "said", "“No,”"),
    ],
)
def test_words_beside_an_idiom_are_somebodys(text: str, cue: str, content: str) -> None:
    assert not doubted(text, cue, content)


def test_a_thing_that_is_seen_is_not_said() -> None:
    text = "The company has seen a series of departures."
    assert doubted(text, "has seen", "a series of departures")


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("She saw that the plan was late.", "saw", "that the plan was late"),
        ("He sees the plan as a mistake.", "sees", "the plan as a mistake"),
        ("It is seen as a mistake.", "is seen as", "a mistake"),
    ],
)
def test_what_is_seen_to_be_so_is_an_opinion(text: str, cue: str, content: str) -> None:
    assert not doubted(text, cue, content)


@pytest.mark.parametrize("source", ["Photograph", "Image credits", "Officials"])
def test_a_credit_is_nobodys_words(source: str) -> None:
    text = f"{source}: Ann Berg"
    assert doubted(text, ":", "Ann Berg", source=source) is (source != "Officials")


def test_a_title_is_doubted_and_a_quotation_is_not() -> None:
    text = "He called it “Game of Thrones,” and said “it was all in vain.”"
    assert doubted(text, "called", "“Game of Thrones,”", Form.DIRECT)
    assert not doubted(text, "said", "“it was all in vain.”", Form.DIRECT)
