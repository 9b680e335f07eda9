"""A map is exact both ways, whatever was copied, replaced, inserted and dropped."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text_map import Rewriting, Segment, TextMap

if TYPE_CHECKING:
    from collections.abc import Sequence

Edit = tuple[str, int, str]
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["copy", "replace", "insert", "drop"]), st.integers(0, 6), st.text("xyz")
    ),
    max_size=12,
)


def rewritten(text: str, edits: Sequence[Edit]) -> tuple[str, TextMap]:
    writing = Rewriting(text)
    place = 0
    for kind, length, written in edits:
        end = min(len(text), place + length)
        if kind == "copy":
            writing.copy(place, end)
        elif kind == "replace":
            writing.replace(place, end, written)
        elif kind == "insert":
            writing.insert(written)
            end = place
        else:
            writing.drop(end)
        place = end
    return writing.result()


@given(st.text(max_size=30), EDITS)
def test_segments_tile_both_texts(text: str, edits: list[Edit]) -> None:
    after, map_ = rewritten(text, edits)
    segments = map_.segments
    for one, other in pairwise(segments):
        assert (one.end, one.after_end) == (other.start, other.after_start)
    if segments:
        assert (segments[0].start, segments[0].after_start) == (0, 0)
        assert (segments[-1].end, segments[-1].after_end) == (len(text), len(after))
    else:
        assert not text
        assert not after


@given(st.text(max_size=30), EDITS)
def test_places_are_total_and_monotone(text: str, edits: list[Edit]) -> None:
    after, map_ = rewritten(text, edits)
    places = [map_.place_after(offset) for offset in range(-1, len(text) + 2)]
    assert places == sorted(places)
    assert set(places) <= set(range(len(after) + 1))
    places = [map_.place_before(offset) for offset in range(-1, len(after) + 2)]
    assert places == sorted(places)
    assert set(places) <= set(range(len(text) + 1))


@given(st.text(max_size=30), EDITS, st.data())
def test_what_was_copied_comes_back_to_itself(
    text: str, edits: list[Edit], data: st.DataObject
) -> None:
    _, map_ = rewritten(text, edits)
    kept = [s for s in map_.segments if s.is_even and s.end > s.start]
    if not kept:
        return
    one, other = data.draw(st.sampled_from(kept)), data.draw(st.sampled_from(kept))
    first, last = sorted([one, other])
    start = data.draw(st.integers(first.start, first.end - 1))
    end = data.draw(st.integers(max(start, last.start) + 1, last.end))
    there = map_.to_after(start, end)
    back = [map_.to_before(*stretch) for stretch in there]
    assert back[0][0][0] == start
    assert back[-1][-1][1] == end


def test_a_stretch_is_joined_where_nothing_came_between() -> None:
    after, map_ = rewritten("one two", [("copy", 3, ""), ("replace", 1, " - "), ("copy", 3, "")])
    assert after == "one - two"
    assert map_.to_after(1, 6) == ((1, 8),)
    assert map_.to_before(4, 9) == ((3, 7),)  # part of what was replaced stands for all of it


def test_a_stretch_around_something_dropped_or_inserted_is_in_parts() -> None:
    after, map_ = rewritten("abcdef", [("copy", 2, ""), ("drop", 2, ""), ("copy", 2, "")])
    assert after == "abef"
    assert map_.to_after(0, 6) == ((0, 4),)
    assert map_.to_before(1, 3) == ((1, 2), (4, 5))
    assert map_.to_after(2, 4) == ()
    assert map_.place_after(3) == 2

    after, map_ = rewritten("abcd", [("copy", 2, ""), ("insert", 0, "xyz"), ("copy", 2, "")])
    assert after == "abxyzcd"
    assert map_.to_after(1, 3) == ((1, 2), (5, 6))
    assert map_.to_before(2, 5) == ()
    assert map_.to_before(1, 6) == ((1, 3),)


@given(st.text(max_size=30), EDITS)
def test_a_map_is_kept_in_bytes(text: str, edits: list[Edit]) -> None:
    _, map_ = rewritten(text, edits)
    assert TextMap.from_bytes(map_.to_bytes()).segments == map_.segments


def test_pieces_come_in_order() -> None:
    writing = Rewriting("abc")
    writing.copy(1, 2)
    with pytest.raises(ValueError, match="passed already"):
        writing.copy(0, 1)


def test_an_empty_map_leads_to_the_start() -> None:
    map_ = TextMap([])
    assert (map_.place_after(3), map_.place_before(3), map_.to_after(0, 3)) == (0, 0, ())
    assert not Segment(0, 1, 0, 2).is_even
