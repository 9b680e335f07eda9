"""Words are compared without case, marks and endings."""

from __future__ import annotations

import pytest

from store.suggest.links.words import quoted_part, stem, words


def test_words_lose_case_marks_and_apostrophes() -> None:
    assert words("“I DON’T know,” — OpenAI's 3.5 …") == ["i", "dont", "know", "openai", "3.5"]


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("she was “not amused” by the “joke”", "not amused joke"),
        ("no marks at all", "no marks at all"),
        ("an “unclosed one", "an “unclosed one"),
        ('began inside" and "went on', 'began inside" and "went on'),
    ],
)
def test_the_quoted_part_is_what_stands_between_marks(content: str, part: str) -> None:
    assert quoted_part(content) == part


@pytest.mark.parametrize("word", ["resign", "resigned", "resigns", "resigning", "resignation"])
def test_forms_of_a_word_share_a_stem(word: str) -> None:
    assert stem(word) == "resign"


def test_short_words_and_numbers_keep_what_they_end_in() -> None:
    assert [stem(word) for word in ("being", "4o", "was", "red")] == ["being", "4o", "was", "red"]
