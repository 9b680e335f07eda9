from __future__ import annotations

from store.suggest.mentions.casing import is_ordinary
from store.suggest.mentions.lexicon import familiar, ordinary_words, places, sections
from store.suggest.mentions.weights import TYPES


def test_the_lists_are_read() -> None:
    assert "workers" in ordinary_words()
    assert "superalignment" not in ordinary_words()
    assert places()["Germany"] == "country"
    assert set(familiar().values()) <= set(map(str, TYPES))


def test_lists_have_one_name_a_line_below_its_kind() -> None:
    text = "# Note.\n\n[ORG]\nQuorben\nZorblax\n\n[PLACE]\nDorvane\n"
    assert [*sections(text)] == [("ORG", ["Quorben", "Zorblax"]), ("PLACE", ["Dorvane"])]


def test_well_known_names_are_no_ordinary_words_by_themselves() -> None:
    junk = [name for name in familiar() if name.count("(") != name.count(")")]
    assert not junk
    assert familiar().keys().isdisjoint(["News", "Interface", "Orange", "Gates", "Noble", "Disco"])


def test_forms_of_ordinary_words_are_ordinary() -> None:
    assert is_ordinary("worker")
    assert is_ordinary("workers")
    assert not is_ordinary("zorblax")


def test_given_names_are_no_forms_of_ordinary_words() -> None:
    assert is_ordinary("pet")
    assert not is_ordinary("peter")
