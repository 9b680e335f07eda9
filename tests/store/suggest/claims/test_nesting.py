"""Claims within claims are found, and each is told which one it stands in."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.nesting import nest
from store.suggest.claims.quotations import quotations
from store.suggest.proposals import ProposedClaim
from store.suggest.reading import read

SOURCE, CUE, CONTENT = Role.SOURCE, Role.CUE, Role.CONTENT


def _claim(text: str, source: str, cue: str, content: str) -> ProposedClaim:
    """Make a claim of words that stand in a text."""
    words = {SOURCE: source, CUE: cue, CONTENT: content}
    spans = {
        role: Span.of(text.index(part), text.index(part) + len(part))
        for role, part in words.items()
        if part
    }
    return ProposedClaim(spans, Form.INDIRECT, 0.9, "rules", "test")


def nested(text: str, claims: list[ProposedClaim]) -> list[ProposedClaim]:
    reading = read(text)
    return nest(reading, quotations(reading), claims)


def _quotes(text: str, claim: ProposedClaim) -> tuple[str, str, str]:
    source, cue, content = (
        claim.spans[role].quote(text) if role in claim.spans else ""
        for role in (SOURCE, CUE, CONTENT)
    )
    return source, cue, content


def test_whoever_tells_of_a_claim_at_its_end_is_found() -> None:
    text = "The ousting cost trust, according to sources there, reported Vox. It rained."
    inner = _claim(text, "sources there", "according to", "The ousting cost trust")
    found = nested(text, [inner])
    assert _quotes(text, found[0]) == _quotes(text, inner)
    assert _quotes(text, found[1]) == (
        "Vox",
        "reported",
        "The ousting cost trust, according to sources there",
    )
    assert [claim.nested_in for claim in found] == [1, None]


def test_the_claim_within_what_is_told_is_found() -> None:
    text = "“It cost trust,” said an insider, according to the report."
    outer = _claim(text, "the report", "according to", "“It cost trust,”")
    found = nested(text, [outer])
    assert _quotes(text, found[0]) == (
        "the report",
        "according to",
        "“It cost trust,” said an insider",
    )
    assert _quotes(text, found[1]) == ("an insider", "said", "“It cost trust,”")
    assert [claim.nested_in for claim in found] == [None, 0]


def test_a_source_that_ran_on_is_cut() -> None:
    text = "Trust is gone, according to sources there, reported Vox."
    found = nested(
        text,
        [_claim(text, "sources there, reported Vox", "according to", "Trust is gone")],
    )
    assert [_quotes(text, claim)[0] for claim in found] == ["sources there", "Vox"]


def test_a_claim_that_begins_with_its_source_may_stand_in_another() -> None:
    text = "It rained. She left, stating that it was over, the Herald reports."
    found = nested(text, [_claim(text, "She", "stating", "it was over")])
    assert _quotes(text, found[1]) == (
        "the Herald",
        "reports",
        "She left, stating that it was over",
    )
    assert found[0].nested_in == 1


def test_an_attribution_within_a_content_is_found() -> None:
    text = "Employees said managers had informed them about a push to hire."
    content = text[len("Employees said ") : -1]
    found = nested(text, [_claim(text, "Employees", "said", content)])
    assert _quotes(text, found[1]) == ("managers", "had informed", "about a push to hire")
    assert found[1].nested_in == 0
    assert found[1].score < found[0].score


def test_of_two_claims_given_the_inner_one_is_told_so() -> None:
    text = "Lee wrote that Roe claimed that it was over."
    outer = _claim(text, "Lee", "wrote", "that Roe claimed that it was over")
    inner = _claim(text, "Roe", "claimed", "it was over")
    found = nested(text, [inner, outer])
    assert [claim.nested_in for claim in found] == [1, None]


def test_claims_apart_stay_as_they_are() -> None:
    text = "Lee said it rained. “It snowed,” Roe said, denying the claim. He added that it froze."
    claims = [
        _claim(text, "Lee", "said", "it rained"),
        _claim(text, "Roe", "said,", "“It snowed,”"),
        _claim(text, "He", "added", "that it froze"),
    ]
    assert nested(text, claims) == claims


def test_no_claims_are_no_matter() -> None:
    assert nested("It rained.", []) == []


PARTS = [
    "He ",
    "said ",
    "that ",
    "Lee ",
    "told ",
    "them ",
    "it ",
    "rained",
    ", ",
    ". ",
    "“",
    "”",
    "\n",
]


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=20).map("".join), st.data())
def test_nesting_has_no_circles_and_stays_in_the_text(text: str, data: st.DataObject) -> None:
    reading = read(text)
    offsets = st.integers(0, len(text))
    stretches = st.tuples(offsets, offsets).filter(lambda pair: pair[0] < pair[1])
    drawn = data.draw(st.lists(st.tuples(stretches, stretches, stretches), max_size=4))
    claims = [
        ProposedClaim(
            {SOURCE: Span.of(*one), CUE: Span.of(*two), CONTENT: Span.of(*three)},
            Form.INDIRECT,
            0.5,
            "rules",
            "test",
        )
        for one, two, three in drawn
    ]
    found = nest(reading, quotations(reading), claims)
    assert len(found) >= len(claims)
    for place, claim in enumerate(found):
        assert all(span.end <= len(text) for span in claim.spans.values())
        seen = {place}
        outer = claim.nested_in
        while outer is not None:
            assert outer not in seen
            seen.add(outer)
            outer = found[outer].nested_in


def test_a_quotation_stays_what_was_said_though_words_before_it_are_told() -> None:
    text = "He asserted that much had been lost: “It is no longer the same,” he claimed."
    asserted = _claim(text, "He", "asserted", "that much had been lost")
    claimed = replace(
        _claim(text, "he", "claimed", "“It is no longer the same,”"), form=Form.DIRECT
    )
    found = nested(text, [asserted, claimed])
    assert _quotes(text, found[1])[2] == "“It is no longer the same,”"
