from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.places.matcher import compare_places

SURE = [
    ("The Hague", "Hague"),
    ("São Paulo", "Sao Paulo"),
    ("Hongkong", "Hong Kong"),
    ("St. Louis", "Saint Louis"),
    ("N. Korea", "North Korea"),
    ("US", "U.S.A."),
    ("Москва", "Moskva"),
]

SUGGESTED = [
    ("U.S.", "United States"),
    ("USA", "United States of America"),
    ("UK", "United Kingdom"),
    ("DRC", "Democratic Republic of the Congo"),
    ("City of London", "London"),
    ("Republic of Ireland", "Ireland"),
    ("People's Republic of China", "China"),
    ("Austin, Texas", "Austin"),
    ("Austin, TX", "Austin, Texas"),
    ("Palo Alto, Calif.", "Palo Alto, California"),
    ("Washington, D.C.", "Washington, District of Columbia"),
    ("New York City", "New York"),
    ("Mount Everest", "Everest"),
    ("Faroe Islands", "Faroe"),
    ("Teheran", "Tehran"),
    ("Philadelpia", "Philadelphia"),
    ("Pittsburg", "Pittsburgh"),
    ("Kyiv", "Kiev"),
    ("London, England", "London, UK"),
    ("Toronto, Ontario", "Toronto, Canada"),
    ("Austin, Texas", "Austin, USA"),
    ("Cambridge, MA", "Cambridge, United States"),
    ("Federal Republic of Germany", "Republic of Germany"),
    ("Springfield, Foo", "Springfield, Bar"),
]

DIFFERENT = [
    ("New York", "York"),
    ("Korea", "North Korea"),
    ("West Virginia", "Virginia"),
    ("Mexico City", "Mexico"),
    ("Kansas City", "Kansas"),
    ("Lake Michigan", "Michigan"),
    ("Guinea", "Guinea-Bissau"),
    ("Niger", "Nigeria"),
    ("Austria", "Australia"),
    ("Iceland", "Ireland"),
    ("Iran", "Iraq"),
    ("Mali", "Male"),
    ("", ","),
    ("!", "North"),
]

CLASHING = [
    ("North Korea", "South Korea"),
    ("Springfield, Illinois", "Springfield, Missouri"),
    ("Salem, MA", "Salem, Maine"),
    ("Cambridge, Massachusetts", "Cambridge, UK"),
    ("Paris, Texas", "Paris, France"),
    ("Republic of the Congo", "Democratic Republic of the Congo"),
    ("People's Republic of China", "Republic of China"),
]


@pytest.mark.parametrize(("one", "other"), SURE)
def test_typing_is_no_difference(one: str, other: str) -> None:
    assert compare_places(one, other).is_sure


@pytest.mark.parametrize(("one", "other"), SUGGESTED)
def test_fuller_names_and_misspellings_are_suggested(one: str, other: str) -> None:
    comparison = compare_places(one, other)
    assert comparison.is_same
    assert not comparison.is_sure


@pytest.mark.parametrize(("one", "other"), DIFFERENT + CLASHING)
def test_other_places_are_not_suggested(one: str, other: str) -> None:
    assert not compare_places(one, other).is_same


@pytest.mark.parametrize(("one", "other"), CLASHING)
def test_parts_of_a_country_clash(one: str, other: str) -> None:
    assert compare_places(one, other).clash


def test_the_reasons_are_told() -> None:
    assert compare_places("UK", "United Kingdom").reasons == ("initials of united kingdom",)
    assert compare_places("City of Rome", "Rome").reasons == ("“city” left out in front",)
    assert compare_places("North Korea", "South Korea").reasons == ("north korea / south korea",)


WORDS = st.sampled_from(
    ["New", "York", "North", "N.", "Korea", "City", "of", "Republic", ",", "Texas", "TX", "U.S."]
)
NAMES = st.lists(WORDS, max_size=6).map(" ".join) | st.text(max_size=30)


@given(NAMES, NAMES)
def test_order_does_not_matter_and_scores_stay_in_range(one: str, other: str) -> None:
    comparison = compare_places(one, other)
    assert comparison == compare_places(other, one)
    assert 0 <= comparison.score <= 1
    assert not (comparison.clash and comparison.is_same)


@pytest.mark.parametrize("unit", ["a", "A", "of ", "north ", ",", "\u202e", "\x00"])
def test_very_long_names_are_compared(unit: str) -> None:
    name = unit * (10_000 // len(unit))
    assert compare_places(name, f"{name} City").score <= 1
