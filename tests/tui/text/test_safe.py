from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.text.safe import readable, safe, single_line, verbatim

ANY_TEXT = st.text(st.characters(exclude_categories=()))
HOSTILE = [
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    *"\xad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2064\u2066\u2069\ufeff",
    *"\u3164\uffa0\ufff9\ud800\udfff\U000e0001\U000e0041\U000e007f",
]
HOSTILE.remove("\n")


@given(ANY_TEXT)
def test_safe_text_keeps_its_length_and_its_lines(text: str) -> None:
    assert len(safe(text)) == len(text)
    assert [i for i, c in enumerate(safe(text)) if c == "\n"] == [
        i for i, c in enumerate(text) if c == "\n"
    ]


@given(ANY_TEXT)
def test_safe_text_is_safe_already(text: str) -> None:
    assert safe(safe(text)) == safe(text)


@given(ANY_TEXT)
def test_nothing_that_commands_a_terminal_is_left(text: str) -> None:
    for character in safe(text).replace("\n", ""):
        assert unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(character) not in {
            *("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"),
        }


@pytest.mark.parametrize("character", HOSTILE, ids=lambda c: f"U+{ord(c):04X}")
def test_a_hostile_character_becomes_one_cell(character: str) -> None:
    shown = safe(character)
    assert shown != character
    assert cell_len(shown) == 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\tb", "a b"),
        ("a\r\nb", "a \nb"),
        ("a\rb", "a␍b"),
        ("del\x7f", "del␡"),
        ("next\x85line", "next\ufffdline"),
        ("co\xadoperate", "co‧operate"),
        ("evil\u202etxt", "evil\ufffdtxt"),
    ],
)
def test_each_gets_a_readable_stand_in(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize(
    "text", ["", "Musk’s “move” — 97 €", "👩‍👩‍👧 ❤️ 🇨🇭", "می‌خواهم", "line\nline", "東京　大"]
)
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert safe(text) == text


@given(ANY_TEXT)
def test_text_for_reading_and_raw_text_keep_the_length(text: str) -> None:
    for shown in (readable(text), verbatim(text)):
        assert len(shown) == len(text)
        assert shown == safe(shown)


def test_every_line_end_ends_a_line_for_reading() -> None:
    assert readable("\ufeffa\r\nb\rc\u2028d\x85e\tf") == " a \nb\nc\nd\ne f"


def test_the_raw_text_shows_every_odd_character() -> None:
    assert verbatim("\ufeffa\r\nb\rc\td\xa0e") == "·a␍\nb␍c→d⍽e"


@given(ANY_TEXT)
def test_a_single_line_keeps_the_length(text: str) -> None:
    assert len(single_line(text)) == len(text)
    assert "\n" not in single_line(text)
