"""To whom something was said."""

from __future__ import annotations

import pytest

from store.suggest.details.addressees import told_behind, told_by_medium


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("told| BI that it rains", "BI"),
        ("told| me I had to go", "me"),
        ("Altman told| Bloomberg.", "Bloomberg"),
        ("had informed| them about it", "them"),
        ("told| a crowd of supporters in Iowa", "a crowd of supporters"),
        ("told| reporters Tuesday", "reporters"),
        ("warned| investors that", "investors"),
        ("has also told| Fox News on Sunday", "Fox News"),
        ("told| The New York Times", "The New York Times"),
        ("were told| workers", None),
        ("has been told| twice", None),
        ("said| Monday", None),
        ("told| that", None),
        ("told|", None),
        ("told| ABC's “This Week”", None),
    ],
)
def test_who_is_told_stands_behind_a_verb_of_telling(text: str, who: str | None) -> None:
    cue = text.index("|")
    plain = text.replace("|", "")
    found = told_behind(plain, (0, cue), len(plain))
    assert (plain[slice(*found)] if found else None) == who


def test_who_is_told_stands_before_what_is_said() -> None:
    text = "told BI it rains"
    assert told_behind(text, (0, 4), 4) is None
    assert told_behind(text, (0, 4), 7) == (5, 7)


def test_a_comment_says_to_whom_it_is() -> None:
    text = "In a comment to BI"
    assert told_by_medium(text, text.index(" to"), len(text)) == (16, 18)
    assert told_by_medium(text, text.index(" BI"), len(text)) is None
