"""Words that are told: cut to size, and begun as a sentence is."""

from __future__ import annotations

import pytest

from tui.text.excerpts import sentence


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("it cannot become smaller", "It cannot become smaller"),
        ("news.db cannot be read", "news.db cannot be read"),
        ("/news/may.db is a folder", "/news/may.db is a folder"),
        ("“it rains” stays", "“it rains” stays"),
        (" \n", " \n"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_and_a_file_as_it_is_called(
    told: str, expected: str
) -> None:
    assert sentence(told) == expected
