from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.suggest.claims.sequence import (
    SHAPES,
    STATES,
    Vocabulary,
    sequence_of,
    shape_of,
    stretches_of,
)
from store.suggest.reading import read

VOCABULARY = Vocabulary({"he": 2, "said": 3}, {"aid": 1})


def test_every_line_has_an_edge_before_it_and_the_last_one_after_it() -> None:
    sequence = sequence_of(read("He said.\n\nYes."), [], VOCABULARY)
    assert sequence.tokens.tolist() == [-1, 0, 1, 2, -1, 3, 4, -1]
    assert sequence.places.tolist() == [1, 2, 3, 5, 6]
    assert sequence.lines.tolist() == [1, 1, 1, 1, 2, 2, 2, 3]


def test_words_are_known_in_any_case_and_others_by_their_endings() -> None:
    sequence = sequence_of(read("HE Said Braid"), [], VOCABULARY)
    assert sequence.words.tolist() == [0, 2, 3, 1, 0]
    assert sequence.endings.tolist() == [0, 0, 1, 1, 0]


def test_quotations_are_told_from_the_text_around_them() -> None:
    text = "He said “no” “then” and"
    sequence = sequence_of(read(text), [(8, 12)], VOCABULARY)
    states = [STATES[state] for state in sequence.states]
    assert states[3:6] == ["opening", "in few words", "closing"]
    assert states[6] == "stray mark"
    assert states[-2] == "plain"


def test_sentences_and_marks_are_counted_up() -> None:
    sequence = sequence_of(read("Yes. “Yes.” Yes."), [(5, 11)], VOCABULARY)
    assert sequence.sentences.tolist() == [0, 0, 0, 1, 1, 1, 2, 2, 2, 3]
    assert sequence.marks.tolist() == [0, 0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_stretches_are_where_the_fragments_are() -> None:
    reading = read("Yes.\n“Yes.” Yes.")
    sequence = sequence_of(reading, [], VOCABULARY)
    assert stretches_of(reading, sequence, [(5, 11)]) == [(4, 7)]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("said", "lower"),
        ("Paris", "Title"),
        ("NATO", "UPPER"),
        ("I", "Letter"),
        ("xAI", "miXed"),
        ("McCain", "miXed"),
        ("4o", "number"),
        ("“", "mark"),
    ],
)
def test_shapes(word: str, shape: str) -> None:
    assert SHAPES[shape_of(word)] == shape


@given(st.text())
def test_any_text_has_as_many_places_as_tokens_and_edges(text: str) -> None:
    reading = read(text)
    sequence = sequence_of(reading, [], VOCABULARY)
    assert len(sequence.words) == len(reading.words) + len(reading.lines) + 1
    assert sequence.tokens[sequence.places].tolist() == list(range(len(reading.words)))
