from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.names.bearers import Bearer
from store.names.resolving.pool import Pool
from store.names.resolving.union import Union
from store.records import EntityType

RANKS = range(8)
TWO = st.tuples(st.sampled_from(RANKS), st.sampled_from(RANKS)).filter(lambda two: two[0] != two[1])


def pool(*articles: str) -> Pool:
    """Eight persons of different full names, or as many as there are articles."""
    articles = articles or ("",) * len(RANKS)
    return Pool(
        [
            Bearer(number, EntityType.PERSON, {f"Ada {letter}oe": 1}, frozenset(where.split()))
            for number, (letter, where) in enumerate(zip("BCDFGHJK", articles, strict=False))
        ],
        [],
    )


@given(st.lists(TWO), st.lists(TWO), st.lists(TWO))
def test_nothing_that_is_kept_apart_is_joined(
    must: list[tuple[int, int]], cannot: list[tuple[int, int]], wanted: list[tuple[int, int]]
) -> None:
    union, forced = Union(pool(), must, cannot), Union(pool(), must, [])
    for a, b in wanted:
        before = union.root(a) == union.root(b)
        apart = any(
            {union.root(one), union.root(other)} == {union.root(a), union.root(b)}
            for one, other in cannot
        )
        assert union.join(a, b) == (before or not apart)
        assert (union.root(a) == union.root(b)) == (before or not apart)
    for a, b in cannot:
        assert union.root(a) != union.root(b) or forced.root(a) == forced.root(b)


def test_two_full_names_of_one_article_are_not_joined_through_a_third() -> None:
    union = Union(pool("x", "x", "y"), [], [])
    assert union.join(0, 2)
    assert not union.join(1, 2)
    assert union.root(0) == union.root(2) != union.root(1)


def test_people_may_join_two_full_names_of_one_article() -> None:
    union = Union(pool("x", "x", "y"), [(0, 1)], [])
    assert union.root(0) == union.root(1)
