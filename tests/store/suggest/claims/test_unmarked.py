"""Speech without quotation marks is proposed where it is plainly somebody's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.quotations import quotations
from store.suggest.claims.unmarked import unmarked
from store.suggest.proposals import ProposedClaim
from store.suggest.reading import read


def _claim(text: str, source: str, content: str) -> ProposedClaim:
    """Make a claim of words that stand in a text."""
    roles = {
        role: Span.of(text.index(words), text.index(words) + len(words))
        for role, words in ((Role.SOURCE, source), (Role.CONTENT, content))
    }
    return ProposedClaim(roles, Form.INDIRECT, 0.9, "rules", "test")


def _found(text: str, claims: list[ProposedClaim]) -> list[ProposedClaim]:
    reading = read(text)
    return unmarked(reading, quotations(reading), claims)


def test_a_speaker_goes_on_in_the_first_person_without_marks() -> None:
    text = "Ann Lee said it was over. I worked on it for years. It was my life."
    (found,) = _found(text, [_claim(text, "Ann Lee", "it was over")])
    assert found.spans[Role.CONTENT].quote(text) == "I worked on it for years. It was my life."
    assert set(found.spans) == {Role.CONTENT}
    assert found.form is Form.DIRECT


def test_a_transcript_has_a_claim_a_turn() -> None:
    text = "ANN LEE: Is it over?\n\nROE: It is.\n\nIt truly is.\n\nLEE: Thank you."
    found = _found(text, [])
    assert [claim.spans[Role.SOURCE].quote(text) for claim in found] == ["ANN LEE", "ROE", "LEE"]
    assert [claim.spans[Role.CONTENT].quote(text) for claim in found] == [
        "Is it over?",
        "It is. … It truly is.",
        "Thank you.",
    ]
    assert {claim.spans[Role.CUE].quote(text) for claim in found} == {":"}


@given(st.text(alphabet="AI :.?“”\n'mé\x00", max_size=60))
def test_hostile_text_is_no_matter(text: str) -> None:
    for claim in _found(text, []):
        for span in claim.spans.values():
            assert 0 <= span.start < span.end <= len(text)
