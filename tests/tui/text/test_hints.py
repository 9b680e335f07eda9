from __future__ import annotations

import pytest

from tui.text.hints import assign, codes


@pytest.mark.parametrize("count", [0, 1, 30, 676])
def test_codes_are_distinct_pairs_of_letters(count: int) -> None:
    given = codes(count)
    assert len(set(given)) == len(given) == count
    assert all(len(code) == 2 and code.isalpha() and code.islower() for code in given)


def test_there_are_only_so_many() -> None:
    assert len(codes(10_000)) == 676


def test_the_home_row_comes_first() -> None:
    assert set("".join(codes(81))) == set("asdfghjkl")


def test_fewer_codes_are_the_first_of_more() -> None:
    assert codes(100)[:10] == codes(10)


def test_every_fragment_gets_its_code() -> None:
    fragments = [(0, 3), (4, 9), (9, 12)]
    assert list(assign(fragments).values()) == fragments
    assert list(assign(fragments)) == codes(3)
    assert assign([]) == {}
