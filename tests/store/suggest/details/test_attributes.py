"""Act, certainty and polarity, as the cue and the head of what is said tell them."""

from __future__ import annotations

import pytest

from store import Act, Certainty, Polarity, Span
from store.attributes import USUAL, Attributes
from store.suggest.details.attributes import attributes_of

BELIEF, KNOWLEDGE, INTENTION = (
    Attributes(act=act) for act in (Act.BELIEF, Act.KNOWLEDGE, Act.INTENTION)
)
PROBABLE, POSSIBLE = (
    Attributes(certainty=certainty) for certainty in (Certainty.PROBABLE, Certainty.POSSIBLE)
)
DENIED = Attributes(polarity=Polarity.NEGATIVE)
UNSAID = Attributes(certainty=Certainty.UNSAID, polarity=Polarity.UNSAID)


def _told(cue: str, content: str) -> Attributes:
    text = f"{cue} {content}"
    span = Span.of(0, len(cue)) if cue else None
    return attributes_of(text, span, (len(cue) + bool(cue), len(text)))


@pytest.mark.parametrize(
    ("cue", "content", "attributes"),
    [
        ("said", "the plant opens in May", USUAL),
        ("", "The plant opens in May", USUAL),
        ("believes", "the plant opens in May", BELIEF),
        ("expressed confidence in", "the new plant", BELIEF),
        ("noticed", "that the gate was open", KNOWLEDGE),
        ("vowed", "to open the plant", INTENTION),
        ("asked", "the board to open the plant", INTENTION),
        ("offered", "an apology", USUAL),
        ("reportedly", "the plant opens in May", PROBABLE),
        ("suggested", "the plant would open", PROBABLE),
        ("said", "“I think the plant opens in May”", PROBABLE),
        ("said", "“I don't think it's ready”", Attributes(*PROBABLE[:2], Polarity.NEGATIVE)),
        ("said", "that the plant might open in May", POSSIBLE),
        ("said", "she couldn't believe it", USUAL),
        ("denied", "the report", DENIED),
        ("is calling out", "its leaders", DENIED),
        ("said", "that it does not copy data", DENIED),
        ("said", "it never copies data", DENIED),
        ("", "there is no evidence of that", DENIED),
        ("said", "the plant opens, which nobody wanted", USUAL),
        ("declined to comment", "on the plant", UNSAID),
        ("declined", "to comment on the plant", UNSAID),
        ("refused", "to open the plant", INTENTION),
        ("asked", "whether the plant opens", UNSAID),
        ("asked", "“Does it open?”", UNSAID),
        ("questioned", "her motives", UNSAID),
    ],
)
def test_the_words_tell_how_it_is_claimed(cue: str, content: str, attributes: Attributes) -> None:
    assert _told(cue, content) == attributes


def test_what_stands_between_two_parts_of_a_cue_does_not_tell() -> None:
    text = "is, he denied, saying it rains"
    cue = Span(((0, 2), (text.index("saying"), text.index(" it"))))
    assert attributes_of(text, cue, (text.index("it"), len(text))) == USUAL


def test_content_without_a_word_is_as_usual() -> None:
    assert _told("said", "“…!”") == USUAL


def test_only_what_is_not_as_usual_is_written() -> None:
    assert USUAL.to_dict() == {}
    assert UNSAID.to_dict() == {"certainty": "U", "polarity": "u"}
    for attributes in (USUAL, UNSAID, BELIEF):
        assert Attributes.from_dict(attributes.to_dict()) == attributes
    with pytest.raises(ValueError, match="surmise"):
        Attributes.from_dict({"act": "surmise"})
