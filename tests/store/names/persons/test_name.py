from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.persons.name import parse


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Sam Altman", ("sam", "altman")),
        ("ALTMAN, Sam", ("sam", "altman")),
        ("Altman’s", ("altman",)),
        ("President Donald J. Trump", ("donald", "j", "trump")),
        ("Army Gen. Martin Dempsey", ("martin", "dempsey")),
        ("J.K. Rowling", ("j", "k", "rowling")),
        ("JD Vance", ("j", "d", "vance")),
        ("Ed Vance", ("ed", "vance")),
        ("John Smith, Ph.D.", ("john", "smith")),
        ("John Smith M.D.", ("john", "smith")),
        ("John Smith, mba", ("john", "smith")),
        ("John Smith MBA, CFA", ("john", "smith")),
        ("Casimir Oyé Mba", ("casimir", "oye", "mba")),
        ("CASIMIR OYÉ MBA", ("casimir", "oye", "mba")),
        ("Rn Smith", ("rn", "smith")),
        ("Smith, MD", ("smith", "md")),
        ("Jean-Claude Juncker", ("jean", "claude", "juncker")),
        ("Torsten Sløk", ("torsten", "slok")),
        ("Горбачёв", ("gorbachev",)),
        ("President", ("president",)),
        ("(Buddy)", ("buddy",)),
        ("!?", ()),
    ],
)
def test_words_are_those_of_the_name(name: str, words: tuple[str, ...]) -> None:
    assert parse(name).words == words


@pytest.mark.parametrize(
    ("name", "words", "generation"),
    [
        ("Harry Connick, Jr.", ("harry", "connick"), "jr"),
        ("Harry Connick Senior", ("harry", "connick"), "sr"),
        ("McGuire III, John", ("john", "mcguire"), "iii"),
        ("Henry VIII", ("henry",), "viii"),
        ("Charles V", ("charles",), "v"),
        ("John V. Smith", ("john", "v", "smith"), ""),
        ("V", ("v",), ""),
    ],
)
def test_the_generation_is_put_aside(name: str, words: tuple[str, ...], generation: str) -> None:
    person = parse(name)
    assert (person.words, person.generation) == (words, generation)


@pytest.mark.parametrize(
    "name", ["Earl “Buddy” Carter", 'Earl "Buddy" Carter', "Earl (Buddy) Carter"]
)
def test_a_nickname_is_put_aside(name: str) -> None:
    person = parse(name)
    assert (person.words, person.nickname) == (("earl", "carter"), "buddy")


@pytest.mark.parametrize(
    ("name", "is_woman"),
    [
        ("Mrs. Clinton", True),
        ("Mr. Clinton", False),
        ("Senator Clinton", None),
        ("Mr", None),
        ("Mary Clinton", True),
        ("Mr. Mary Clinton", False),
        ("Mary", None),
        ("Mary-Clinton", None),
    ],
)
def test_some_titles_and_given_names_tell_women_from_men(name: str, is_woman: bool | None) -> None:
    assert parse(name).is_woman is is_woman


@pytest.mark.parametrize(
    ("name", "is_lone"),
    [
        ("Musk", True),
        ("De Kraker", True),
        ("von der Leyen", True),
        ("Ben Wagner", False),
        ("Al Gore", False),
        ("Vice President Al Gore", False),
        ("Gore, Al", False),
        ("al Assad", True),
        ("Al-Assad", True),
    ],
)
def test_a_surname_may_have_particles(name: str, is_lone: bool) -> None:
    assert parse(name).is_lone is is_lone


@given(st.text() | st.text(alphabet='aB ."“”(),’-IVXé', max_size=30))
def test_any_text_can_be_taken_apart(name: str) -> None:
    person = parse(name)
    assert all(word.isascii() and word.isalnum() for word in person.words)
    assert parse(name.strip()) == person


def test_a_text_that_is_no_name_is_not_read_to_its_end() -> None:
    assert len(parse("ab " * 5000).words) < 100
