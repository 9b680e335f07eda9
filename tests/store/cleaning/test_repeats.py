from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.cleaning.repeats import countable_lines, line_key


def test_a_key_is_what_is_said_but_for_case_blanks_and_marks() -> None:
    assert line_key("  Read More:  our BEST stories! ") == line_key("read more — our best stories")


def test_what_says_nothing_has_no_key() -> None:
    assert line_key(" — * — ") == ""


def test_each_line_is_counted_once_and_long_ones_never() -> None:
    raw = "Sign in\n\n* * *\nsign in!\r\nAbout us\n" + "A paragraph of an article. " * 20
    assert countable_lines(raw) == {"sign in", "about us"}


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    assert line_key(line_key(text)) == line_key(text)
