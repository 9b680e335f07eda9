from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from store.names.bearers import Pair
from store.names.questions import in_order

if TYPE_CHECKING:
    from random import Random

LIKELY = Pair(1, 2, 0.9, ("likely",))
OFTEN_NAMED = Pair(3, 4, 0.6, ("often named",))
MENTIONS = {1: 2, 2: 3, 3: 40, 4: 30, 5: 1, 6: 1}


def test_what_moves_most_mentions_comes_first() -> None:
    assert in_order([LIKELY, OFTEN_NAMED], MENTIONS) == [OFTEN_NAMED, LIKELY]


def test_after_a_hundred_answers_the_likeliest_comes_first() -> None:
    assert in_order([OFTEN_NAMED, LIKELY], MENTIONS, answered=100) == [LIKELY, OFTEN_NAMED]


def test_of_two_that_are_as_often_named_the_likelier_comes_first() -> None:
    other = Pair(5, 6, 0.4, ("other",))
    mentions = dict.fromkeys(range(1, 7), 7)
    assert in_order([other, LIKELY, OFTEN_NAMED], mentions) == [LIKELY, OFTEN_NAMED, other]


PAIRS = st.lists(
    st.builds(
        lambda a, b, score: Pair(a, b, score, ()),
        st.integers(1, 3),
        st.integers(4, 6),
        st.sampled_from([0.3, 0.5, 0.9]),
    ),
    unique_by=lambda pair: (pair.a_id, pair.b_id),
)


@given(PAIRS, st.integers(0, 200), st.randoms(use_true_random=False))
def test_all_are_asked_in_one_order(pairs: list[Pair], answered: int, random: Random) -> None:
    shuffled = random.sample(pairs, len(pairs))
    ordered = in_order(pairs, MENTIONS, answered)
    assert ordered == in_order(shuffled, MENTIONS, answered)
    assert sorted(map(repr, ordered)) == sorted(map(repr, pairs))
