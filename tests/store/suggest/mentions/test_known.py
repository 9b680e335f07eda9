from __future__ import annotations

import pytest

from store.records import EntityType
from store.suggest.memory import KnownName, Memory
from store.suggest.mentions.engine import propose, propose_mentions
from store.suggest.mentions.find import find
from store.suggest.mentions.known import known_names
from store.suggest.reading import read
from tests.store.suggest.mentions.found import known, proposed

PERSON, ORG, PRODUCT = EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT


def test_a_known_name_is_proposed_wherever_it_stands() -> None:
    text = "outlier pays. They use Outlier, and zorblax too; Outlier's users complain."
    proposals = propose_mentions(read(text), known(("Outlier", PRODUCT), ("zorblax", ORG)))
    found = [(text[one.start : one.end], one.type, one.origin) for one in proposals]
    assert found == [
        ("Outlier", PRODUCT, "known names"),
        ("zorblax", ORG, "known names"),
        ("Outlier", PRODUCT, "known names"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "longer", "kind"),
    [
        ("They like Grok 4 best.", "Grok", "Grok 4", PRODUCT),
        ("They left Scale AI there.", "Scale", "Scale AI", ORG),
        ("They saw Sam Altman there.", "Sam", "Sam Altman", PERSON),
        ("They use Zorb-4o mini now.", "Zorb-4o", "Zorb-4o mini", PRODUCT),
    ],
)
def test_a_known_name_never_cuts_a_longer_one(
    text: str, name: str, longer: str, kind: EntityType
) -> None:
    assert proposed(text, known((name, kind))) == {longer: kind}


def test_a_known_name_is_no_part_of_a_word() -> None:
    found = proposed(
        "The metaphor met Metaverse fans in GPT-4o.", known(("Meta", ORG), ("GPT", ORG))
    )
    assert {"Meta", "GPT", "meta", "met"}.isdisjoint(found)


def test_a_name_made_of_known_names_alone_is_all_of_them() -> None:
    found = proposed("It is MSFT OpenAI again.", known(("MSFT", ORG), ("OpenAI", ORG)))
    assert found == {"MSFT": ORG, "OpenAI": ORG}


def test_known_names_are_found_beside_hyphens_and_signs() -> None:
    text = "A Zorblax-backed firm, the ex-Zorblax man and @zorblax."
    found = proposed(text, known(("Zorblax", ORG), ("zorblax", PERSON)))
    assert found == {"Zorblax": ORG, "zorblax": PERSON}


def test_marks_and_blanks_are_matched_through_the_fold() -> None:
    found = proposed(
        "They saw L’Oréal and Elon\u00a0Musk.", known(("L'Oréal", ORG), ("Elon Musk", PERSON))
    )
    assert found == {"L’Oréal": ORG, "Elon\u00a0Musk": PERSON}
    assert proposed("We saw L'Oréal.", known(("L’Oréal", ORG))) == {"L'Oréal": ORG}


def test_a_known_name_never_cuts_a_date() -> None:
    text = "It was on April 5, 2024, they say."
    assert proposed(text, known(("April", PERSON))) == {"April 5, 2024": EntityType.DATE}


def test_surnames_of_known_persons_are_persons() -> None:
    text = "Yesterday they saw Zweibrand in town."
    proposals = propose_mentions(read(text), known(("Ilse Zweibrand", PERSON)))
    assert [(one.type, one.reason) for one in proposals if text[one.start] == "Z"] == [
        (PERSON, "surname of a known person")
    ]


def test_scripts_without_blanks_are_matched_as_strings() -> None:
    assert proposed("我认为习近平说了。", known(("习近平", PERSON))) == {"习近平": PERSON}


def test_scripts_with_blanks_are_matched_in_whole_words() -> None:
    memory = known(("علي", PERSON))
    assert proposed("قال علي ذلك", memory) == {"علي": PERSON}
    assert proposed("وضع عليه ذلك", memory) == {}


def test_an_alias_that_nobody_used_scores_less() -> None:
    text = "They use zorblax."
    scores = [
        propose_mentions(read(text), Memory({"zorblax": KnownName("zorblax", ORG, count)}))[0].score
        for count in (0, 3)
    ]
    assert scores[0] < scores[1]


def test_what_was_found_can_be_asked_again_with_another_memory() -> None:
    found = find(read("They use zorblax and Grok 4."))
    before = propose(found, known_names(Memory()))
    propose(found, known_names(known(("zorblax", ORG), ("Grok", ORG))))
    assert propose(found, known_names(Memory())) == before


def test_all_places_of_a_name_among_many_are_found() -> None:
    memory = known(*((f"Name{number} Of{number}", PERSON) for number in range(20_000)))
    found = find(read("We saw Name7 Of7 there. " * 50))
    assert len(propose(found, known_names(memory))) == 50


def test_names_of_one_or_two_letters_are_known_too() -> None:
    memory = known(("UN", ORG), ("X", PRODUCT))
    proposals = propose_mentions(read("We saw it at the UN and on X today."), memory)
    assert [one.reason for one in proposals][:2] == ["a known name", "a known name"]


def test_the_longest_known_name_stands_though_a_shorter_one_begins_so() -> None:
    memory = known(("New Quorben Herald Tribune", ORG), ("New Quorben", PERSON))
    types = proposed("The New Quorben Herald Tribune is of New Quorben.", memory)
    assert types == {"New Quorben Herald Tribune": ORG, "New Quorben": PERSON}
