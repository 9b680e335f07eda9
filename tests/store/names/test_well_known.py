from __future__ import annotations

from store.names.well_known import is_given_name, is_surname


def test_names_of_the_census_are_known() -> None:
    assert is_given_name("mary")
    assert is_surname("smith")
    assert is_surname("aalderink")


def test_other_words_are_not() -> None:
    assert not is_given_name("table")
    assert not is_surname("kokotajlo")
    assert not is_surname("")
