from __future__ import annotations

import pytest

from store.names.organisations.acronyms import acronym, acronym_and_name, initials, runs
from store.names.organisations.name import organisation_name


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("U.N.", "un"),
        ("U. N.", "un"),
        ("BBC", "bbc"),
        ("S&P", "sp"),
        ("DoD", "dod"),
        ("СССР", "sssr"),
        ("Nato", "nato"),
        ("Ibm", ""),
        ("is", ""),
        ("X", ""),
        ("BP 2", ""),
        ("NEW YORK", ""),
        ("ATALANTA", ""),
        ("", ""),
        ("¼", ""),
    ],
)
def test_acronyms_are_known_by_their_capitals(name: str, letters: str) -> None:
    assert acronym(name) == letters


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("british airways", {"ba"}),
        ("bank of england", {"boe"}),
        ("federal bureau of investigation", {"fboi", "fbi"}),
        ("standard and poor", {"sap", "sp"}),
        ("reuters", set()),
        ("", set()),
    ],
)
def test_small_words_may_be_left_out_of_initials(words: str, letters: set[str]) -> None:
    assert initials(tuple(words.split())) == letters


def test_acronyms_are_found_inside_names() -> None:
    words = ("united", "states", "department", "of", "state")
    assert runs(words)["us"] == (0, 2)
    assert runs(words)["dos"] == (2, 5)


def test_an_acronym_is_found_in_either_place() -> None:
    acronym_, long = organisation_name("UN"), organisation_name("United Nations")
    assert acronym_and_name(acronym_, long) == acronym_and_name(long, acronym_) == (acronym_, long)
    assert acronym_and_name(long, long) is None
