from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.names.forms import full_names, fullest, is_lone, is_part, telling_words
from store.records import EntityType

PERSON, ORG = EntityType.PERSON, EntityType.ORG


@pytest.mark.parametrize(
    ("short", "long", "type_"),
    [
        ("Leike", "Jan Leike", PERSON),
        ("Jan", "Jan Leike", PERSON),
        ("President Bush", "George W. Bush", PERSON),
        ("King Hussein", "Hussein bin Talal", PERSON),
        ("George Bush", "George Herbert Walker Bush", PERSON),
        ("J. Leike", "Jan Leike", PERSON),
        ("Suu Kyi", "Aung San Suu Kyi", PERSON),
        ("FTC", "Federal Trade Commission", ORG),
        ("Red Sox", "Boston Red Sox", ORG),
    ],
)
def test_shorter_forms(short: str, long: str, type_: EntityType) -> None:
    assert is_part(short, long, type_)
    assert not is_part(long, short, type_)


@pytest.mark.parametrize(
    ("short", "long", "type_"),
    [
        ("Jan Leike", "Dr. Jan Leike", PERSON),
        ("George W. Bush", "George H. W. Bush", PERSON),
        ("Elon Musk", "Kimbal Musk", PERSON),
        ("King Hussein", "Saddam Hussein", PERSON),
        ("Leike", "Jan Leikes", PERSON),
        ("Amgen", "Amgen Inc.", ORG),
        ("FTC", "Fox Television", ORG),
    ],
)
def test_no_shorter_forms(short: str, long: str, type_: EntityType) -> None:
    assert not is_part(short, long, type_)


@pytest.mark.parametrize(
    ("name", "type_", "lone"),
    [
        ("Musk", PERSON, True),
        ("President Bush", PERSON, True),
        ("De Kraker", PERSON, True),
        ("J. Leike", PERSON, True),
        ("Jan Leike", PERSON, False),
        ("England", ORG, True),
        ("The Netherlands", ORG, True),
        ("Amgen Inc.", ORG, False),
        ("Fox News", ORG, False),
    ],
)
def test_lone_names(name: str, type_: EntityType, lone: bool) -> None:
    assert is_lone(name, type_) == lone


def test_the_fullest_name_stands_for_the_rest() -> None:
    assert fullest({"Musk": 9, "Elon Musk": 2, "Mr. Musk": 1}, PERSON) == "Elon Musk"


def test_shorter_forms_are_no_full_names() -> None:
    assert full_names(["AP", "Associated Press", "Press"], ORG) == ["Associated Press"]
    assert full_names(["Facebook", "Meta Platforms"], ORG) == ["Facebook", "Meta Platforms"]


ANY = st.text(max_size=30) | st.sampled_from(["a " * 5000, "\u202e J.\u202c", "J. J. J.", "Jr."])
TYPES = st.sampled_from(EntityType)


@settings(deadline=None)  # the first names of other scripts read tables
@given(ANY, ANY, TYPES)
def test_any_text_is_taken(a: str, b: str, type_: EntityType) -> None:
    assert not is_part(a, a, type_)
    assert not (is_part(a, b, type_) and is_part(b, a, type_))
    assert is_lone(a, type_) or telling_words(a, type_)
    assert fullest([a, b], type_) == fullest([b, a], type_)
    assert full_names([a, b], type_)
