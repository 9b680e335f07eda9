from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.text.graphemes import (
    grapheme_end,
    grapheme_start,
    graphemes,
    is_boundary,
    next_grapheme,
    previous_grapheme,
    snap,
)

FAMILY = "👩‍👩‍👧"
TEXTS = st.text(
    st.sampled_from(["a", " ", "\n", "é", "e", "\u0301", "東", "🎉", "👩", "\u200d", "🇨"])
)
ONE_GRAPHEME = ["a", "東", FAMILY, "❤️", "1️⃣", "e\u0301", "👍🏽", "🇨🇭", "नि", "\n", "\t"]


@pytest.mark.parametrize("text", ONE_GRAPHEME)
def test_what_looks_like_one_character_is_one(text: str) -> None:
    assert list(graphemes(text, 0, len(text))) == [(0, len(text))]
    assert next_grapheme(f"{text}x", 0) == len(text)
    assert previous_grapheme(f"x{text}", len(text) + 1) == 1


def test_flags_pair_from_the_start_of_their_run() -> None:
    text = "x" + "🇨🇭" * 700
    assert [offset for offset in range(1, 9) if is_boundary(text, offset)] == [1, 3, 5, 7]
    assert is_boundary(text, 1201)
    assert not is_boundary(text, 1202)


def test_a_newline_stands_alone() -> None:
    assert list(graphemes("a\n\u0301b", 0, 4)) == [(0, 1), (1, 2), (2, 3), (3, 4)]


@given(TEXTS)
def test_graphemes_tile_the_text(text: str) -> None:
    found = list(graphemes(text, 0, len(text)))
    assert "".join(text[start:end] for start, end in found) == text
    edges = {0, *(end for _, end in found)}
    assert edges == {offset for offset in range(len(text) + 1) if is_boundary(text, offset)}


@given(TEXTS.filter(lambda text: "\n" not in text))
def test_their_cells_add_up(text: str) -> None:
    found = graphemes(text, 0, len(text))
    assert sum(cell_len(text[start:end]) for start, end in found) == cell_len(text)


@given(TEXTS, st.data())
def test_motions_stop_at_edges_only(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    after, before = next_grapheme(text, offset), previous_grapheme(text, offset)
    assert is_boundary(text, after)
    assert is_boundary(text, before)
    assert after > offset or after == len(text)
    assert before < offset or before == 0


@given(TEXTS, st.data())
def test_snap_widens_to_the_nearest_edges(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    wide = snap(text, start, end)
    assert wide == (grapheme_start(text, start), grapheme_end(text, end))
    assert wide[0] <= start <= end <= wide[1]
    assert snap(text, *wide) == wide


def test_snap_takes_in_a_whole_family() -> None:
    assert snap(f"a{FAMILY}b", 2, 3) == (1, 1 + len(FAMILY))
