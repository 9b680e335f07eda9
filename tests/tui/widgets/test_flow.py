"""Styled text is broken into rows without losing any of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.text.safe import single_line
from tui.widgets.flow import flow

PARTS = st.lists(st.tuples(st.text(max_size=40), st.sampled_from(["", "dim", "key"])), max_size=6)


def test_rows_after_the_first_stand_under_its_text() -> None:
    rows = flow(["The ", ("lit name", "key"), " is here."], 12, head=[("· ", "dim")])
    assert [row.parts for row in rows] == [
        (("· ", "dim"), ("The ", ""), ("lit", "key")),
        (("  ", ""), ("name", "key"), (" is", "")),
        (("  ", ""), ("here.", "")),
    ]


@given(PARTS, st.integers(1, 60))
def test_every_letter_is_there_once_in_its_own_kind(
    parts: list[tuple[str, str]], width: int
) -> None:
    rows = flow(parts, width)
    given_letters = [(letter, kind) for text, kind in parts for letter in text]
    safe = single_line("".join(text for text, _ in parts))
    expected = [
        kind for letter, (_, kind) in zip(safe, given_letters, strict=True) if not letter.isspace()
    ]
    found = [
        kind
        for row in rows
        for text, kind in row.parts
        for letter in single_line(text)
        if not letter.isspace()
    ]
    assert found == expected


@given(st.text(st.characters(max_codepoint=0x17F), max_size=200), st.integers(1, 60))
def test_no_row_is_wider_than_there_is_room(text: str, width: int) -> None:
    for row in flow([text], width):
        assert cell_len(single_line("".join(part for part, _ in row.parts)).rstrip()) <= width
