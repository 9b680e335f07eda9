from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from store.names.variants import find_variants
from store.records import Entity, EntityType

PERSON, ORG = EntityType.PERSON, EntityType.ORG


def persons(*names: str, first_id: int = 1) -> list[Entity]:
    return [Entity(entity_id, name, PERSON) for entity_id, name in enumerate(names, first_id)]


def test_a_new_name_is_compared_with_the_known_ones() -> None:
    known = persons("Elon Musk", "Daniel Kokotajlo", "Jan Leike")
    (variant,) = find_variants([Entity(9, "Daniel Cocateo", PERSON)], known, {})
    assert (variant.a_id, variant.b_id) == (2, 9)
    assert variant.reasons == "same given name; sounds alike: cocateo / kokotajlo"


def test_new_names_are_compared_with_each_other() -> None:
    new = persons("Pavel Ismailov", "Pavel Izmailov")
    assert [(pair.a_id, pair.b_id) for pair in find_variants(new, [], {})] == [(1, 2)]


def test_an_entity_may_stand_on_both_sides() -> None:
    entities = persons("Leike", "Jan Leike")
    assert len(find_variants(entities, entities, {})) == 1


def test_types_are_kept_apart() -> None:
    assert find_variants([Entity(1, "Altman", PERSON)], [Entity(2, "Altman Group", ORG)], {}) == []


def test_every_name_of_an_entity_counts() -> None:
    known = [Entity(1, "Massachusetts Institute of Technology", ORG)]
    new = [Entity(2, "the Cambridge lab", ORG)]
    assert find_variants(new, known, {}) == []
    assert len(find_variants(new, known, {2: ["the Cambridge lab", "MIT"]})) == 1


def test_at_most_five_each_and_the_likeliest_first() -> None:
    known = persons(
        *(f"{given_name} Jones" for given_name in ("Ann", "Bo", "Cy", "Di", "Ed", "Flo"))
    )
    known += persons("Jone", first_id=50)
    found = find_variants(persons("Jones", first_id=99), known, {})
    assert len(found) == 5
    assert [pair.score for pair in found] == sorted((pair.score for pair in found), reverse=True)


@given(st.lists(st.sampled_from(["Jan Leike", "Leike", "Jan Leika", "J. Leike", "X", ""])))
def test_pairs_are_ordered_and_none_comes_twice(names: list[str]) -> None:
    new = persons(*names)
    pairs = [(pair.a_id, pair.b_id) for pair in find_variants(new, new[::2], {})]
    assert len(pairs) == len(set(pairs))
    assert set(pairs) <= set(combinations(range(1, len(names) + 1), 2))
