from __future__ import annotations

from store.suggest.claims.drafts import Draft, Part
from store.suggest.claims.quoted import quoted_of
from store.suggest.claims.sequence import Vocabulary, sequence_of
from store.suggest.reading import read

VOCABULARY = Vocabulary({":": 2, ".": 3, ",": 4, "—": 5}, {})


def test_quotations_are_told_by_what_stands_around_them() -> None:
    text = "He said: “Yes,” she said. “Never.”"
    fragments = [(9, 15), (26, 34)]
    reading = read(text)
    sequence = sequence_of(reading, fragments, VOCABULARY)
    nothing = Part(None, 0.9, ())
    said = Draft(9, 0.9, (9, 9), nothing, nothing, nothing)
    quoted = quoted_of(reading, sequence, fragments, [said], VOCABULARY)
    assert quoted.stretches == [(4, 7), (11, 14)]
    assert quoted.introduced == {4}
    assert quoted.rounded == {7, 14}
    assert {cue: resumed.stretch for cue, resumed in quoted.following.items()} == {9: (11, 14)}


def test_a_dash_introduces_and_a_term_is_not_rounded_off() -> None:
    text = "It was late — “so be it” he said"
    fragments = [(14, 24)]
    reading = read(text)
    sequence = sequence_of(reading, fragments, VOCABULARY)
    quoted = quoted_of(reading, sequence, fragments, [], VOCABULARY)
    assert quoted.introduced == {5}
    assert not quoted.rounded


def test_what_stands_before_a_lost_opening_mark_introduces() -> None:
    text = "It was late. So be it,” he said"
    fragments = [(13, 23)]
    reading = read(text)
    sequence = sequence_of(reading, fragments, VOCABULARY)
    quoted = quoted_of(reading, sequence, fragments, [], VOCABULARY)
    assert quoted.introduced == {5}
