"""The cleaned text reads well, and every character of it is found in the raw text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.cleaning.display import REPLACEMENT, cleaned
from store.records import Block, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.spans import Fragment

PIECES = [
    *("a", "B", ".", " ", "  ", "\n", "\r\n", "\r", "\t", "\v", "\f", "\x85", "\u2028", "\u2029"),
    *("\xa0", "\ufeff", "\u200b", "\u200d", "👩\u200d👩\u200d👧", "🇺🇸", "e\u0301", "\u0301"),
    *("\0", "\x1b[31m", "\x1b]0;t\x07", "\x1b", "\u202e", "\u2066", "\ud83d", "\udc00"),
    *("中文", "لا", "\xad", "ﬁ", "½", "\u3000", "“", "\x1b[", "\x9b"),
]
RAW = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def block(start: int, end: int, *, kept: bool = True) -> Block:
    return Block(start, end, kept=kept, reason=Reason.BODY)


@st.composite
def tiled(draw: st.DrawFn) -> tuple[str, list[Block]]:
    raw = draw(RAW)
    edges = sorted({0, len(raw), *draw(st.lists(st.integers(0, len(raw)), max_size=8))})
    kept = draw(st.lists(st.booleans(), min_size=len(edges), max_size=len(edges)))
    return raw, [
        block(*edges, kept=keep) for edges, keep in zip(pairwise(edges), kept, strict=False)
    ]


@given(tiled())
def test_the_map_is_exact_both_ways(made: tuple[str, list[Block]]) -> None:
    raw, blocks = made
    text, map_ = cleaned(raw, blocks)
    for segment in map_.segments:
        before, after = raw[segment.start : segment.end], text[segment.after_start :]
        after = after[: segment.after_end - segment.after_start]
        assert before == after or after in ("", " ", "\n", "\n\n", REPLACEMENT)
    for offset in range(len(text)):
        (stretch,) = map_.to_before(offset, offset + 1) or ((0, 0),)
        if text[offset] not in " \n":
            assert any(b.kept and b.start <= stretch[0] and stretch[1] <= b.end for b in blocks)
            assert raw[slice(*stretch)] == text[offset] or text[offset] == REPLACEMENT
            assert map_.to_after(*stretch) == ((offset, offset + 1),)


@settings(max_examples=400)
@given(tiled())
def test_every_span_is_the_sum_of_its_characters(made: tuple[str, list[Block]]) -> None:
    """About 100,000 spans, both ways."""
    raw, blocks = made
    text, map_ = cleaned(raw, blocks)
    for length, lead in ((len(text), map_.to_before), (len(raw), map_.to_after)):
        single = [set(_offsets(lead(place, place + 1))) for place in range(length)]
        for start in range(length):
            covered: set[int] = set()
            for end in range(start + 1, length + 1):
                covered |= single[end - 1]
                assert set(_offsets(lead(start, end))) == covered


def _offsets(stretches: Iterable[Fragment]) -> Iterator[int]:
    for start, end in stretches:
        yield from range(start, end)


@given(tiled())
def test_nothing_odd_is_left(made: tuple[str, list[Block]]) -> None:
    text, _ = cleaned(*made)
    assert text == text.strip(" \n")
    assert "  " not in text
    assert "\n\n\n" not in text
    assert not set(text) & set("\r\t\0\x1b\ufeff\u200b\xad\u202e\ud83d\udc00\x9b")


@given(tiled())
def test_nothing_that_is_kept_gets_lost(made: tuple[str, list[Block]]) -> None:
    raw, blocks = made
    text, _ = cleaned(raw, blocks)
    kept = "".join(raw[b.start : b.end] for b in blocks if b.kept)
    for sign in ("中", "👩", "\u0301", "ﬁ", "½", "“", "\u200d"):
        assert text.count(sign) == kept.count(sign)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\ufeffTitle\r\n\r\nBody  of\ttext.\r\n", "Title\n\nBody of text."),
        ("one\ntwo\n\n\n\nthree", "one\ntwo\n\nthree"),
        ("red \x1b[31malert\x1b[0m", "red alert"),
        ("nul\0 and bell\a", f"nul{REPLACEMENT} and bell{REPLACEMENT}"),
        ("soft\xadhyphen\u200b", "softhyphen"),
        ("e\u0301 stays two", "e\u0301 stays two"),
        ("", ""),
    ],
)
def test_how_it_reads(raw: str, shown: str) -> None:
    lines = raw.splitlines(keepends=True)
    starts = [sum(map(len, lines[:i])) for i in range(len(lines))]
    blocks = [block(s, s + len(line)) for s, line in zip(starts, lines, strict=True)]
    assert cleaned(raw, blocks)[0] == shown


def test_parts_of_one_line_stay_on_it() -> None:
    raw = "One. Two. Three.\nFour."
    blocks = [block(0, 5), block(5, 10, kept=False), block(10, 17), block(17, 22)]
    text, map_ = cleaned(raw, blocks)
    assert text == "One. Three.\nFour."
    assert map_.to_before(0, 11) == ((0, 5), (10, 16))


def test_what_stands_between_without_a_blank_still_keeps_apart() -> None:
    raw = "One.Two\nThree"
    assert cleaned(raw, [block(0, 4), block(4, 8, kept=False), block(8, 13)])[0] == "One.\nThree"
