from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.products.matcher import compare_products

if TYPE_CHECKING:
    from collections.abc import Callable

SURE = [
    ("Grok-4", "Grok 4"),
    ("Grok4", "Grok 4"),
    ("Gemini 2.5 Pro", "gemini-2-5-pro"),
    ("GPT-5.1 Codex", "GPT5.1Codex"),
    ("DeepSeek-V3", "DeepSeek 3"),
    ("Llama-3.1-8B", "Llama 3.1 8B"),
    ("DALL·E 3", "DALL-E 3"),
    ("AK-47s", "AK47"),
    ("ChatGPT", "Chat GPT"),
]

SUGGESTED = [
    ("OpenAI GPT-6", "GPT-6"),
    ("Claude 3.7 Sonnet", "Sonnet 3.7"),
    ("Claude Sonnet 3.7", "Claude 3.7 Sonnet"),
    ("GPT o1-pro", "o1-pro"),
    ("Google Gemini", "Gemini"),
    ("Google DeepMind Gemini 2.5", "Gemini 2.5"),
    ("Boeing 747", "747"),
    ("Airbus A320", "A320"),
    ("mistralai/mixtral-8x7b", "Mixtral 8x7B"),
    ("Grok chatbot", "Grok"),
    ("Google+ social network", "Google+"),
    ("Grock 4", "Grok 4"),
    ("Llama 3 8B", "Llama38B"),
    ("Eurodollar", "Eurodollars"),
    ("Llama 3 1B", "Llama 3.1B"),
]

HEARD = [
    ("Grok three", "Grok 3"),
    ("GPT four o", "GPT-4o"),
    ("o one", "o1"),
    ("Claude three point five Sonnet", "Claude 3.5 Sonnet"),
    ("Anthropic Claude Two", "Claude 2"),
    ("Android Fourteen", "Android 14"),
    ("GTA V", "GTA 5"),
    ("Final Fantasy VII", "Final Fantasy 7"),
    ("Mark II", "Mark 2"),
    ("iPhone X", "iPhone 10"),
    ("Gemini 2 5 Pro", "Gemini 2.5 Pro"),
    ("Gemini two point oh", "Gemini 2.0"),
    ("DeepSeek V three", "DeepSeek-V3"),
    ("Boeing seven thirty seven", "Boeing 737"),
    ("Llama three point one seventy B", "Llama 3.1 70B"),
]

EDITIONS = [
    ("o1", "o1-pro"),
    ("GPT-4o", "GPT-4o mini"),
    ("Gemini 2.5 Flash", "Gemini 2.5 Flash Lite"),
    ("iPhone 15 Pro", "iPhone 15 Pro Max"),
    ("Llama 3.1 8B", "Llama 3.1 8B Instruct"),
]

VERSIONS = [
    ("Grok 3", "Grok 4"),
    ("Claude 3.5 Sonnet", "Claude 3.7 Sonnet"),
    ("GPT-4o", "GPT-4"),
    ("GPT-4o", "o1"),
    ("GPT-3.5 Turbo", "GPT-35 Turbo"),
    ("Llama 3 8B", "Llama 3 70B"),
    ("Mixtral 8x7B", "Mixtral 8x22B"),
    ("DeepSeek R1", "DeepSeek V1"),
    ("gpt-4o-2024-05-13", "gpt-4o-2024-08-06"),
    ("Grok three", "Grok 4"),
    ("Grok three", "Grok four"),
    ("Mark II", "Mark III"),
    ("Saturn I", "Saturn II"),
    ("Final Fantasy XII", "Final Fantasy XIII"),
    ("Vitamin C", "Vitamin K"),
    ("Model S", "Model X"),
]

UNVERSIONED = [
    ("Grok", "Grok 4"),
    ("Grok", "Grok three"),
    ("COVID", "COVID-19"),
    ("Air Force", "Air Force One"),
]

DIFFERENT = [
    ("4", "GPT-4"),
    ("Mini", "GPT-4o Mini"),
    ("Claude Opus 4", "Claude Sonnet 4"),
    ("Claude opus", "Claude sonnet"),
    ("Claude 4 opus", "Claude 4"),
    ("Distil Whisper Large", "Whisper Large"),
    ("Ministral 8B", "Mistral 8B"),
    ("Google", "Google+"),
    ("C", "C++"),
    ("C#", "C++"),
    ("GPT-Realtime Whisper", "Whisper"),
    ("Gemini 2 Flash", "Gemini 2.0 Flash"),
    ("claude-3-5-sonnet", "claude-3-5-sonnet-20240620"),
    ("Anthropic Claude 3.5 Sonnet", "claude-3-5-sonnet-20240620"),
    ("", "-"),
]


