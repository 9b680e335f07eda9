from __future__ import annotations

import pytest

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.continuations import with_continuations
from store.suggest.proposals import ProposedClaim
from store.suggest.reading import read

SAID = "“I will not go,” she said"
MORE = "“I never liked it there.”"


def continued(text: str, more: str = MORE, **others: object) -> ProposedClaim:
    spans = {
        Role.CONTENT: Span.of(0, 16),
        Role.SOURCE: Span.of(17, 20),
        Role.CUE: Span.of(21, 25),
    }
    given = {"spans": spans, "form": Form.DIRECT, "score": 0.9, **others}
    claim = ProposedClaim(origin="network", reason="“said”", **given)  # type: ignore[arg-type]
    start = text.index(more)
    (found,) = with_continuations(read(text), [claim], [(start, start + len(more))])
    return found


@pytest.mark.parametrize("between", [". ", ".\n", " on Monday.\n\n", " — "])
def test_somebody_goes_on_to_speak(between: str) -> None:
    text = SAID + between + MORE
    assert continued(text).spans[Role.CONTENT].quote(text) == f"“I will not go,” … {MORE}"


def test_speech_without_its_opening_mark_goes_on_in_the_same_paragraph_alone() -> None:
    more = MORE[1:]
    beside, below = f"{SAID}. {more}", f"{SAID}.\n{more}"
    assert continued(beside, more).spans[Role.CONTENT].quote(beside) == f"“I will not go,” … {more}"
    assert continued(below, more).spans[Role.CONTENT] == Span.of(0, 16)


@pytest.mark.parametrize("between", [" on Monday. ", ".\nIt was late.\n", ".\nThen: "])
def test_other_words_in_between_end_it(between: str) -> None:
    text = SAID + between + MORE
    assert continued(text).spans[Role.CONTENT] == Span.of(0, 16)


@pytest.mark.parametrize(
    "unlikely",
    [{"form": Form.INDIRECT}, {"score": 0.4}, {"spans": {Role.CONTENT: Span.of(0, 16)}}],
)
def test_only_somebody_who_is_quoted_goes_on(unlikely: dict[str, object]) -> None:
    text = f"{SAID}. {MORE}"
    assert continued(text, MORE, **unlikely).spans[Role.CONTENT] == Span.of(0, 16)
