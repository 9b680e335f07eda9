"""Amounts in one notation, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import EntityType, Project, Span
from store.names.values import value_of

DATE, MONEY, QUANTITY = EntityType.DATE, EntityType.MONEY, EntityType.QUANTITY


@pytest.mark.parametrize(
    ("written", "type_", "value"),
    [
        ("July 9", DATE, "07-09"),
        ("9 July 2025", DATE, "2025-07-09"),
        ("Tuesday, Sept. 3rd, 2024", DATE, "2024-09-03"),
        ("the 3rd of May", DATE, "the 3rd of May"),
        ("3 May", DATE, "05-03"),
        ("May 2024", DATE, "2024-05"),
        ("2024-05-01", DATE, "2024-05-01"),
        ("Last week", DATE, "last week"),
        ("early July", DATE, "early July"),
        ("Christmas Eve", DATE, "Christmas Eve"),
        ("Monday", DATE, "Monday"),
        ("$6 billion", MONEY, "USD 6e9"),
        ("US$1.5bn", MONEY, "USD 1.5e9"),
        ("€ 1,200.50", MONEY, "EUR 1200.50"),
        ("more than 20 million yen", MONEY, ">JPY 20e6"),
        ("millions of dollars", MONEY, "USD millions"),
        ("a fortune", MONEY, "a fortune"),
        ("six", QUANTITY, "6"),
        ("forty two", QUANTITY, "42"),
        ("over 900", QUANTITY, ">900"),
        ("At least five", QUANTITY, ">=5"),
        ("up to 1,000", QUANTITY, "<=1000"),
        ("12.5 percent", QUANTITY, "12.5 %"),
        ("3 million", QUANTITY, "3e6"),
        ("Hundreds", QUANTITY, "hundreds"),
        ("Six Flags", EntityType.ORG, "Six Flags"),
    ],
)
def test_an_amount_has_one_notation(written: str, type_: EntityType, value: str) -> None:
    assert value_of(written, type_) == value


@given(st.text(), st.sampled_from((DATE, MONEY, QUANTITY)))
def test_what_a_value_comes_to_is_itself(written: str, type_: EntityType) -> None:
    value = value_of(written, type_)
    assert value_of(value, type_) == value
    assert bool(value.strip()) == bool(written.strip())


def test_one_date_written_in_two_ways_is_one_entity(project: Project) -> None:
    text = "On July 9, 2025 it began. It ended on 9 July 2025. July 9 comes every year."
    article = project.add_text(text)
    first, second, third = (
        project.mentions.add(
            article, Span.of(text.index(words), text.index(words) + len(words)), DATE
        )
        for words in ("July 9, 2025", "9 July 2025", "July 9 ")
    )
    assert first.entity_id == second.entity_id != third.entity_id
    assert project.entities.get(first.entity_id).name == "2025-07-09"
    assert project.entities.get(third.entity_id).name == "07-09"
