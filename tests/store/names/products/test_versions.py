from __future__ import annotations

import pytest

from store.names.products.versions import product_name, typed


@pytest.mark.parametrize(
    ("name", "words", "versions"),
    [
        ("Grok4", "grok", "4"),
        ("GPT-4o mini", "gpt mini", "4o"),
        ("GPT-4 O", "gpt", "4o"),
        ("Llama-3.1-8B", "llama", "3 1 8b"),
        ("Mixtral 8x7B", "mixtral", "8x 7b"),
        ("DeepSeek-V3", "deepseek", "3"),
        ("DeepSeekV3", "deepseek", "3"),
        ("o1-pro", "pro", "o1"),
        ("F-16s", "", "f16"),
        ("Windows version 11", "windows", "11"),
        ("C++", "c plus plus", ""),
        (".NET 8", "dot net", "8"),
        ("", "", ""),
    ],
)
def test_words_and_versions_are_parted(name: str, words: str, versions: str) -> None:
    parted = product_name(name)
    assert parted.words == tuple(words.split())
    assert parted.versions == tuple(versions.split())


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("gpt-4o-2024-05-13", "2024-05-13"),
        ("claude-3-5-sonnet-20240620", "2024-06-20"),
        ("Windows 2000", ""),
        ("2024-05-13", ""),
    ],
)
def test_the_date_of_an_edition_is_no_version(name: str, date: str) -> None:
    assert product_name(name).date == date


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("Google+ social network", "social network"),
        ("GPT turbo", ""),
        ("GPT-4 turbo", ""),
        ("claude opus", ""),
        ("Claude", ""),
        ("Grok three", ""),
    ],
)
def test_small_words_behind_capitals_only_describe(name: str, description: str) -> None:
    assert product_name(name).description == description


def test_numbers_keep_apart_when_typed_without_spaces() -> None:
    assert typed(("llama", "3", "8b")) == "llama3.8b" != typed(("llama", "38b"))


@pytest.mark.parametrize(
    ("name", "joints"),
    [
        ("Llama 3.1 8B", (".", " ")),
        ("Llama-3.1-8B", (".", " ")),
        ("Llama 3-1B", (" ",)),
        ("gemini-2-5-pro", ("-",)),
        ("Grok 4", ()),
    ],
)
def test_what_stands_between_numbers_is_kept(name: str, joints: tuple[str, ...]) -> None:
    assert product_name(name).joints == joints


def test_numbers_are_heard() -> None:
    assert product_name("o one", is_heard=True).versions == ("o1",)
    assert product_name("Claude three point five", is_heard=True).versions == ("3", "5")
    assert product_name("o one").versions == ()
