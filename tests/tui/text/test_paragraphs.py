"""A stretch that grows stays in its paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.paragraphs import within_paragraph

TEXT = "One. “Two,” he\nsaid.”\nThree four.  \n\n  Five\n\nsix (seven).\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("he", "he\nsaid", "he\nsaid"),
        ("said", "said.”\nThree", "said.”"),
        ("said.”", "said.”\nThree", "said.”"),
        ("Three", "he\nsaid.”\nThree", "Three"),
        ("four", "four.  \n\n  Five", "four."),
        ("Five", "four.  \n\n  Five", "Five"),
        ("seven", "six (seven", "six (seven"),
        ("seven", "Five\n\nsix (seven", "six (seven"),
        ("seven", "seven).\n", "seven)."),
    ],
)
def test_a_stretch_grows_up_to_the_edge_of_its_paragraph(old: str, new: str, expected: str) -> None:
    begin = TEXT.index(new)
    start = begin + new.index(old)
    found = within_paragraph(TEXT, (start, start + len(old)), (begin, begin + len(new)))
    assert TEXT[slice(*found)] == expected


@given(text=st.text("a.” \n"), cuts=st.lists(st.integers(0, 40), min_size=4, max_size=4))
def test_it_keeps_what_it_was_and_never_exceeds_what_it_would_be(
    text: str, cuts: list[int]
) -> None:
    first, start, end, last = sorted(min(cut, len(text)) for cut in cuts)
    low, high = within_paragraph(text, (start, end), (first, last))
    assert first <= low <= start
    assert end <= high <= last
