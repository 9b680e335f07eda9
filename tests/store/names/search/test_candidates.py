from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.search.candidates import Candidates
from store.records import EntityType

PERSON, ORG, PRODUCT = EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT


def found(type_: EntityType, *names: str, known: int = 0) -> set[tuple[str, str]]:
    candidates = Candidates(type_)
    candidates.add(names[:known])
    rows = candidates.pairs_with(names[known:])
    return {tuple(sorted((names[a], names[b]))) for a, b in rows.tolist()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daniel Kokotajlo", "Daniel Cocateo"),
        ("Nicole Deblase", "Nicole to Blaze"),
        ("Leike", "Jan Leike"),
        ("Elon", "Elon Musk"),
        ("De Kraker", "Benjamin De Kraker"),
        ("J. Leike", "Jan Leike"),
        ("J. B. Smith", "John Bernard Smith"),
        ("Bill Clinton", "William Clinton"),
        ("Altman, Sam", "Sam Altman"),
        ("Altman Sam", "Sam Altman"),
        ("John Albert Kowalski", "John Kowalski"),
        ("Earl “Buddy” Carter", "Buddy Carter"),
        ("President Trump", "Trump"),
        ("Горбачёв", "Mikhail Gorbachev"),
        ("李明", "李明"),
        ("…", "…"),
    ],
)
def test_persons_that_may_be_one(one: str, other: str) -> None:
    assert found(PERSON, one, other) == {tuple(sorted((one, other)))}
    assert found(PERSON, other, one, known=1) == {tuple(sorted((one, other)))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BI", "Business Insider"),
        ("LM Arena", "LMArena"),
        ("Microsoft Corp.", "Microsoft"),
        ("Tesla", "Tesla (NASDAQ:TSLA)"),
        ("Goldman", "Goldman Sachs Group"),
        ("University of Michigan", "Michigan University"),
        ("MIT", "Massachusetts Institute of Technology"),
    ],
)
def test_organisations_that_may_be_one(one: str, other: str) -> None:
    assert found(ORG, one, other) == {tuple(sorted((one, other)))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Claude 3.7 Sonnet", "Sonnet 3.7"),
        ("GPT o1-pro", "o1-pro"),
        ("Gemini 2.5 Pro", "gemini-2-5-pro"),
        ("Grok-4", "Grok 4"),
        ("Grok 3", "Grok 4"),
    ],
)
def test_products_that_may_be_one_or_must_be_kept_apart(one: str, other: str) -> None:
    assert found(PRODUCT, one, other) == {tuple(sorted((one, other)))}


def test_amounts_in_other_words_may_be_one() -> None:
    assert found(EntityType.MONEY, "$1bn", "1,000 million dollars") != set()
    assert found(EntityType.DATE, "July 9th", "9 July") != set()
    assert found(EntityType.QUANTITY, "five percent", "5%") != set()
    assert found(EntityType.QUANTITY, "five percent", "6%") == set()


def test_what_has_little_in_common_is_not_compared() -> None:
    assert found(PERSON, "Larry Page", "Angela Merkel", "Nate Jones", "Benjamin Franklin") == set()
    assert found(ORG, "Bank of America", "University of Oslo") == set()


def test_any_two_bearers_of_a_surname_are_not_compared() -> None:
    assert ("Bo Smith", "Kimberley Smith") not in found(PERSON, "Bo Smith", "Kimberley Smith")


def test_known_names_are_not_compared_with_each_other() -> None:
    names = ("Jan Leike", "Jan Leika", "Elon Musk", "Elan Musk")
    assert found(PERSON, *names, known=2) == {("Elan Musk", "Elon Musk")}


SOME_NAMES = """
    Jan Leike;Leike;Jan Leika;J. Leike;John Smith;Jon Smyth;Bill Smith;William Smith;Smith;
    OpenAI;Open AI;GPT-4;GPT 4o;Claude 3.7 Sonnet;Sonnet 3.7;$1bn;李明
"""

names = st.lists(
    st.one_of(st.sampled_from(SOME_NAMES.strip().split(";")), st.text(max_size=12)), max_size=8
)


@given(names, st.sampled_from(list(EntityType)), st.data())
def test_it_makes_no_difference_what_comes_first(
    names: list[str], type_: EntityType, data: st.DataObject
) -> None:
    at_once = found(type_, *names)
    order = data.draw(st.permutations(names))
    candidates, little_by_little = Candidates(type_), set()
    for name in order:
        rows = candidates.pairs_with([name])
        little_by_little |= {tuple(sorted((order[a], order[b]))) for a, b in rows.tolist()}
    assert little_by_little == at_once


@given(st.text(), st.sampled_from(list(EntityType)))
def test_a_name_is_always_compared_with_itself(name: str, type_: EntityType) -> None:
    assert found(type_, name, name) == {(name, name)}


def test_very_long_names_are_taken() -> None:
    long = "Wolfeschlegelsteinhausenbergerdorff " * 300
    assert found(PERSON, long, long) == {(long, long)}
    assert found(ORG, long, long) == {(long, long)}
