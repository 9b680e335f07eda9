from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.latin import latin
from store.names.sound import (
    articulation,
    readable_sound,
    sound_class,
    sound_key,
    spelling_likeness,
    spoken,
    whole_sound,
)

SOUND_EQUAL = [
    ("philip", "filip"),
    ("klein", "kline"),
    ("nagel", "nagle"),
    ("wright", "right"),
    ("knight", "night"),
    ("schmidt", "shmidt"),
    ("kulp", "culp"),
    ("mcmullin", "macmullin"),
    ("geoffrey", "geofrey"),
]


@pytest.mark.parametrize(("one", "other"), SOUND_EQUAL)
def test_words_that_sound_the_same_are_spelled_the_same(one: str, other: str) -> None:
    assert spoken(one) == spoken(other)


@pytest.mark.parametrize(
    ("one", "other"), [("sanders", "landers"), ("hooker", "hawker"), ("mike", "mick")]
)
def test_words_that_do_not_are_not(one: str, other: str) -> None:
    assert spoken(one) != spoken(other)


def test_spaces_are_not_heard() -> None:
    assert whole_sound("Siva Kumar") == whole_sound("Sivakumar")


def test_other_scripts_are_heard() -> None:
    assert whole_sound("Горбачёв") == whole_sound("Gorbachev")


def test_voice_and_vowels_make_no_class() -> None:
    assert sound_class("Vogel") == sound_class("Fogal")


def test_a_key_is_of_consonants() -> None:
    assert sound_key("Ottawa") == sound_key("Audowe")
    assert sound_key("Ottawa") != sound_key("Rottawa")


def test_kindred_sounds_are_nearer_than_others() -> None:
    kindred = spelling_likeness(articulation("pat"), articulation("bat"))
    other = spelling_likeness(articulation("pat"), articulation("lat"))
    assert kindred > other


def test_what_was_heard_is_told_in_plain_letters() -> None:
    assert readable_sound("schmitch") == "shmich"


@given(st.text())
def test_any_text_is_heard_in_a_few_letters(name: str) -> None:
    assert set(whole_sound(name)) <= set("abdefghiklmnoprstuvwyzTCSJ0123456789")
    assert set(sound_class(name)) <= set("aptkfslrnh0123456789")


@given(st.text(), st.text())
def test_names_that_are_typed_alike_sound_the_same(one: str, other: str) -> None:
    if latin(one) == latin(other):
        assert whole_sound(one) == whole_sound(other)
    assert whole_sound(one.upper()) == whole_sound(latin(one.upper()))
