"""An acronym is known, and so is what words in a row would be for short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.suggest.links.acronyms import acronyms, acronyms_of_words


def test_acronyms_are_found_by_their_capitals() -> None:
    assert list(acronyms("The EPA and two LLMs, an EPA report, a Nasa probe, I, OK")) == [
        "epa",
        "llm",
    ]


@pytest.mark.parametrize(
    ("words", "acronym"),
    [
        ("artificial general intelligence", "agi"),
        ("the Environmental Protection Agency’s report", "epa"),
        ("Federal Bureau of Investigation", "fbi"),
        ("the Department of Justice", "doj"),
        ("a Trans-Pacific Partnership", "tpp"),
    ],
)
def test_words_in_a_row_have_an_acronym(words: str, acronym: str) -> None:
    assert acronym in acronyms_of_words(words)


@pytest.mark.parametrize(
    ("words", "acronym"),
    [
        ("candidate Ben Carson", "cbc"),  # a name and what stands before it
        ("the economy. Protection agency", "epa"),  # two sentences
        ("it was the agency", "iwa"),  # words that tell nothing
        ("general intelligence", "gi"),  # by chance
    ],
)
def test_words_that_are_not_one_thing_have_none(words: str, acronym: str) -> None:
    assert acronym not in acronyms_of_words(words)


@given(st.text(max_size=200))
def test_what_is_found_is_short_and_lower_case(text: str) -> None:
    for found in (list(acronyms(text)), list(acronyms_of_words(text))):
        assert len(found) == len(set(found))
        assert all(found)
        assert all(acronym == acronym.lower() for acronym in found)
