"""Claims with what their sentences say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from store import Act, Form, Polarity, Role, Span
from store.suggest.details.engine import detailed
from store.suggest.proposals import ProposedClaim
from store.suggest.reading import read

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT = (
    "It was a long day. In an X post, Ann Lee told BI that it does not rain. Bo stated in his post "
    "that Ann said on CNN she believed him."
)


def _claim(words: Mapping[Role, str], nested_in: int | None = None) -> ProposedClaim:
    spans = {role: Span.of(TEXT.index(w), TEXT.index(w) + len(w)) for role, w in words.items()}
    return ProposedClaim(spans, Form.INDIRECT, 0.9, "model", "said", nested_in)


def _quotes(claim: ProposedClaim) -> dict[Role, str]:
    return {role: span.quote(TEXT) for role, span in claim.spans.items()}


def test_a_claim_gets_medium_addressee_and_attributes_of_its_sentence() -> None:
    words = {Role.SOURCE: "Ann Lee", Role.CUE: "told", Role.CONTENT: "that it does not rain"}
    (claim,) = detailed(read(TEXT), [_claim(words)])
    assert _quotes(claim) == {**words, Role.MEDIUM: "In an X post", Role.ADDRESSEE: "BI"}
    assert claim.attributes.polarity is Polarity.NEGATIVE


def test_a_cue_ends_before_the_medium_that_it_held() -> None:
    outer = {
        Role.SOURCE: "Bo",
        Role.CUE: "stated in his post",
        Role.CONTENT: "that Ann said on CNN she believed him",
    }
    (claim,) = detailed(read(TEXT), [_claim(outer)])
    assert _quotes(claim) == {**outer, Role.CUE: "stated", Role.MEDIUM: "in his post"}
    assert [span.quote(TEXT) for span in claim.others[Role.CUE]] == ["stated in his post"]


def test_a_claim_in_another_has_what_stands_in_there() -> None:
    outer = _claim({Role.CUE: "stated", Role.CONTENT: "that Ann said on CNN she believed him"})
    inner = _claim({Role.SOURCE: "she", Role.CUE: "believed", Role.CONTENT: "him"}, nested_in=0)
    _, found = detailed(read(TEXT), [outer, inner])
    assert found.spans[Role.MEDIUM].quote(TEXT) == "on CNN"
    assert found.attributes.act is Act.BELIEF


def test_a_claim_without_a_cue_keeps_its_spans() -> None:
    (claim,) = detailed(read(TEXT), [_claim({Role.CONTENT: "It was a long day"})])
    assert _quotes(claim) == {Role.CONTENT: "It was a long day"}


WORDS = st.sampled_from(
    ["told", "said", "that", "in a post", "to", "BI", "not", "he", "“", "”", ".", "?", "\n", "n't"]
)


@given(
    st.lists(st.one_of(WORDS, st.text(max_size=6)), min_size=3, max_size=30).map("Bo ".join),
    st.data(),
)
def test_spans_stay_apart_and_within_any_text(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=4, max_size=4)))
    spans = {Role.CUE: Span.of(cuts[0], cuts[1]), Role.CONTENT: Span.of(cuts[2], cuts[3])}
    claim = ProposedClaim(spans, Form.INDIRECT, 0.9, "model", "said")
    (found,) = detailed(read(text), [claim])
    assert all(0 <= span.start < span.end <= len(text) for span in found.spans.values())
    assert found.spans[Role.CONTENT] == spans[Role.CONTENT]
    medium = found.spans.get(Role.MEDIUM)
    if medium is not None:
        assert not any(
            medium.start < found.spans[role].end and found.spans[role].start < medium.end
            for role in spans
        )
