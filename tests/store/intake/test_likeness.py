from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.intake.likeness import ALIKE, PLACES, bands, likeness, sketch

SEEDS = [path.read_text() for path in sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))]


def changed(text: str, share: float, seed: int = 1) -> str:
    dice = random.Random(seed)
    words = text.split(" ")
    return " ".join(f"new{dice.random()}" if dice.random() < share else word for word in words)


def test_a_sketch_is_the_same_on_every_machine() -> None:
    marks = sketch("The company said on Monday that it will hire a thousand people next year.")
    assert len(marks) == PLACES
    assert marks[:3] == (56301731243, 52006763947, 47711796651)
    assert bands(marks)[:2] == (942855760, 1220056061)


def test_case_blanks_and_punctuation_do_not_count() -> None:
    assert sketch("One two, three – four “five” SIX.") == sketch("one\ntwo three four five six")


@pytest.mark.parametrize("text", SEEDS)
def test_an_edited_copy_is_found(text: str) -> None:
    for seed in range(5):
        one, other = sketch(text), sketch(changed(text, 0.05, seed))
        assert likeness(one, other) == pytest.approx(0.95, abs=0.05)
        assert likeness(one, other) > ALIKE
        assert set(bands(one)) & set(bands(other))


def test_a_copy_with_another_sidebar_is_found() -> None:
    article, one, other = SEEDS[0], SEEDS[3][:1500], SEEDS[2][:1500]
    first, second = sketch(article + one), sketch(changed(article, 0.02) + other)
    assert likeness(first, second) > ALIKE
    assert set(bands(first)) & set(bands(second))


def test_articles_on_one_topic_are_not_alike() -> None:
    for one, other in combinations(map(sketch, SEEDS), 2):
        assert likeness(one, other) < 0.6


def test_texts_of_few_words_are_alike_if_they_are_the_same() -> None:
    assert likeness(sketch("one two"), sketch("One. Two!")) == 1
    assert likeness(sketch("one two"), sketch("two one")) < ALIKE


@pytest.mark.parametrize("text", ["", " \n", "…!?", "__"])
def test_a_text_without_words_is_like_nothing(text: str) -> None:
    assert sketch(text) == bands(sketch(text)) == ()
    assert likeness(sketch(text), sketch(text)) == 0
    assert likeness(sketch(text), sketch("a word")) == 0


@given(st.text(), st.text())
def test_likeness_is_a_share_and_goes_both_ways(a: str, b: str) -> None:
    one, other = sketch(a), sketch(b)
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    assert all(0 <= number < 1 << 63 for number in (*one, *bands(one)))
    assert not one or likeness(one, one) == 1
