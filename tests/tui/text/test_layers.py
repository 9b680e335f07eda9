from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.layers import Mark, MarkIndex, pieces

PLACES = st.integers(0, 5000)
MARKS = st.lists(
    st.builds(
        lambda start, length, kind, key: Mark(start, start + length, kind, key),
        PLACES,
        st.integers(1, 40) | st.integers(1, 3000),
        st.sampled_from(["entity", "claim"]),
        st.integers(0, 3),
    ),
    max_size=12,
)


@given(MARKS, st.data(), PLACES, PLACES)
def test_the_index_answers_like_a_list(
    marks: list[Mark], data: st.DataObject, start: int, end: int
) -> None:
    index = MarkIndex(marks)
    gone = data.draw(st.sets(st.sampled_from(marks)) if marks else st.just(set[Mark]()))
    for mark in gone:
        index.remove(mark)
    kept = set(marks) - gone
    touching = {mark for mark in kept if mark.start < end and start < mark.end and start < end}
    assert len(index) == len(kept)
    assert all((mark in index) == (mark in kept) for mark in marks)
    assert set(index.within(start, end)) == touching
    assert index.overlaps(start, end) == bool(touching)
    assert set(index.at(start)) == {mark for mark in kept if mark.start <= start < mark.end}
    starts = [mark.start for mark in kept]
    assert index.next_start(start) == min((s for s in starts if s > start), default=None)
    assert index.previous_start(start) == max((s for s in starts if s < start), default=None)


@given(MARKS, PLACES, PLACES)
def test_marks_come_in_order(marks: list[Mark], start: int, end: int) -> None:
    index = MarkIndex(marks)
    starts = [mark.start for mark in index.within(start, end)]
    lengths = [mark.end - mark.start for mark in index.at(start)]
    assert starts == sorted(starts)
    assert lengths == sorted(lengths)


def test_a_mark_is_there_once() -> None:
    mark = Mark(3, 8, "entity", 1)
    index = MarkIndex([mark, mark])
    assert len(index) == 1
    index.remove(mark)
    assert index.within(0, 100) == []
    with pytest.raises(KeyError):
        index.remove(mark)


def test_marks_of_one_place_are_told_apart_by_kind_and_key() -> None:
    marks = [Mark(3, 8, "entity", 1), Mark(3, 8, "entity", 2), Mark(3, 8, "claim", 1)]
    index = MarkIndex(marks)
    index.remove(marks[1])
    assert set(index.at(5)) == {marks[0], marks[2]}


@given(MARKS, PLACES, PLACES)
def test_pieces_tile_and_name_what_covers_them(marks: list[Mark], start: int, end: int) -> None:
    cut = pieces(marks, start, end)
    covered = [offset for left, right, _ in cut for offset in range(left, right)]
    assert covered == list(range(start, end))
    for left, right, covering in cut:
        assert left < right
        for offset in (left, right - 1):
            here = [mark for mark in marks if mark.start <= offset < mark.end]
            assert sorted(covering, key=hash) == sorted(here, key=hash)
        lengths = [mark.end - mark.start for mark in covering]
        assert lengths == sorted(lengths, reverse=True)


def test_pieces_of_nested_marks() -> None:
    claim, name = Mark(0, 10, "claim", 1), Mark(4, 6, "entity", 2)
    assert pieces([name, claim], 2, 12) == [
        (2, 4, (claim,)),
        (4, 6, (claim, name)),
        (6, 10, (claim,)),
        (10, 12, ()),
    ]
