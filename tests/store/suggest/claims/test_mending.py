from __future__ import annotations

import pytest

from store.suggest.claims.mending import is_told_after, lost_end, lost_start, narrates, tells
from store.suggest.reading import read

LONG = "was voted down by the upper house of the state after a night of many talks between them"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("It rains, he said. It pours.", "It rains,"),
        ("It rains, Ann Roe, the mayor of Oslo, said. It pours.", "It rains,"),
        ("It rains, Sen. Ann Roe (D-Calif.) said. It pours.", "It rains,"),
        ("It rains. It pours. ", "It rains. It pours."),
        ("it rains. It pours.", "it rains."),
        ("It rains. Roe said it pours.", "It rains."),
        ("It rains. I said so.", "It rains. I said so."),
    ],
)
def test_words_end_before_who_said_them(text: str, end: str) -> None:
    assert text[: lost_end(read(text), 0, len(text))] == end


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("", "It rains, it pours,", " he said."),
        ("Roe came. He said: ", "It rains.", ""),
        ("Roe told reporters it was late. ", "It rains. It pours.", ""),
        ("Roe saw it as ", "bad luck", " then."),
        ("", "We are here. It rains,", " he said."),
        (f"The plan {LONG}. ", "It rains,", " he said."),
        (f"The plan {LONG}. ", f"My plan {LONG}. It rains,", " he said."),
        (f"The plan {LONG}. Roe said so. ", "It rains,", " he said."),
        ("The plan has friends (", "It rains,", " he said)."),
        ("The plan has friends: ", "It rains,", " he said."),
        ("", "I have friends: It rains,", " he said."),
    ],
)
def test_words_begin_behind_who_says_them(before: str, words: str, after: str) -> None:
    text = f"{before}{words}”{after}"
    end = len(before) + len(words)
    assert lost_start(read(text), (0, end), end + 1, is_line=True) == len(before)


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        (" he said. ", "They told me so. It rains.", ""),
        (" of the plan. ", "It rains,", " he said."),
        ("", " or it rains,", " he said."),
    ],
)
def test_words_after_a_quotation_begin_with_a_sentence(before: str, words: str, after: str) -> None:
    text = f"“Yes,”{before}{words}”{after}"
    start, end = len("“Yes,”"), len(f"“Yes,”{before}{words}")
    begun = lost_start(read(text), (start, end), end + 1, is_line=False)
    assert text[begun:end] == words


def test_what_tells_of_words_is_seen() -> None:
    assert is_told_after("” the mayor of Ohio said", 1)
    assert not is_told_after("” and so it was said", 1)
    assert tells("It rains, Roe said.", 0, 19)
    assert not tells("It rains here.", 0, 14)
    assert narrates("Roe said it rains.", 0, 18)
    assert not narrates("I said it was denied by you.", 0, 28)
