from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.names.search.encoding import encode
from store.records import EntityType

PERSON, ORG = EntityType.PERSON, EntityType.ORG


def test_spaces_and_doubles_are_not_heard() -> None:
    assert encode("Nicole De Blase", PERSON).sound == encode("Nicolle Deblase", PERSON).sound


def test_words_that_people_bear_are_known() -> None:
    name = encode("Mary Smith", PERSON)
    assert (name.given, name.surname, name.is_known) == ("mary", "smith", True)
    heard = encode("Mary Kokotajlo", PERSON)
    assert (heard.given, heard.surname, heard.is_known) == ("mary", "", False)


def test_a_single_name_is_a_surname() -> None:
    assert encode("Mary", PERSON).given == ""
    assert encode("Smith", PERSON).surname == "smith"


def test_only_persons_have_known_names() -> None:
    assert not encode("Morgan Stanley", ORG).is_known


@given(st.text(), st.sampled_from(list(EntityType)))
def test_every_name_begins_and_ends_with_some_sound(name: str, type_: EntityType) -> None:
    encoded = encode(name, type_)
    assert 0 < len(encoded.sound) <= 64
    assert 0 < len(encoded.sound_class) <= 64
