from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from store.names.bearers import Bearer, Pair
from store.names.search.namesakes import MOST_PAIRED, Namesakes, spread
from store.names.variants import find_pairs
from store.records import EntityType

if TYPE_CHECKING:
    from random import Random

ORG = EntityType.ORG
MANY = 3 * MOST_PAIRED
FOUND = Pair(0, 1, 0.7, ("alike",))


def namesakes(name: str, articles: list[str], first_id: int = 0) -> Namesakes:
    made = Namesakes()
    for id_, article in enumerate(articles, first_id):
        made.add(Bearer(id_, ORG, {name: 1}, frozenset([article])))
    return made


def ids(one: Namesakes, other: Namesakes, new: range) -> set[tuple[int, int]]:
    pairs = list(spread(FOUND, one, other, new))
    found = {(pair.a_id, pair.b_id) for pair in pairs}
    assert len(found) == len(pairs)
    assert all(a_id < b_id for a_id, b_id in found)
    assert {(pair.score, pair.reasons) for pair in pairs} <= {(FOUND.score, FOUND.reasons)}
    return found


def test_few_namesakes_are_paired_with_each_other() -> None:
    few = namesakes("Tesla", list("abcd"))
    assert ids(few, few, range(4)) == set(combinations(range(4), 2))


def test_one_alone_is_no_pair() -> None:
    alone = namesakes("Tesla", ["a"])
    assert ids(alone, alone, range(1)) == set()


def test_only_pairs_with_what_is_new_are_told() -> None:
    one, other = namesakes("Tesla", list("abc")), namesakes("Tesla Inc", list("abc"), first_id=3)
    assert ids(one, other, range(5, 6)) == {(0, 5), (1, 5), (2, 5)}


def test_of_many_each_is_paired_with_some_and_with_those_of_its_article() -> None:
    articles = [f"article {number:03}" for number in range(MANY)]
    one, other = namesakes("Tesla", articles), namesakes("Tesla Inc", articles, first_id=MANY)
    found = ids(one, other, range(2 * MANY))
    assert {id_ for pair in found for id_ in pair} == set(range(2 * MANY))
    assert {(number, MANY + number) for number in range(MANY)} <= found
    assert len(found) < 2 * MANY * (MOST_PAIRED + 1)


@given(st.randoms(use_true_random=False))
def test_who_stands_for_many_hangs_on_neither_order_nor_numbers(random: Random) -> None:
    def found(numbers: list[int]) -> set[frozenset[str]]:
        bearers = [
            Bearer(id_, ORG, {name: 1}, frozenset([article]))
            for id_, (name, article) in zip(numbers, named, strict=True)
        ]
        called = dict(zip(numbers, map("/".join, named), strict=True))
        random.shuffle(bearers)
        pairs = find_pairs(bearers, [])
        return {frozenset((called[pair.a_id], called[pair.b_id])) for pair in pairs}

    named = [(name, str(article)) for name in ("Tesla", "Tesla Inc") for article in range(MANY)]
    assert found(list(range(2 * MANY))) == found(random.sample(range(1000), 2 * MANY))


def test_the_pairs_of_namesakes_grow_with_their_number_only() -> None:
    lone = [Bearer(id_, ORG, {"Tesla": 1}, frozenset([str(id_)])) for id_ in range(20 * MANY)]
    assert len(find_pairs(lone, [])) < MOST_PAIRED * len(lone)


def test_namesakes_that_come_later_find_all_that_they_would_have_found_at_once() -> None:
    bearers = [
        Bearer(id_, ORG, {"Tesla": 1}, frozenset([f"{id_ % MANY:03}"])) for id_ in range(2 * MANY)
    ]
    for cut in (1, MOST_PAIRED, MANY):
        apart = {*find_pairs(bearers[:cut], []), *find_pairs(bearers[cut:], bearers[:cut])}
        assert set(find_pairs(bearers, [])) <= apart
