from __future__ import annotations

import json

import pytest

from store.suggest.mentions.training.examples import of_people, of_teacher
from store.suggest.mentions.training.lists import company, ordinary_words
from store.suggest.mentions.training.texts import Text
from store.suggest.mentions.weights import TYPES

TEXT = Text("We saw President Ilse Zweibrand at Quorben and near Zorblax.", ((7, 31, "PERSON"),))


def _labels(text: Text, *, complete: bool = True) -> dict[str, str]:
    """Return the labels of the examples by their last words."""
    return {
        trait.removeprefix("l="): example.label
        for example in of_people([text], 1.0, complete=complete)
        for trait in example.traits
        if trait.startswith("l=")
    }


def test_titles_may_be_labelled_with_a_person_and_the_rest_is_no_name() -> None:
    assert _labels(TEXT) == {"zweibrand": "PERSON", "quorben": "NONE", "zorblax": "NONE"}


def test_in_an_incomplete_labelling_nothing_is_no_name() -> None:
    assert _labels(TEXT, complete=False) == {"zweibrand": "PERSON"}


def test_a_name_that_a_label_cuts_is_left_out() -> None:
    assert "zweibrand" not in _labels(Text(TEXT.raw, ((17, 21, "PERSON"),)))


def test_lists_correct_the_teacher() -> None:
    text = Text("They run ChatGPT at home.", ((9, 16, "ORG"),))
    assert [example.label for example in of_teacher([text], 1.0, 0.1)] == ["PRODUCT"]


def test_the_teacher_is_reminded_of_whom_it_took_for_a_person() -> None:
    text = Text("Then Donald Quorben went. We saw Quorben.", ((5, 19, "PERSON"), (33, 40, "ORG")))
    assert {example.label for example in of_teacher([text], 1.0, 0.1)} == {"PERSON"}


def test_ordinary_words_are_lower_case_in_several_texts() -> None:
    texts = ["The wallow of Zorblax is a wallow."] * 3
    assert "wallow" in ordinary_words(texts)
    assert "wallow" not in ordinary_words(texts[:2])
    assert "zorblax" not in ordinary_words(texts)


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("Viasat (American company)", "Viasat"),
        ("Clearway Energy, Inc. (Class A)", "Clearway Energy"),
        ("KalmarB", "Kalmar"),
        ("The Coca-Cola Company", "Coca-Cola"),
    ],
)
def test_companies_are_listed_as_the_news_writes_them(listed: str, name: str) -> None:
    pytest.importorskip("cleanco")
    assert company(listed) == name


def test_fitted_weights_tell_the_examples_apart() -> None:
    pytest.importorskip("sklearn")
    from store.suggest.mentions.training.examples import Example
    from store.suggest.mentions.training.fitting import fitted

    examples = [
        Example(frozenset({f"l={kind.lower()}"}), str(kind), 1.0)
        for kind in TYPES
        for _ in range(9)
    ]
    examples += [Example(frozenset({"l=none"}), "NONE", 1.0)] * 9
    table = json.loads(fitted(examples))
    for column, kind in enumerate(TYPES):
        row = table[f"l={kind.lower()}"]
        assert max(row) == row[column]
