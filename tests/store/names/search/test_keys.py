from __future__ import annotations

import pytest

from store.names.search.keys import keys
from store.records import EntityType

PERSON, ORG, MONEY = EntityType.PERSON, EntityType.ORG, EntityType.MONEY


@pytest.mark.parametrize(
    ("short", "long", "type_"),
    [
        ("Smith", "John Smith", PERSON),
        ("J. Smith", "John Smith", PERSON),
        ("Ismailov", "Pavel Izmailov", PERSON),
        ("BBC", "British Broadcasting Corporation", ORG),
        ("Sachs", "Goldman Sachs Group", ORG),
        ("Bank of England", "The Central Bank of England in London Threadneedle Street", ORG),
    ],
)
def test_a_short_form_is_a_part(short: str, long: str, type_: EntityType) -> None:
    assert keys(short, type_).whole & keys(long, type_).part
    assert not keys(short, type_).part & keys(long, type_).whole


def test_short_names_that_only_sound_a_little_alike_share_nothing() -> None:
    assert not keys("Lou", PERSON).whole & keys("Lee", PERSON).whole


def test_a_nickname_is_the_name_in_full() -> None:
    assert keys("Bill Clinton", PERSON).whole & keys("William Clinton", PERSON).whole


def test_sums_go_by_their_figures() -> None:
    assert keys("$1bn", MONEY).whole & keys("1,000 million dollars", MONEY).whole
    assert not keys("$1bn", MONEY).whole & keys("$2bn", MONEY).whole
    assert not keys("$1bn", MONEY).part


def test_a_name_of_many_words_has_few_keys() -> None:
    assert len(keys("one of a kind " * 500, ORG).part) < 200
