"""Whoever a sentence begins by quoting has the quotation that the next one begins with."""

from __future__ import annotations

import pytest

from store.suggest.claims.drafts import Draft, Part, Stretch
from store.suggest.claims.quoted import Quoted
from store.suggest.claims.resuming import Resumed, resuming, with_resumed
from store.suggest.claims.sequence import Vocabulary, sequence_of
from store.suggest.reading import read

VOCABULARY = Vocabulary({".": 2}, {})
FIRST, NEXT = (1, 6), (20, 30)


def draft(anchor: int) -> Draft:
    nothing = Part(None, 0.9, ())
    return Draft(anchor, 0.9, (anchor, anchor), nothing, nothing, nothing)


def found(between: str, words: str = "“Never.”") -> dict[int, Resumed]:
    """Look what the cue “said” goes on with, the place of which is 5."""
    text = f"“Yes,” said{between}{words} So"
    fragments = [(0, 6), (text.rindex("“"), text.rindex("”") + 1)]
    reading = read(text)
    places = sequence_of(reading, fragments, VOCABULARY)
    tokens = [reading.token_at(start) for start, _ in fragments]
    ends = [reading.token_at(end - 1) for _, end in fragments]
    quoted = [
        (int(places.places[first]), int(places.places[last]))
        for first, last in zip(tokens, ends, strict=True)
    ]
    return resuming(places, [5], quoted, VOCABULARY.words["."])


def given(
    *claims: tuple[int, list[Stretch]], is_ended: bool = False, score: float = 0.9
) -> list[list[Stretch]]:
    """Resume what the first of the claims, given as cue and content, has said."""
    drafts = [draft(anchor) for anchor, _ in claims]
    contents = [content for _, content in claims]
    following = {drafts[0].anchor: Resumed(NEXT, is_ended)}
    quoted = Quoted([FIRST, NEXT], following=following)
    return with_resumed(drafts, [score] * len(drafts), contents, quoted)


@pytest.mark.parametrize("between", [". ", " on Monday, adding that it was late. "])
def test_the_next_sentence_may_begin_with_a_quotation(between: str) -> None:
    assert 5 in found(between)


@pytest.mark.parametrize("between", [", ", ". Then ", ". It was late. ", ".\n", "\nIt was. "])
def test_it_is_the_next_sentence_of_the_line_that_counts(between: str) -> None:
    assert not found(between)


@pytest.mark.parametrize(("words", "is_ended"), [("“Never.”", True), ("“Never,”", False)])
def test_a_full_stop_ends_a_quotation(words: str, *, is_ended: bool) -> None:
    assert found(". ", words)[5].is_ended is is_ended


def test_somebody_has_said_what_the_next_sentence_begins_with() -> None:
    assert given((8, [FIRST])) == [[FIRST, NEXT]]


def test_a_cue_in_between_keeps_what_it_has_before_the_sentence_ends() -> None:
    assert given((8, [FIRST]), (10, [(11, 30)])) == [[FIRST, NEXT], [(11, 18)]]
    assert given((8, [FIRST]), (10, [NEXT])) == [[FIRST, NEXT], []]


def test_a_cue_that_follows_the_quotation_has_it_unless_that_is_a_sentence() -> None:
    told_after: list[tuple[int, list[Stretch]]] = [(8, [FIRST]), (32, [NEXT])]
    assert given(*told_after) == [[FIRST], [NEXT]]
    assert given(*told_after, is_ended=True) == [[FIRST, NEXT], []]


def test_words_elsewhere_are_left_alone() -> None:
    assert given((8, [FIRST]), (25, [(26, 28)])) == [[FIRST, NEXT], [(26, 28)]]


@pytest.mark.parametrize("content", [[], [(1, 5)], [(10, 15)], [NEXT]])
def test_only_somebody_who_was_quoted_before_resumes(content: list[Stretch]) -> None:
    assert given((8, content)) == [content]


def test_an_unlikely_cue_takes_nothing() -> None:
    assert given((8, [FIRST]), (10, [NEXT]), score=0.3) == [[FIRST], [NEXT]]
