"""Folding: the text keeps its length, and nothing in a fold can be found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.candidates import candidates_in
from tui.text.folds import SIGN, FoldedText
from tui.text.motions import next_paragraph, previous_paragraph
from tui.text.rows import Rows
from tui.text.words import next_word, previous_word, words_in

TEXTS = st.lists(
    st.sampled_from(["Ada Byron", "said", ".", " ", "\n", "\n\n", "東京", "é", "x"])
).map("".join)


@st.composite
def folded_texts(draw: st.DrawFn) -> tuple[str, FoldedText]:
    text = draw(TEXTS)
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    stretches = list(zip(edges[::2], edges[1::2], strict=False))
    return text, FoldedText(text, stretches)


def hidden(folded: FoldedText) -> set[int]:
    return {offset for start, end in folded.folds for offset in range(start, end)}


@given(folded_texts())
def test_only_what_is_folded_changes(made: tuple[str, FoldedText]) -> None:
    text, folded = made
    inside = hidden(folded)
    assert len(folded.text) == len(text)
    assert all(folded.text[i] == text[i] for i in range(len(text)) if i not in inside)
    signs = {i for i in inside if folded.text[i] == SIGN}
    assert signs == set(folded.signs)
    assert len(signs) == len(folded.folds)
    assert all(folded.text[i].isspace() for i in inside - signs)


@given(folded_texts(), st.booleans())
def test_a_fold_has_a_row_of_its_own(made: tuple[str, FoldedText], close: bool) -> None:
    _, folded = made
    rows = Rows(folded.text, 10, close=close)
    for sign in folded.signs:
        assert rows.bounds(rows.of(sign)) == (sign, sign + 1)


@given(folded_texts())
def test_words_lie_in_what_is_shown_or_are_a_sign(made: tuple[str, FoldedText]) -> None:
    text, folded = made
    inside = hidden(folded)
    for start, end in words_in(folded.text, 0, len(text)):
        assert start in folded.signs or inside.isdisjoint(range(start, end))
    for start, end in candidates_in(folded.text, 0, len(text)):
        assert inside.isdisjoint(range(start, end))


@given(folded_texts(), st.data())
def test_a_stretch_is_cut_at_the_folds(made: tuple[str, FoldedText], data: st.DataObject) -> None:
    text, folded = made
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = [i for a, b in folded.shown(start, end) for i in range(a, b)]
    assert shown == [i for i in range(start, end) if i not in hidden(folded)]
    assert all(a < b for a, b in folded.shown(start, end))


@given(folded_texts(), st.data())
def test_every_place_has_one_that_is_shown(
    made: tuple[str, FoldedText], data: st.DataObject
) -> None:
    text, folded = made
    offset = data.draw(st.integers(0, len(text)))
    place = folded.place(offset)
    if offset in hidden(folded):
        assert place in folded.signs
        assert folded.fold_at(offset) == folded.signs[place]
    else:
        assert place == offset
        assert folded.fold_at(offset) is None


def test_motions_stop_once_at_a_fold() -> None:
    text = "One two.\n\nAda Byron said so.\n\nFour.\n\nLast words.\n"
    folded = FoldedText(text, [(10, 37)]).text
    (sign,) = FoldedText(text, [(10, 37)]).signs
    assert next_word(folded, 4) == sign
    assert next_word(folded, sign) == text.index("Last")
    assert previous_word(folded, text.index("Last")) == sign
    assert next_paragraph(folded, 0) == sign
    assert next_paragraph(folded, sign) == text.index("Last")
    assert previous_paragraph(folded, text.index("Last")) == sign


@pytest.mark.parametrize("offset", [10, 11, 20, 36])
def test_steps_lead_over_a_fold(offset: int) -> None:
    folded = FoldedText("One two.\n\nAda Byron said so.\n\nFour.\n\nLast words.\n", [(10, 37)])
    forward, back = (folded.step_over(offset, forward=way) for way in (True, False))
    assert (forward, back) == {10: (11, 9), 11: (11, 11)}.get(offset, (37, 11))


def test_a_stretch_without_room_for_a_line_stays() -> None:
    assert FoldedText("one, two", [(3, 5)]).text == "one, two"
    assert FoldedText("a\nb\n", [(2, 4)]).text == "a\n─\n"


def test_a_huge_fold_is_passed_at_once() -> None:
    text = "One.\n" + "line of it\n" * 100_000 + "Two.\n"
    folded = FoldedText(text, [(5, len(text) - 5)])
    assert previous_paragraph(folded.text, len(text) - 5) == 6
    assert next_paragraph(folded.text, 6) == len(text) - 5
    assert len(Rows(folded.text, 20, close=True)) == 5
