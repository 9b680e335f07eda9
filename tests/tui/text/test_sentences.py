from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.sentences import next_sentence_start, sentence_at


def sentences(text: str) -> list[str]:
    found, start = [sentence_at(text, 0)], next_sentence_start(text, 0)
    while start is not None:
        found.append(sentence_at(text, start))
        start = next_sentence_start(text, start)
    return [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    "text",
    [
        "He left.|She stayed!|Why?|Nobody knows…|So it ends.",
        "“It ends.”|He left.|(She did not.)|“Why?”",
        '"It ends," he said.|"I know."',
        "Mr. Bean met Dr. Watson on Jan. 5 in St. Louis.|They spoke.",
        "George W. Bush and J. K. Rowling flew to the U.S. Capitol.",
        "He lives in the U.S.|The house is in Ohio.",
        "He posted it on X.|The company answered.",
        "Alphabet Inc. co-founder Larry Page left Apple Inc. Friday.",
        "It rose 3.5 to 1,000.|2025 will tell.",
        "He was once part of.|xAI raised it.",
        "“Really?” he asked.|“Yes!” she cried.",
        "I will not delete it…|But once you start.",
        "The effects could be huge.|Former executives agree.",
        "Mail me at web.de or Node.js today.",
        "東京は大きい。|大阪は？|はい。",
        "Safety vs. Product Focus",
        "«Oui.»|Il part.",
    ],
)
def test_sentences_end_where_a_reader_says(text: str) -> None:
    joined = text.replace("…|But", "…But").replace("huge.|F", "huge.F")
    joined = joined.replace("。|", "。").replace("？|", "？").replace("|", " ")
    assert sentences(joined) == text.split("|")


def test_a_line_ends_a_sentence() -> None:
    assert sentences("A heading\nThe text. Its end\n\n \nMore") == [
        "A heading",
        "The text.",
        "Its end",
        "More",
    ]


def test_white_space_belongs_to_the_sentence_before_it_or_to_none() -> None:
    text = "  One.  Two.  "
    assert [sentence_at(text, offset) for offset in (0, 2, 6, 7, 8, 13)] == [
        *[(2, 6)] * 4,
        *[(8, 12)] * 2,
    ]


def test_a_blank_line_has_no_sentence() -> None:
    start, end = sentence_at("One.\n\nTwo.", 5)
    assert start == end


@given(st.text(st.sampled_from("Ab. \n?”“…3")), st.data())
def test_a_sentence_lies_on_one_line_and_is_trimmed(text: str, data: st.DataObject) -> None:
    start, end = sentence_at(text, data.draw(st.integers(0, len(text))))
    found = text[start:end]
    assert "\n" not in found
    assert found == found.strip()