@pytest.mark.parametrize(("one", "other"), SURE)
def test_typography_is_no_difference(one: str, other: str) -> None:
    assert compare_products(one, other).is_sure


@pytest.mark.parametrize(("one", "other"), SUGGESTED)
def test_makers_orders_and_misspellings_are_suggested(one: str, other: str) -> None:
    comparison = compare_products(one, other)
    assert comparison.is_same
    assert not comparison.is_sure


@pytest.mark.parametrize(("one", "other"), HEARD)
def test_versions_are_heard_in_words_and_roman_numbers(one: str, other: str) -> None:
    comparison = compare_products(one, other)
    assert comparison.is_same
    assert not comparison.is_sure


@pytest.mark.parametrize(("one", "other"), UNVERSIONED)
def test_a_name_without_its_version_is_another_but_need_not_stay_so(one: str, other: str) -> None:
    comparison = compare_products(one, other)
    assert not comparison.is_same
    assert not comparison.clash


@pytest.mark.parametrize(("one", "other"), VERSIONS + EDITIONS)
def test_versions_and_editions_clash(one: str, other: str) -> None:
    comparison = compare_products(one, other)
    assert comparison.clash
    assert not comparison.is_same


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_products_are_not_suggested(one: str, other: str) -> None:
    assert not compare_products(one, other).is_same


def test_the_reasons_are_told() -> None:
    assert compare_products("Grok 3", "Grok 4").reasons == ("another version: 3 / 4",)
    assert compare_products("Grok", "Grok 4").reasons == ("another version: none / 4",)
    assert compare_products("xAI Grok 4", "Grok 4").reasons == ("“xai” left out in front",)
    by_ear = compare_products("xAI Grok four", "Grok 4")
    assert by_ear.reasons == ("numbers written in another way", "“xai” left out in front")


FAMILIES = st.sampled_from(["Grok", "Claude Opus", "Llama", "Galaxy S", "Command R", "Zephyr"])
INTEGERS = st.integers(1, 120).map(str)
NUMBERS = INTEGERS | st.builds("{}.{}".format, INTEGERS, st.integers(1, 9))
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
EDITION = st.sampled_from(["", " Pro", " Mini", " 70B", " Instruct"])
NAMES = st.builds("{} {}{}".format, FAMILIES, NUMBERS, EDITION)
TYPED = st.sampled_from([str.lower, str.upper, lambda name: name.replace(" ", "-")])


@given(FAMILIES, NUMBERS, NUMBERS, EDITION, TYPED)
def test_two_versions_are_never_one(
    family: str, number: str, another: str, edition: str, typed: Callable[[str], str]
) -> None:
    one, other = f"{family} {number}{edition}", f"{family} {another}{edition}"
    assert compare_products(one, typed(other)).is_same == (number == another)


@given(NAMES, TYPED)
def test_any_typing_of_a_name_is_sure(name: str, typed: Callable[[str], str]) -> None:
    assert compare_products(name, typed(name)).is_sure


@given(FAMILIES, st.sampled_from(WORDS), st.integers(2, 10), EDITION)
def test_a_version_in_words_is_suggested_if_it_is_the_same(
    family: str, word: str, number: int, edition: str
) -> None:
    comparison = compare_products(f"{family} {word}{edition}", f"{family} {number}{edition}")
    assert comparison.is_same == (WORDS[number - 2] == word)
    assert comparison.clash == (WORDS[number - 2] != word)
    assert not comparison.is_sure


@given(NAMES, st.sampled_from(["Acme", "Initech Labs"]))
def test_any_maker_may_stand_in_front(name: str, maker: str) -> None:
    assert compare_products(name, f"{maker} {name}").is_same


@given(NAMES | st.text(max_size=30), NAMES | st.text(max_size=30))
def test_order_does_not_matter_and_scores_stay_in_range(one: str, other: str) -> None:
    comparison = compare_products(one, other)
    assert comparison == compare_products(other, one)
    assert 0 <= comparison.score <= 1
    assert not (comparison.clash and comparison.is_same)


@pytest.mark.parametrize("unit", ["a", "A1", "4 ", "v1", "pro ", "-", "\x00", "20240620 "])
def test_very_long_names_are_compared(unit: str) -> None:
    name = unit * (10_000 // len(unit))
    assert compare_products(name, f"Maker {name}").score <= 1
