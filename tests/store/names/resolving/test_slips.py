from __future__ import annotations

import pytest

from store.names.bearers import Bearer, Pair
from store.names.resolution import resolve
from store.records import EntityType

PERSON, ORG = EntityType.PERSON, EntityType.ORG
COMPANY = (("Ada Lovelace", "a b"), ("Grace Hopper", "a b"), ("Alan Turing", "c d e f g h"))


def are_merged(one: str, other: str, *, articles: tuple[str, str] = ("a", "b")) -> bool:
    """Whether company makes two one that score high, with nobody asked."""
    named = ((one, articles[0]), (other, articles[1]), *COMPANY)
    bearers = [
        Bearer(number, PERSON, {name: 1}, frozenset(where.split()))
        for number, (name, where) in enumerate(named)
    ]
    resolution = resolve(bearers, [Pair(0, 1, 0.96, ("alike",))])
    if (0, 1) in resolution.clusters:
        return True
    assert [(pair.a_id, pair.b_id) for pair in resolution.waiting] == [(0, 1)]
    return False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daniel Kokotajlo", "Daniel Cocateo"),
        ("Demis Hassabis", "Dennis Hasabis"),
        ("Sundar Pichai", "Sunder Pichay"),
    ],
)
def test_company_settles_a_slip(one: str, other: str) -> None:
    assert are_merged(one, other)
    assert are_merged(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ron Paul", "Rand Paul"),
        ("Junichiro Koizumi", "Shinjiro Koizumi"),
        ("Park Geun-hye", "Park Chung-hee"),
        ("Sergei Ivanov", "Sergei Ivanova"),
        ("Anton Petrovsky", "Anton Petrovskaya"),
    ],
)
def test_relatives_keep_the_same_company(one: str, other: str) -> None:
    assert not are_merged(one, other)


def test_namesakes_with_a_middle_name_are_asked_about() -> None:
    assert not are_merged("Michael Jordan", "Michael B. Jordan")


def test_names_that_people_are_known_to_bear_are_no_slips() -> None:
    assert not are_merged("Mitch McConnell", "Mitch McDonnell")


def test_what_comes_often_is_no_slip_unless_the_other_comes_much_oftener() -> None:
    assert not are_merged("Daniel Kokotajlo", "Daniel Cocateo", articles=("a c d", "b e f"))
    assert are_merged("Daniel Kokotajlo", "Daniel Cocateo", articles=("a c d g h i j k l", "b e f"))


def test_a_threshold_that_a_person_sets_holds() -> None:
    bearers = [
        Bearer(0, PERSON, {"Ron Paul": 1}, frozenset("a")),
        Bearer(1, PERSON, {"Rand Paul": 1}, frozenset("b")),
    ]
    pairs = [Pair(0, 1, 0.96, ("alike",))]
    assert resolve(bearers, pairs, merge_from=0.9).clusters == ((0, 1),)
