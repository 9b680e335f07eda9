"""A person's word goes before the program's, and stays where it was said."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from store.overlay import Override, differences, laid_over, overlaid
from store.records import Block, Origin, Reason

LENGTH = 20
EDGES = st.sets(st.integers(1, LENGTH - 1), max_size=6).map(lambda e: [0, *sorted(e), LENGTH])
STRETCHES = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 8), st.booleans())


@st.composite
def tilings(draw: st.DrawFn) -> list[Block]:
    edges = draw(EDGES)
    return [Block(a, b, draw(st.booleans()), Reason.BODY) for a, b in pairwise(edges)]


def said(stretches: list[tuple[int, int, bool]]) -> list[Override]:
    overrides: list[Override] = []
    for start, length, kept in stretches:
        newest = Override(start, min(LENGTH, start + length), kept, 1)
        overrides = sorted([*laid_over(overrides, newest), newest], key=lambda o: o.start)
    return overrides


def kept(blocks: list[Block] | tuple[Block, ...]) -> list[bool]:
    return [b.kept for b in blocks for _ in range(b.start, b.end)]


@given(tilings(), st.lists(STRETCHES, max_size=6))
def test_the_last_word_on_each_character_counts(
    blocks: list[Block], stretches: list[tuple[int, int, bool]]
) -> None:
    expected = kept(blocks)
    for start, length, keep in stretches:
        end = min(LENGTH, start + length)
        expected[start:end] = [keep] * (end - start)
    overrides = said(stretches)
    assert all(one.end <= other.start for one, other in pairwise(overrides))
    laid = overlaid(blocks, overrides)
    assert kept(laid) == expected
    assert [laid[0].start, *(b.end for b in laid)] == [*(b.start for b in laid), LENGTH]


@given(tilings(), tilings())
def test_differences_are_where_one_keeps_what_the_other_drops(
    before: list[Block], after: list[Block]
) -> None:
    now = kept(before)
    for start, end, keep in differences(before, after):
        assert now[start:end] == [not keep] * (end - start)
        now[start:end] = [keep] * (end - start)
    assert now == kept(after)


def test_what_a_person_says_is_marked_as_said_by_a_person() -> None:
    blocks = [Block(0, 4, kept=False, reason=Reason.PROMO, confidence=0.7, origin=Origin.MODEL)]
    (back,) = overlaid(blocks, [Override(0, 4, kept=True, annotator_id=1)])
    assert back == Block(0, 4, kept=True, reason=Reason.BODY, confidence=1, origin=Origin.PERSON)
    (still,) = overlaid(blocks, [Override(0, 4, kept=False, annotator_id=1)])
    assert (still.reason, still.origin) == (Reason.PROMO, Origin.PERSON)
    body = [Block(0, 4, kept=True, reason=Reason.BODY)]
    (dropped,) = overlaid(body, [Override(0, 4, kept=False, annotator_id=1)])
    assert (dropped.kept, dropped.reason) == (False, Reason.BY_HAND)


def test_the_first_to_say_it_is_remembered_for_what_is_left() -> None:
    old = Override(0, 10, kept=True, annotator_id=1)
    left = list(laid_over([old], Override(4, 6, kept=False, annotator_id=2)))
    assert left == [Override(0, 4, kept=True, annotator_id=1), Override(6, 10, True, 1)]
