"""Spans are sorted, joined, never empty, and quote the text that they stand on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import LabelError, Span
from store.spans import GAP

FRAGMENTS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: (pair[0], sum(pair))),
    min_size=1,
    max_size=5,
)


@given(FRAGMENTS)
def test_a_span_covers_just_what_its_fragments_cover(fragments: list[tuple[int, int]]) -> None:
    span = Span(tuple(fragments))
    covered = {offset for start, end in fragments for offset in range(start, end)}
    assert {offset for offset in range(60) if span.covers(offset)} == covered


@given(FRAGMENTS)
def test_fragments_are_sorted_and_do_not_touch(fragments: list[tuple[int, int]]) -> None:
    edges = [edge for fragment in Span(tuple(fragments)).fragments for edge in fragment]
    assert edges == sorted(set(edges))


@given(FRAGMENTS)
def test_json_brings_a_span_back(fragments: list[tuple[int, int]]) -> None:
    span = Span(tuple(fragments))
    assert Span.from_json(span.to_json()) == span


@given(FRAGMENTS, FRAGMENTS)
def test_joining_is_the_span_of_all_fragments(
    some: list[tuple[int, int]], more: list[tuple[int, int]]
) -> None:
    assert Span(tuple(some)).joined_with(more) == Span((*some, *more))


@pytest.mark.parametrize("fragments", [(), ((3, 3),), ((5, 2),), ((-1, 2),), ((0, 2), (4, 4))])
def test_an_empty_or_inverted_span_is_refused(fragments: tuple[tuple[int, int], ...]) -> None:
    with pytest.raises(LabelError):
        Span(fragments)


def test_a_span_quotes_its_fragments_with_a_gap_between_them() -> None:
    span = Span(((0, 3), (8, 11)))
    assert (span.start, span.end) == (0, 11)
    assert span.quote("New and Old York") == f"New{GAP}Old"


def test_offsets_count_code_points() -> None:
    assert Span.of(2, 5).quote("👩🏽Ada") == "Ada"
