from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.records import Block, Form, Reason, Role
from store.suggest.claims.engine import LEAST, PROPOSED, propose_claims
from store.suggest.memory import Memory, Verdicts
from store.suggest.reading import read

if TYPE_CHECKING:
    from store.suggest.proposals import ProposedClaim

HOSTILE = st.text(
    alphabet=st.sampled_from(
        "“”\"'‘’`«»„:.,?!—-()[]@#/ \n\t\r\x00\x0b\u0085\u2028\u200f\u05d0\u0627\u0301aI1\U0001f600"
    )
    | st.characters(exclude_categories=["Cs"]),
    max_size=200,
)


def likely(text: str) -> list[ProposedClaim]:
    return [claim for claim in propose_claims(read(text)) if claim.score >= PROPOSED]


def quotes(claim: ProposedClaim, text: str) -> tuple[str, str, str]:
    roles = Role.SOURCE, Role.CUE, Role.CONTENT
    source, cue, content = (
        claim.spans[role].quote(text) if role in claim.spans else "" for role in roles
    )
    return source, cue, content


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        (
            "“The bridge will open in May,” Mayor Ann Berg said.",
            Form.DIRECT,
            ("Mayor Ann Berg", "said", "“The bridge will open in May,”"),
        ),
        (
            "“The bridge will open,” the mayor said. “We have waited long enough.”",
            Form.DIRECT,
            ("the mayor", "said", "“The bridge will open,” … “We have waited long enough.”"),
        ),
        (
            "Engineers at the company told reporters that the new model fails on long texts.",
            Form.INDIRECT,
            (
                "Engineers at the company",
                "told",
                "that the new model fails on long texts",
            ),
        ),
        (
            "The startup has lost its lead, according to two former employees.",
            Form.INDIRECT,
            ("two former employees", "according to", "The startup has lost its lead"),
        ),
        (
            "She said that the plan was “a mistake from the start.”",
            Form.MIXED,
            ("She", "said", "that the plan was “a mistake from the start.”"),
        ),
    ],
)
def test_who_says_what(text: str, form: Form, expected: tuple[str, str, str]) -> None:
    (claim,) = likely(text)
    assert quotes(claim, text) == expected
    assert claim.form is form
    assert claim.origin == "network"


def test_the_reason_is_the_cue() -> None:
    (claim,) = likely("“We have waited long enough,” the mayor said.")
    assert claim.reason == "“said”"


def test_a_long_quotation_is_found_whole() -> None:
    sentence = "We have waited for this bridge longer than for anything else. "
    text = f"The mayor said, “{sentence * 12}It is time.”"
    (claim,) = likely(text)
    assert claim.spans[Role.CONTENT].quote(text) == text[text.index("“") :]


def test_without_marks_people_are_still_found() -> None:
    whole = "“We have waited long enough,” the mayor said on Monday."
    for lost in "“”":
        text = whole.replace(lost, "")
        (claim,) = [claim for claim in likely(text) if Role.CUE in claim.spans]
        source, cue, _ = quotes(claim, text)
        assert source == "the mayor"
        assert cue.startswith("said")


def test_nothing_is_claimed_where_nobody_says_anything() -> None:
    assert not likely("The bridge opened in May. It is two miles long and has four lanes.")


def test_a_title_is_no_claim() -> None:
    assert not likely("He played in “Game of Thrones,” a series that ran for years.")


@pytest.mark.parametrize(
    "text",
    [
        "Why It Matters: The company has seen a series of departures this year.",
        "Why it matters: The deal makes it the largest startup.\n\nA vote comes next.",
        "Photo: Ann Berg / Getty Images\n\nThe bridge opened in May.",
        "The bridge opened in May.\n\nImage credits: Ann Berg",
        "You know what they say: all good things come to an end.",
    ],
)
def test_headings_credits_and_idioms_say_nothing(text: str) -> None:
    assert not likely(text)


def test_only_kept_blocks_are_read() -> None:
    said = "“We have waited long enough,” the mayor said.\n"
    blocks = [
        Block(0, len(said), kept=False, reason=Reason.RELATED),
        Block(len(said), 2 * len(said), kept=True, reason=Reason.BODY),
    ]
    (claim,) = propose_claims(read(said * 2, blocks))
    assert claim.spans[Role.CONTENT].start == len(said)


def test_other_spans_are_offered() -> None:
    (claim,) = likely(
        "Ann Berg, the mayor of Oslo, said the bridge would open in May, a month late."
    )
    for role in (Role.SOURCE, Role.CONTENT):
        assert claim.others[role]
        assert claim.spans[role] not in claim.others[role]


def test_what_people_make_of_a_reason_shifts_its_score() -> None:
    text = "“We have waited long enough,” the mayor said."
    (claim,) = propose_claims(read(text))
    (shifted,) = propose_claims(read(text), Memory(claims={claim.reason: Verdicts(0, 40)}))
    assert shifted.score < claim.score


@settings(deadline=None)
@given(HOSTILE)
def test_any_text_yields_claims_inside_of_it(text: str) -> None:
    claims = propose_claims(read(text))
    starts = [claim.spans[Role.CONTENT].start for claim in claims]
    assert starts == sorted(starts)
    for claim in claims:
        assert LEAST <= claim.score <= 1
        assert claim.nested_in is None or claims[claim.nested_in] is not claim
        spans = [*claim.spans.values(), *(span for each in claim.others.values() for span in each)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.sampled_from(["He said: ", "“No,” ", "she said. ", "\n", '"', "” "]), max_size=60)
)
def test_marks_lost_at_random_are_survived(pieces: list[str]) -> None:
    text = "".join(pieces)
    for claim in propose_claims(read(text)):
        assert claim.spans[Role.CONTENT].quote(text).strip()


@pytest.mark.parametrize("text", ["", "\n\n", "“" * 300, "a" * 100_000, "“a” " * 3_000])
def test_odd_texts_are_survived(text: str) -> None:
    propose_claims(read(text))
