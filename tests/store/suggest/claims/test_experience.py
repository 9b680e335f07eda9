from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.experience import learnt_score
from store.suggest.memory import Memory, Verdicts
from store.suggest.proposals import ProposedClaim

SCORES = st.floats(0.01, 0.99)
COUNTS = st.integers(0, 1000)


def claim(score: float) -> ProposedClaim:
    return ProposedClaim({Role.CONTENT: Span.of(0, 5)}, Form.INDIRECT, score, "network", "“said”")


def memory(accepted: int, rejected: int) -> Memory:
    return Memory(claims={"“said”": Verdicts(accepted, rejected)})


@given(SCORES)
def test_what_nobody_judged_keeps_its_score(score: float) -> None:
    assert learnt_score(claim(score), Memory()) == score
    assert learnt_score(claim(score), memory(0, 0)) == score


@given(SCORES, st.integers(1, 1000))
def test_accepting_raises_and_rejecting_lowers(score: float, times: int) -> None:
    assert learnt_score(claim(score), memory(times, 0)) > score
    assert learnt_score(claim(score), memory(0, times)) < score


@given(SCORES, SCORES, COUNTS, COUNTS)
def test_claims_for_the_same_reason_keep_their_order(
    one: float, other: float, accepted: int, rejected: int
) -> None:
    low, high = sorted((one, other))
    taught = memory(accepted, rejected)
    assert learnt_score(claim(low), taught) <= learnt_score(claim(high), taught)


def test_what_is_always_rejected_is_soon_unlikely() -> None:
    assert learnt_score(claim(0.9), memory(0, 24)) < 0.3
