"""A name is found in whatever form the suggesters know it by, and SQLite overlooks none."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from store.written_forms import LONGEST, SQUASHED, written_forms


def is_written(surface: str, raw: str, *, of_person: bool = False) -> bool:
    return any(form.stands_in(raw) for form in written_forms(surface, of_person=of_person))


@pytest.mark.parametrize(
    ("surface", "raw"),
    [
        ("O'Neal", "said O’Neal."),
        ("LMArena", "at LM Arena,"),
        ("LM Arena", "at LM\u2011Arena,"),
        ("lm arena", "at LMArena."),
        ("OpenAI", "OpenAI-backed"),
        ("elonmusk", "by @elonmusk"),
        ("GPT-4", "a GPT 4 model"),
        ("東京", "私は東京に"),
    ],
)
def test_a_name_may_be_written_in_other_ways(surface: str, raw: str) -> None:
    assert is_written(surface, raw)


@pytest.mark.parametrize(
    ("surface", "raw"),
    [
        ("Apple", "an apple a day"),
        ("Li", "Limits and fallible"),
        ("Li", "SoLi"),
        ("LM Arena", "LM\nArena"),
        ("Grok", "Groks"),
        ("Grok 4", "Grok 40"),
        ("", "anything"),
    ],
)
def test_a_name_is_no_part_of_a_word_nor_an_ordinary_word(surface: str, raw: str) -> None:
    assert not is_written(surface, raw)


def test_a_person_is_written_by_the_first_or_last_name() -> None:
    for raw in ("Quorvo came", "Zelm came"):
        assert is_written("Quorvo van Zelm", raw, of_person=True)
        assert not is_written("Quorvo van Zelm", raw)
    assert not is_written("Quorvo van Zelm", "a van came", of_person=True)


@given(st.text(min_size=1), st.booleans())
@example("K", False)
@example("İZMİR", False)
@example("-a", False)
@example("ʼ[^]\\", False)
@example("a" * (LONGEST + 1), False)
@example(" \u00a0 ", True)
def test_every_name_is_found_as_it_is(surface: str, of_person: bool) -> None:
    raw = f"“{surface}”"
    assert is_written(surface, raw, of_person=of_person)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1))
@example("K")
@example("İZMİR-2")
def test_sqlite_sees_the_needle_of_what_stands_in_a_text(surface: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        for form in written_forms(surface, of_person=True):
            sql = f"SELECT instr({SQUASHED}, ?) FROM (SELECT ? AS raw)"
            assert connection.execute(sql, (form.needle, f"“{surface}”")).fetchone()[0]
