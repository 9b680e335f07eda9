from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.names.compare import compare
from store.records import EntityType

PERSON, ORG, PRODUCT = EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT

SAME = [
    ("Daniel Kokotajlo", "Daniel Cocateo", PERSON),
    ("D. Kokotajlo", "Daniel Cocateo", PERSON),
    ("Pavel Izmailov", "Pavel Ismailov", PERSON),
    ("Izmailov", "Pavel Ismailov", PERSON),
    ("Musk", "Elon Musk", PERSON),
    ("Elon", "Elon Musk", PERSON),
    ("De Kraker", "Benjamin De Kraker", PERSON),
    ("Trump", "President Trump", PERSON),
    ("Bacon, Don", "Don Bacon", PERSON),
    ("J.K. Rowling", "Joanne Rowling", PERSON),
    ("Jose Ruiz", "Jose Javier Ruiz", PERSON),
    ("Rod Rushing", "Rodney Rushing", PERSON),
    ("Sathish Sivakumar", "Sathish Siva Kumar", PERSON),
    ("BI", "Business Insider", ORG),
    ("MIT", "Massachusetts Institute of Technology", ORG),
    ("LM Arena", "LMArena", ORG),
    ("Microsoft Corp.", "Microsoft", ORG),
    ("Siemens AG", "Siemens", ORG),
    ("Yahoo", "Yahoo Finance LLC", ORG),
    ("Tesla", "Tesla (NASDAQ:TSLA)", ORG),
    ("U.S. Treasury", "Treasury, U.S.", ORG),
    ("The Hague", "Hague", EntityType.PLACE),
    ("Claude 3.7 Sonnet", "Sonnet 3.7", PRODUCT),
    ("GPT o1-pro", "o1-pro", PRODUCT),
    ("Grok4", "Grok 4", PRODUCT),
    ("DeepSeek-V3", "DeepSeek 3", PRODUCT),
    ("July 9", "july 9", EntityType.DATE),
    ("July 9", "9 July", EntityType.DATE),
    ("$1 billion", "$1bn", EntityType.MONEY),
    ("2022 World Cup", "World Cup 2022", EntityType.EVENT),
    ("Dune: Part Two", "Dune, Part 2", EntityType.WORK),
    ("U.S.", "United States", EntityType.PLACE),
]

DIFFERENT = [
    ("Sam Altman", "Steve Altman", PERSON),
    ("Elon Musk", "Kimbal Musk", PERSON),
    ("Larry Page", "Larry Culp", PERSON),
    ("William Saunders", "Bernie Sanders", PERSON),
    ("John Schulman", "Chuck Schumer", PERSON),
    ("Harry Connick Jr.", "Harry Connick Sr.", PERSON),
    ("John Quincy Adams", "John Michael Adams", PERSON),
    ("OpenAI", "xAI", ORG),
    ("Scale AI", "xAI", ORG),
    ("X", "xAI", ORG),
    ("Anthropic", "Anthology", ORG),
    ("Cohere", "Coherent Corp.", ORG),
    ("Forty 4 Group", "Forty 5 Group", ORG),
    ("is", "Islamic State", ORG),
    ("Grok 3", "Grok 4", PRODUCT),
    ("Grok", "Grok 4", PRODUCT),
    ("Claude 3.5 Sonnet", "Claude 3.7 Sonnet", PRODUCT),
    ("GPT-4o", "GPT-4", PRODUCT),
    ("o1", "o1-pro", PRODUCT),
    ("North Korea", "South Korea", EntityType.PLACE),
    ("World Cup 2018", "World Cup 2022", EntityType.EVENT),
    ("$5 billion", "$6 billion", EntityType.MONEY),
    ("July 9", "July 10", EntityType.DATE),
    ("900 workers", "900", EntityType.QUANTITY),
]


@pytest.mark.parametrize(("one", "other", "entity_type"), SAME)
def test_variants_are_suggested(one: str, other: str, entity_type: EntityType) -> None:
    assert compare(one, other, entity_type).is_same


@pytest.mark.parametrize(("one", "other", "entity_type"), DIFFERENT)
def test_other_names_are_not(one: str, other: str, entity_type: EntityType) -> None:
    assert not compare(one, other, entity_type).is_same


@pytest.mark.parametrize(
    ("one", "other", "entity_type", "reason"),
    [
        ("Daniel Kokotajlo", "Daniel Cocateo", PERSON, "sounds alike: kokateo / kokotelo"),
        ("Musk", "Elon Musk", PERSON, "same surname"),
        ("BI", "Business Insider", ORG, "initials of Business Insider"),
        ("Sonnet 3.7", "3.7 Sonnet", PRODUCT, "same words, other order"),
        ("Grok 3", "Grok 4", PRODUCT, "another version: 3 / 4"),
    ],
)
def test_the_reason_is_told(one: str, other: str, entity_type: EntityType, reason: str) -> None:
    assert reason in compare(one, other, entity_type).reasons


def test_another_version_scores_nothing() -> None:
    assert compare("Llama 3", "Llama 4", PRODUCT).score == 0


def test_spellings_that_fold_alike_are_certain() -> None:
    assert compare("ALTMAN’S", "Altman", PERSON).score == 1


@pytest.mark.parametrize(
    ("one", "other", "entity_type"),
    [("ACT", "Act", ORG), ("Moody's", "Moody", ORG), (".NET", "Net", PRODUCT)],
)
def test_what_typing_tells_is_asked(one: str, other: str, entity_type: EntityType) -> None:
    comparison = compare(one, other, entity_type)
    assert comparison.is_same
    assert not comparison.is_sure


NAMES = st.text() | st.text(alphabet="AaBbSs .,'’-()1&", max_size=12)


@given(NAMES, NAMES, st.sampled_from(EntityType))
def test_order_does_not_matter_and_scores_stay_in_range(
    one: str, other: str, entity_type: EntityType
) -> None:
    comparison = compare(one, other, entity_type)
    assert comparison == compare(other, one, entity_type)
    assert 0 <= comparison.score <= 1
    assert comparison.reasons


@given(NAMES, st.sampled_from(EntityType))
def test_a_name_is_itself(name: str, entity_type: EntityType) -> None:
    assert compare(name, name, entity_type).score == 1
