from __future__ import annotations

import pytest

from store.records import EntityType
from store.suggest.proposals import ProposedMention
from store.suggest.sources.genders import Genders, family_name, gender_of


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


def _genders(*names: str) -> Genders:
    """Take persons who are named one after another."""
    mentions, text = [], ""
    for name in names:
        start = len(text) + name.rindex(" ") + 1 if name.startswith("M") else len(text)
        text += f"{name} "
        end = len(text) - 1
        mentions.append(ProposedMention(start, end, EntityType.PERSON, 1.0, "rules", "test"))
    families = [family_name(text[one.start : one.end]) for one in mentions]
    return Genders(text, mentions, families)


def test_a_surname_alone_is_as_the_full_name_before_it() -> None:
    genders = _genders("John Roe", "Roe", "Ann Roe", "Roe")
    assert [genders.of(name) for name in range(4)] == [False, False, True, True]


def test_a_title_tells_of_all_of_that_surname_but_not_of_full_names() -> None:
    genders = _genders("Mr. Roe", "Roe", "Quorben Roe")
    assert [genders.of(name) for name in range(3)] == [False, False, None]


def test_titles_that_disagree_tell_nothing() -> None:
    assert _genders("Mr. Roe", "Mrs. Roe", "Roe").of(2) is None


def test_a_given_name_alone_is_as_the_full_name_before_it() -> None:
    assert _genders("Ann Roe", "Ann").of(1) is True


def test_what_is_learnt_holds_where_nothing_else_tells() -> None:
    genders = _genders("Quorben", "Quorben", "Mr. Roe")
    genders.learn(0, is_woman=True)
    genders.learn(1, is_woman=False)
    genders.learn(2, is_woman=True)
    assert [genders.of(name) for name in range(3)] == [True, True, False]
