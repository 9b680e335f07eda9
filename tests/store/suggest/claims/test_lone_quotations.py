from __future__ import annotations

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.lone_quotations import (
    IN_DIALOGUE,
    IN_NEWS,
    IN_SENTENCE,
    with_lone_quotations,
)
from store.suggest.claims.quotations import quotations
from store.suggest.proposals import ProposedClaim
from store.suggest.reading import read

REPLY = "“I will not go there again, whatever they say.”\n"


def found(text: str, claims: list[ProposedClaim]) -> list[ProposedClaim]:
    reading = read(text)
    return with_lone_quotations(reading, quotations(reading), claims)


def test_a_quotation_that_nobody_is_said_to_have_said_is_proposed() -> None:
    (claim,) = found(f"They met in June.\n{REPLY}", [])
    assert claim.spans[Role.CONTENT].quote(f"They met in June.\n{REPLY}") == REPLY.strip()
    assert claim.form is Form.DIRECT
    assert claim.score == IN_NEWS


def test_a_quotation_that_a_sentence_leads_up_to_is_likelier() -> None:
    (part,) = found("The crowd came “to see what was left of it all.”", [])
    assert part.score == IN_SENTENCE
    (whole,) = found("The crowd came. “Nothing is left of it all.”", [])
    assert whole.score == IN_NEWS


def test_what_is_told_already_is_not_proposed_again() -> None:
    content = Span.of(0, len(REPLY) - 1)
    told = ProposedClaim({Role.CONTENT: content}, Form.DIRECT, 0.9, "network", "“said”")
    assert found(REPLY, [told]) == [told]


def test_titles_and_terms_are_left_alone() -> None:
    assert not found("She read “The Old Man and the Sea” and liked “tutors” more.", [])


def test_in_a_dialogue_a_lone_quotation_is_a_reply() -> None:
    claims = found(REPLY * 6, [])
    assert [claim.score for claim in claims] == [IN_DIALOGUE] * 6
