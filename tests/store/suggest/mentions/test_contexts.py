from __future__ import annotations

import pytest

from store.suggest.mentions.casing import casing
from store.suggest.mentions.contexts import Contexts
from store.suggest.mentions.find import all_names
from store.suggest.mentions.view import view
from store.suggest.reading import read


def _traits(text: str) -> set[str]:
    """Return the traits of the place of Quorben."""
    reading = read(text)
    seen = view(reading, casing(reading))
    (name,) = (one for one in all_names(seen) if text[one.start : one.end] == "Quorben")
    return set(Contexts(seen).traits(name))


@pytest.mark.parametrize(
    "text",
    [
        "We saw Quorben, a crowdsourced coding app that pays.",
        "We saw Quorben, an app.",
        "Now Quorben is an old app",
    ],
)
def test_what_a_name_is_said_to_be_is_the_head_of_the_description(text: str) -> None:
    assert {"a=app", "a product"} <= _traits(text)


@pytest.mark.parametrize(
    "text", ["Use the Quorben coding app.", "See Acme's Quorben coding app of it"]
)
def test_a_name_between_article_and_noun_is_one_of_a_kind(text: str) -> None:
    assert {"h=app", "h product"} <= _traits(text)


@pytest.mark.parametrize(
    "text", ["We saw Quorben, a", "Quorben", "We use Quorben app", "The Quorben."]
)
def test_without_a_description_there_is_no_kind(text: str) -> None:
    assert not [
        trait for trait in _traits(text) if trait[0] in "ah" and trait[1] in "= " and trait[2:]
    ]


def test_the_words_beside_a_name_are_told_with_their_kinds() -> None:
    assert {"<=analyst", "<role", ">=said", ">verb", ">>=said so"} <= _traits(
        "The analyst Quorben said so."
    )
