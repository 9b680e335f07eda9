from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from store.intake.cleaning import clean, count_words
from store.records import Block

RAW = "\nlogo\nRobots learn to fold\r\n\r\nThe company said so.\n\n\nIt’s 5 – at last.\n"


@given(st.text() | st.text(alphabet="a. \n\r\u2028\ufeff"))
def test_blocks_tile_the_raw_text(raw: str) -> None:
    blocks = clean(raw)
    assert "".join(raw[block.start : block.end] for block in blocks) == raw
    assert all(one.end == other.start for one, other in pairwise(blocks))
    assert all(block.start < block.end and block.kept for block in blocks)


@given(st.text(alphabet="a. \n\r"))
def test_only_the_first_block_may_begin_with_a_blank_line(raw: str) -> None:
    for block in clean(raw)[1:]:
        assert raw[block.start : block.end].splitlines()[0].strip()


def test_a_block_is_a_line_with_the_blank_lines_after_it() -> None:
    assert [RAW[block.start : block.end] for block in clean(RAW)] == [
        "\nlogo\n",
        "Robots learn to fold\r\n\r\n",
        "The company said so.\n\n\n",
        "It’s 5 – at last.\n",
    ]


def test_the_title_line_is_told_from_the_body() -> None:
    assert [block.reason for block in clean(RAW)] == ["body", "title", "body", "body"]


def test_words_are_counted_in_kept_blocks() -> None:
    assert count_words(RAW, clean(RAW)) == 13
    assert count_words("one two\nthree", [Block(0, 8, False, "promo"), Block(8, 13, True, "")]) == 1
