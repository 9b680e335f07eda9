from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.text.graphemes import is_boundary
from tui.text.rows import Rows, wrap
from tui.text.safe import safe

PARTS = [
    "a",
    "word",
    "safety-focused",
    " ",
    "   ",
    "\n",
    "“",
    "’",
    "東京",
    "。",
    "🎉",
    "👩‍👩‍👧",
    "❤️",
]
STRANGE = [
    "e\u0301",
    "\u200d",
    "\ufe0f",
    "🇨",
    "한국어",
    "カ",
    "\u00a0",
    "\u3000",
    "ﷺ",
    "\ufffd",
    "1️⃣",
]
TEXTS = st.lists(st.sampled_from(PARTS + STRANGE)).map("".join) | st.text().map(safe)
WIDTHS = st.integers(2, 20)


def lines(text: str, width: int) -> list[str]:
    rows = Rows(text, width)
    return [text[slice(*rows.bounds(row))] for row in range(len(rows))]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 5, [""]),
        ("one two three", 7, ["one two ", "three"]),
        ("one two", 7, ["one two"]),
        ("one two\n", 7, ["one two", ""]),
        ("one\n\ntwo", 7, ["one", "", "two"]),
        ("one two   \nthree", 7, ["one two   ", "three"]),
        ("incomprehensible", 7, ["incompr", "ehensib", "le"]),
        ("an incomprehensible", 7, ["an ", "incompr", "ehensib", "le"]),
        ("“one” — ‘two’", 8, ["“one” — ", "‘two’"]),
        ("東京は大きい", 5, ["東京", "は大", "きい"]),
        ("東京、大", 4, ["東", "京、", "大"]),
        ("GPT東京", 5, ["GPT東", "京"]),
        ("see 東京 now", 7, ["see 東", "京 now"]),
        ("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 4, ["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]),
        ("🇨🇭🇩🇪🇫🇷", 3, ["🇨🇭", "🇩🇪", "🇫🇷"]),
        ("❤️❤️❤️", 5, ["❤️❤️", "❤️"]),
        ("東京", 1, ["東", "京"]),
        ("ab", 0, ["a", "b"]),
    ],
)
def test_text_is_wrapped(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(TEXTS, WIDTHS)
def test_rows_tile_the_text(text: str, width: int) -> None:
    starts = wrap(text, width)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert "".join(text[a:b] for a, b in zip(starts, [*starts[1:], None], strict=True)) == text


@given(TEXTS, WIDTHS)
def test_every_newline_ends_a_row(text: str, width: int) -> None:
    starts = wrap(text, width)
    assert {i + 1 for i, character in enumerate(text) if character == "\n"} <= set(starts)


@given(TEXTS, WIDTHS)
def test_no_row_is_too_wide(text: str, width: int) -> None:
    assert all(cell_len(line.rstrip()) <= width for line in lines(text, width))


@given(TEXTS, st.integers(1, 20))
def test_no_grapheme_is_broken(text: str, width: int) -> None:
    assert all(is_boundary(text, start) for start in wrap(text, width))


@given(st.text("ab \n", max_size=60), st.integers(1, 20))
def test_every_script_is_wrapped_by_the_same_rules(text: str, width: int) -> None:
    assert wrap(text, width) == wrap(text.replace("a", "ሀ"), width)


@given(TEXTS, WIDTHS, st.data())
def test_an_offset_lies_within_its_row(text: str, width: int, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    rows = Rows(text, width)
    start, end = rows.bounds(rows.of(offset))
    assert start <= offset <= end
    assert "\n" not in text[start:end]


@given(TEXTS, WIDTHS, st.data())
def test_a_column_leads_back_to_its_grapheme(text: str, width: int, data: st.DataObject) -> None:
    rows = Rows(text, width)
    row = data.draw(st.integers(0, len(rows) - 1))
    start, end = rows.bounds(row)
    edges = [
        offset
        for offset in range(start, end)
        if is_boundary(text, offset) and cell_len(text[start : offset + 1]) > rows.column(offset)
    ]
    assert [rows.offset_at(row, rows.column(offset)) for offset in edges] == edges


@given(TEXTS, WIDTHS, st.integers(-3, 60), st.data())
def test_every_cell_resolves(text: str, width: int, cell: int, data: st.DataObject) -> None:
    rows = Rows(text, width)
    row = data.draw(st.integers(0, len(rows) - 1))
    offset = rows.offset_at(row, cell)
    assert rows.of(offset) == row
    assert is_boundary(text, offset)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n\none\n\n\n\ntwo\n\n", ["one", "", "two"]),
        ("one\n \n  \ntwo", ["one", "", "two"]),
        ("one\ntwo\n", ["one", "two"]),
        ("東京\n\n\n東京\n", ["東京", "", "東京"]),
        ("\n\n", [""]),
        ("", [""]),
    ],
)
def test_blank_rows_are_set_close(text: str, expected: list[str]) -> None:
    rows = Rows(text, 10, close=True)
    assert [text[slice(*rows.bounds(row))].strip() for row in range(len(rows))] == expected


def test_paragraphs_are_set_off_where_the_text_does_not() -> None:
    long, other = "word " * 30 + "end", "東京" * 100
    text = f"Heading\n{long}\n{other}\n\n{long}\none\ntwo"
    rows = Rows(text, 300, close=True)
    shown = [text[slice(*rows.bounds(row))] for row in range(len(rows))]
    assert "\n".join(shown).split("\n\n") == ["Heading", long, *two(other), long, "one\ntwo"]
    assert all(rows.of(start) == row for row, start in enumerate(rows.starts) if shown[row])


def two(text: str) -> list[str]:
    """Return a text in the two rows of 300 cells that it takes, as one paragraph."""
    return [f"{text[:150]}\n{text[150:]}"]


@example("aa\xa0", 2)
@given(TEXTS, WIDTHS)
def test_a_close_setting_leaves_out_nothing_but_blank_rows(text: str, width: int) -> None:
    shown = [line for line in lines(text, width) if line.strip()]
    rows = Rows(text, width, close=True)
    close = [text[slice(*rows.bounds(row))] for row in range(len(rows))]
    assert [line for line in close if line.strip()] == shown


@given(TEXTS, WIDTHS, st.data())
def test_every_offset_has_a_row_in_a_close_setting(
    text: str, width: int, data: st.DataObject
) -> None:
    rows = Rows(text, width, close=True)
    offset = data.draw(st.integers(0, len(text)))
    start, end = rows.bounds(rows.of(offset))
    assert start <= offset <= end or not text[min(offset, end) : max(offset, start)].strip()


def test_both_cells_of_a_wide_character_are_it() -> None:
    rows = Rows("a東b", 10)
    assert [rows.offset_at(0, cell) for cell in range(6)] == [0, 1, 1, 2, 2, 2]


def test_a_column_inside_a_grapheme_is_where_it_starts() -> None:
    rows = Rows("x👩‍👩‍👧y", 10)
    assert [rows.column(offset) for offset in range(7)] == [0, 1, 1, 1, 1, 1, 3]


@pytest.mark.parametrize(
    "text", ["a" * 300_000, "東京" * 100_000, "👩‍👩‍👧" * 20_000, "🇨🇭" * 50_000]
)
def test_a_huge_line_without_space_is_wrapped(text: str) -> None:
    rows = Rows(text, 80)
    assert len(rows) > 400
    assert all(cell_len(text[slice(*rows.bounds(row))]) == 80 for row in range(len(rows) - 1))
