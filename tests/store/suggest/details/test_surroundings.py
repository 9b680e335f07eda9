"""What stands around a claim in its sentence."""

from __future__ import annotations

from store import Role, Span
from store.suggest.details.surroundings import NEAR, Sentences, gaps, reach_of
from store.suggest.reading import read

TEXT = "One came. Two left? No.\nMr. Bo said so"


def _around(words: str) -> str:
    start = TEXT.index(words)
    return TEXT[slice(*Sentences(read(TEXT)).around(start, start + len(words)))]


def test_a_stretch_stands_in_its_sentence() -> None:
    assert _around("came") == "One came."
    assert _around("Two") == "Two left?"
    assert _around("said") == "Mr. Bo said so"


def test_a_stretch_over_two_sentences_stands_in_both() -> None:
    assert _around("came. Two") == "One came. Two left?"


def test_of_a_sentence_without_an_end_only_what_is_near_counts() -> None:
    sentences = Sentences(read("and so on " * 1000))
    assert sentences.around(5000, 5010) == (5000 - NEAR, 5010 + NEAR)


def test_gaps_are_what_no_role_takes() -> None:
    spans = {Role.CUE: Span(((4, 6), (8, 9))), Role.CONTENT: Span.of(6, 8)}
    assert gaps(spans, (0, 12)) == [(0, 4), (9, 12)]
    assert gaps(spans, (5, 7)) == []
    assert gaps({Role.CONTENT: Span.of(20, 30)}, (0, 12)) == [(0, 12)]


def test_a_claim_reaches_over_source_and_cue_or_else_its_content() -> None:
    content = {Role.CONTENT: Span.of(20, 30)}
    assert reach_of(content) == (20, 30)
    assert reach_of({**content, Role.CUE: Span.of(4, 6)}) == (4, 6)
    assert reach_of({**content, Role.CUE: Span.of(4, 6), Role.SOURCE: Span.of(1, 3)}) == (1, 6)
