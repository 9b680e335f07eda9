from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.words import (
    WORD,
    next_word,
    next_word_end,
    previous_word,
    previous_word_end,
    word_at,
    words_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LATIN = ["word", "Musk’s", "'s", "$97.4", "GPT-4o", "U.S.", "e\u0301", "\u0301", "-", "..."]
OTHERS = [" ", ", ", "\n\n", "東京", "🎉", "👩‍👩‍👧", "🇨🇭"]
LONG = ["x" * 600, " " * 600, "," * 600, "東" * 300]
TEXTS = st.lists(st.sampled_from(LATIN + OTHERS + LONG), max_size=8).map("".join) | st.text()


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in words_in(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He hasn’t, hasn't he?", ["He", "hasn’t", "hasn't", "he"]),
        ("safety-focused GPT-4o o3-mini", ["safety-focused", "GPT-4o", "o3-mini"]),
        ("$97.4 billion, 3.5 or 1,000.", ["$97.4", "billion", "3.5", "or", "1,000"]),
        ("up 36% (15,500%)", ["up", "36%", "15,500%"]),
        ("@xAI is the #1", ["xAI", "is", "the", "#1"]),
        ("Musk’s and OpenAI's", ["Musk", "and", "OpenAI"]),
        ("the dogs’ James's", ["the", "dogs", "James"]),
        ("the U.S. and J.K. Rowling.", ["the", "U.S.", "and", "J.K.", "Rowling"]),
        ("U.S.-EU", ["U.S.-EU"]),
        ("market.Former end.", ["market", "Former", "end"]),
        ("“ harmless—opinion.”", ["harmless", "opinion"]),
        ("東京は", ["東", "京", "は"]),
        ("カタカナ 한국어", ["カタカナ", "한국어"]),
        ("GPT模型", ["GPT", "模", "型"]),
        ("👩‍👩‍👧🎉❤️1️⃣🇨🇭🇩🇪", ["👩‍👩‍👧", "🎉", "❤️", "1️⃣", "🇨🇭", "🇩🇪"]),
        ("नमस्ते cafe\u0301s", ["नमस्ते", "cafe\u0301s"]),
        ("... — !", []),
    ],
)
def test_what_a_word_is(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_the_word_on_an_offset_else_the_next_else_the_last() -> None:
    text = "Musk’s framed it.”"
    assert [text[slice(*word_at(text, offset))] for offset in (0, 3)] == ["Musk", "Musk"]
    assert [text[slice(*word_at(text, offset))] for offset in (4, 6, 7)] == ["framed"] * 3
    assert [text[slice(*word_at(text, offset))] for offset in (14, 17, 18, 99)] == ["it"] * 4


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [("", 0, (0, 0)), ("...", 1, (1, 2)), ("...", 3, (2, 3)), ("\n", 0, (0, 1)), (" ", 5, (0, 1))],
)
def test_without_words_it_is_the_grapheme(
    text: str, offset: int, expected: tuple[int, int]
) -> None:
    assert word_at(text, offset) == expected


def test_edges_move_by_words() -> None:
    text = "Sam Altman’s firm"
    assert [next_word(text, offset) for offset in (0, 1, 3, 4, 11, 13, 17)] == [
        4,
        4,
        4,
        13,
        13,
        13,
        17,
    ]
    assert [next_word_end(text, offset) for offset in (0, 2, 3, 10, 17)] == [3, 3, 10, 17, 17]
    assert [previous_word(text, offset) for offset in (0, 1, 4, 5, 17)] == [0, 0, 0, 4, 13]
    assert [previous_word_end(text, offset) for offset in (3, 4, 10, 13, 17)] == [3, 3, 3, 10, 10]


@given(TEXTS, st.data())
def test_a_word_is_never_outside_the_text(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    start, end = word_at(text, offset)
    assert 0 <= start <= end <= len(text)
    assert start < end or not text


@given(TEXTS, st.data())
def test_motions_progress_or_stay(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert offset <= next_word(text, offset) <= len(text)
    assert offset <= next_word_end(text, offset) <= len(text)
    assert 0 <= previous_word(text, offset) <= offset
    assert 0 <= previous_word_end(text, offset) <= offset


@given(TEXTS)
def test_motions_visit_every_word(text: str) -> None:
    spans = [word.span() for word in WORD.finditer(text)]
    if any(end - start > 300 for start, end in spans):
        return
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    assert list(_walk(next_word, text, -1)) == starts
    assert list(_walk(next_word_end, text, -1)) == ends
    assert list(_walk(previous_word, text, len(text) + 1)) == starts[::-1]
    assert list(_walk(previous_word_end, text, len(text) + 1)) == ends[::-1]


def _walk(motion: Callable[[str, int], int], text: str, offset: int) -> Iterator[int]:
    while (target := motion(text, offset)) != offset:
        yield target
        offset = target


@pytest.mark.parametrize("text", ["a" * 100_000, "東" * 100_000, "👩‍👩‍👧" * 20_000, "🇨🇭" * 50_000])
def test_a_huge_line_without_space_can_be_walked_through(text: str) -> None:
    middle = len(text) // 2
    start, end = word_at(text, middle)
    assert start <= middle < end
    assert next_word(text, middle) > middle
    assert previous_word(text, middle) < middle
    assert previous_word_end(text, middle) < middle
