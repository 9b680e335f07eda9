"""Disjoint sets: what comes of the joins does not depend on their order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.names.sets import DisjointSets

PAIRS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=20)


def joined(pairs: list[tuple[int, int]]) -> DisjointSets:
    sets = DisjointSets()
    for pair in pairs:
        sets.join(*pair)
    return sets


def test_a_set_is_known_by_its_smallest_number() -> None:
    sets = joined([(5, 9), (9, 2)])
    assert sets.root(9) == sets.root(5) == 2
    assert sets.root(7) == 7
    assert sets.members() == {2: [2, 5, 9]}


def test_a_join_says_whether_there_were_two() -> None:
    sets = DisjointSets()
    assert sets.join(1, 2)
    assert not sets.join(2, 1)


def test_a_copy_goes_its_own_way() -> None:
    sets = joined([(1, 2)])
    copy = sets.copy()
    copy.join(2, 3)
    assert (copy.root(3), sets.root(3)) == (1, 3)


@given(pairs=PAIRS, seed=st.randoms(use_true_random=False))
def test_the_order_of_the_joins_has_no_part_in_it(
    pairs: list[tuple[int, int]], seed: object
) -> None:
    shuffled = [*pairs]
    seed.shuffle(shuffled)  # type: ignore[attr-defined]
    assert joined(pairs).members() == joined(shuffled).members()
