from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.bearers import Bearer
from store.names.comparison import LAX
from store.names.search import sound_search
from store.names.search.name_index import NameIndex
from store.names.variants import find_pairs
from store.records import EntityType

if TYPE_CHECKING:
    from random import Random

    from store.names.bearers import Pair

PERSON, ORG, PRODUCT = EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT


def bearers(*names: str, type_: EntityType = PERSON, first_id: int = 1) -> list[Bearer]:
    return [Bearer(id_, type_, {name: 1}) for id_, name in enumerate(names, first_id)]


def ids(pairs: list[Pair]) -> list[tuple[int, int]]:
    return [(pair.a_id, pair.b_id) for pair in pairs]


def test_a_new_name_is_compared_with_the_known_ones() -> None:
    known = bearers("Elon Musk", "Daniel Kokotajlo", "Jan Leike")
    (pair,) = find_pairs(bearers("Daniel Cocateo", first_id=9), known)
    assert (pair.a_id, pair.b_id) == (2, 9)
    assert pair.reasons


def test_new_names_are_compared_with_each_other() -> None:
    assert ids(find_pairs(bearers("Pavel Ismailov", "Pavel Izmailov"), [])) == [(1, 2)]


def test_a_bearer_may_stand_on_both_sides() -> None:
    both = bearers("Leike", "Jan Leike")
    assert ids(find_pairs(both, both)) == [(1, 2)]


def test_types_are_kept_apart() -> None:
    company = bearers("Altman Group", type_=ORG, first_id=2)
    assert find_pairs(bearers("Altman"), company) == []


def test_every_name_of_a_bearer_counts() -> None:
    institute = Bearer(1, ORG, {"Massachusetts Institute of Technology": 1})
    assert find_pairs([Bearer(2, ORG, {"the Cambridge lab": 1})], [institute]) == []
    (pair,) = find_pairs([Bearer(2, ORG, {"the Cambridge lab": 1, "MIT": 1})], [institute])
    assert pair.score >= LAX


def test_two_of_one_name_are_a_pair() -> None:
    (pair,) = find_pairs(bearers("Jan Leike", "Jan Leike"), [])
    assert pair.score > 0.9


def test_what_clashes_is_told_however_unlike() -> None:
    (pair,) = find_pairs(bearers("Grok 3", "Grok 4", type_=PRODUCT), [])
    assert pair.clash
    assert not pair.is_sure


def test_a_short_form_does_not_hide_that_full_names_clash() -> None:
    one = Bearer(1, PRODUCT, {"Grok 3": 1, "Grok": 5})
    other = Bearer(2, PRODUCT, {"Grok 4": 1, "Grok": 5})
    (pair,) = find_pairs([one, other], [])
    assert pair.clash
    assert not pair.is_sure


def test_the_likeliest_come_first_and_equals_by_name() -> None:
    pairs = find_pairs(bearers("Zoe Leike", "Jan Leike", "Ann Leike", "Leike", "Jan Laike"), [])
    assert [pair.score for pair in pairs] == sorted((pair.score for pair in pairs), reverse=True)
    renumbered = bearers("Ann Leike", "Leike", "Jan Leike", "Zoe Leike", "Jan Laike")
    names = {bearer.id: next(iter(bearer.names)) for bearer in renumbered}
    told = [
        (pair.score, {names[pair.a_id], names[pair.b_id]}) for pair in find_pairs(renumbered, [])
    ]
    old = {1: "Zoe Leike", 2: "Jan Leike", 3: "Ann Leike", 4: "Leike", 5: "Jan Laike"}
    assert told == [(pair.score, {old[pair.a_id], old[pair.b_id]}) for pair in pairs]


def test_an_index_takes_up_what_it_compares() -> None:
    index = NameIndex(bearers("Jan Leike"))
    assert ids(index.pairs_with(bearers("Jan Leika", first_id=2))) == [(1, 2)]
    assert ids(index.pairs_with(bearers("Jon Leike", first_id=3))) != []
    assert {(1, 4), (3, 4)} <= set(ids(index.pairs_with(bearers("Leike", first_id=4))))


def test_processes_beside_find_the_same() -> None:
    new = bearers("Pavel Ismailov", "Pavel Izmailov", "Jan Leike", "Leike")
    assert find_pairs(new, [], workers=2) == find_pairs(new, [])


SOME_NAMES = """
    Jan Leike;Leike;Jan Leika;J. Leike;John Smith;Smith;Jon Smyth;Bill Smith;William Smith;
    William Smith Jr.;OpenAI;Open AI;GPT-4;GPT 4o;Musk;Elon Musk;X;李明;Mary Smith;July 9;9 July
"""

some_names = st.one_of(st.sampled_from(SOME_NAMES.strip().split(";")), st.text(max_size=9))
some_types = st.sampled_from([PERSON, PERSON, ORG, PRODUCT, EntityType.DATE])
some_bearers = st.lists(
    st.tuples(some_types, st.sets(some_names, min_size=1, max_size=3)), max_size=9
)


@given(some_bearers, st.randoms(use_true_random=False))
def test_little_by_little_comes_to_the_same_as_at_once(
    drawn: list[tuple[EntityType, set[str]]], random: Random
) -> None:
    new = [
        Bearer(id_, type_, dict.fromkeys(sorted(names), 1))
        for id_, (type_, names) in enumerate(drawn)
    ]
    at_once = find_pairs(new, [])
    shuffled = list(new)
    random.shuffle(shuffled)
    cut = len(new) // 3
    apart = [
        *find_pairs(shuffled[:cut], []),
        *find_pairs(shuffled[cut : 2 * cut], shuffled[:cut]),
        *find_pairs(shuffled[2 * cut :], shuffled[: 2 * cut]),
    ]
    assert len(apart) == len(at_once)
    assert set(apart) == set(at_once)
    assert find_pairs(shuffled, []) == at_once


@given(some_bearers)
def test_pairs_are_ordered_and_none_comes_twice(drawn: list[tuple[EntityType, set[str]]]) -> None:
    new = [
        Bearer(id_, type_, dict.fromkeys(sorted(names), 1))
        for id_, (type_, names) in enumerate(drawn)
    ]
    pairs = find_pairs(new, new[::2])
    assert len(set(ids(pairs))) == len(pairs)
    assert set(ids(pairs)) <= set(combinations(range(len(new)), 2))
    assert all(pair.score >= LAX or pair.clash for pair in pairs)


@given(some_bearers)
def test_among_many_nothing_is_found_that_is_not_found_among_few(
    drawn: list[tuple[EntityType, set[str]]],
) -> None:
    new = [
        Bearer(id_, type_, dict.fromkeys(sorted(names), 1))
        for id_, (type_, names) in enumerate(drawn)
    ]
    among_few = find_pairs(new, [])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sound_search, "_FEW", 4)
        among_many = set(find_pairs(new, []))
        apart = {*find_pairs(new[:4], []), *find_pairs(new[4:], new[:4])}
    assert among_many <= apart <= set(among_few)
