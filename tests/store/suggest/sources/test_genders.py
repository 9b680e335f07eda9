from __future__ import annotations

import pytest

from store.suggest.sources.genders import family_name, gender_of


@pytest.mark.parametrize(
    ("name", "before", "is_woman"),
    [
        ("Mary Roe", "", True),
        ("John Roe", "", False),
        ("Roe", "", None),
        ("Roe", "Mrs.", True),
        ("Mr. Roe", "", False),
        ("Xqz Roe", "", None),
        ("", "", None),
    ],
)
def test_names_and_titles_tell_women_from_men(
    name: str, before: str, *, is_woman: bool | None
) -> None:
    assert gender_of(name, before) is is_woman


@pytest.mark.parametrize(
    ("name", "family"),
    [("Ann Lee", "lee"), ("John Roe Jr.", "roe"), ("Lee's", "lee"), ("Jr.", "jr"), ("", "")],
)
def test_the_last_word_is_the_family_name(name: str, family: str) -> None:
    assert family_name(name) == family
