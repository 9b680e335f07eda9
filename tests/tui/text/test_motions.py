from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.motions import next_paragraph, next_sentence, previous_paragraph, previous_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "\n  One. Two!\n \n\nThree? “Four.” Five\n"
TEXTS = st.text(st.sampled_from("Ab. \n?”“…3")) | st.text()
MOTIONS = [
    (next_sentence, previous_sentence),
    (next_paragraph, previous_paragraph),
]


def places(motion: Callable[[str, int], int], text: str, offset: int) -> list[int]:
    found = []
    while (target := motion(text, offset)) != offset:
        found.append(target)
        offset = target
    return found


def test_sentences_are_visited_in_turn() -> None:
    starts = [TEXT.index(word) for word in ("One", "Two", "Three", "“Four", "Five")]
    assert places(next_sentence, TEXT, 0) == starts
    assert places(previous_sentence, TEXT, len(TEXT)) == starts[::-1]


def test_paragraphs_are_visited_in_turn() -> None:
    starts = [TEXT.index("One"), TEXT.index("Three")]
    assert places(next_paragraph, TEXT, 0) == starts
    assert places(previous_paragraph, TEXT, len(TEXT)) == starts[::-1]


def test_going_back_first_leads_to_the_start_of_where_one_is() -> None:
    assert previous_sentence(TEXT, TEXT.index("wo!")) == TEXT.index("Two")
    assert previous_paragraph(TEXT, TEXT.index("Five")) == TEXT.index("Three")


@pytest.mark.parametrize("motions", MOTIONS)
@given(TEXTS)
def test_both_ways_lead_to_the_same_places(
    motions: tuple[Callable[[str, int], int], Callable[[str, int], int]], text: str
) -> None:
    forward, backward = motions
    there, back = places(forward, text, 0), places(backward, text, len(text))
    assert all(0 <= place < len(text) for place in there)
    assert [place for place in back if place > 0] == there[::-1]


def test_a_long_paragraph_is_walked_like_a_short_one() -> None:
    text = "A word follows here. " * 2000
    starts = list(range(0, len(text), 21))
    assert places(next_sentence, text, 0) == starts[1:]
    assert places(previous_sentence, text, len(text)) == starts[::-1]
