from __future__ import annotations

import pytest

from store.suggest.sources.nouns import Sort, is_listed, is_of_one, is_woman, sort_of


@pytest.mark.parametrize(
    ("noun", "sort"),
    [
        ("company", Sort.ORGANISATION),
        ("chipmaker", Sort.ORGANISATION),
        ("board", Sort.PART),
        ("spokeswoman", Sort.SPOKESPERSON),
        ("engineer", Sort.PERSON),
        ("harpist", Sort.PERSON),
        ("employees", Sort.GROUP),
        ("report", Sort.DOCUMENT),
        ("filings", Sort.OWN_DOCUMENT),
        ("initiative", Sort.OTHER),
    ],
)
def test_nouns_stand_for_something(noun: str, sort: Sort) -> None:
    assert sort_of(noun) is sort


def test_some_nouns_tell_more() -> None:
    assert [is_woman(noun) for noun in ("congresswoman", "father", "chief")] == [True, False, None]
    assert is_of_one("letter")
    assert not is_of_one("survey")
    assert is_listed("engineer")
    assert not is_listed("harpist")
