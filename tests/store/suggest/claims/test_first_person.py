"""The first person is a speaker's only where nothing shows that it is the author's."""

from __future__ import annotations

import pytest

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.first_person import first_person_stretches
from store.suggest.claims.quotations import quotations
from store.suggest.proposals import ProposedClaim
from store.suggest.reading import read

TOLD = "Ann Lee said it was over."


def _stretches(text: str) -> list[str]:
    """Find stretches in a text in which Ann Lee is known to have said that it was over."""
    at = text.index(TOLD)
    roles = {Role.SOURCE: Span.of(at, at + 7), Role.CONTENT: Span.of(at + 13, at + 24)}
    claim = ProposedClaim(roles, Form.INDIRECT, 0.9, "rules", "test")
    reading = read(text)
    found = first_person_stretches(reading, quotations(reading), [claim])
    return [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        (f"{TOLD} I built it.", ["I built it."]),
        (f"{TOLD} We were ten. I built it.", ["We were ten. I built it."]),
        (f"{TOLD}\n\nI built it. It ran.", ["I built it. It ran."]),
        (f"{TOLD} I built it.\n\nIt ran on.", ["I built it."]),
        (f"{TOLD} I built it. Then she left.", ["I built it."]),
        (f"{TOLD} I built it.\n\nShe wept. It's hard on me.", ["I built it.", "It's hard on me."]),
    ],
)
def test_words_after_a_speaker_are_theirs(text: str, stretches: list[str]) -> None:
    assert _stretches(text) == stretches


@pytest.mark.parametrize(
    "text",
    [
        f"I was there. {TOLD} I built it.",
        f"{TOLD}\n\nIt rained.\n\nI built it.",
        f"{TOLD} I do not believe her.",
        f"{TOLD} My colleague asked why.",
        f"{TOLD} “I built it,” a man said.",
        f"{TOLD} World War I was over too.",
        f"{TOLD} It was over. The End I.",
    ],
)
def test_words_that_may_be_the_authors_are_nobodys(text: str) -> None:
    assert _stretches(text) == []
