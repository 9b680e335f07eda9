"""The name that somebody is shown by is the most frequent of the full ones."""

from __future__ import annotations

import pytest

from store import EntityType
from store.names.shown import shown_name


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ({"Leike": 9, "Jan Leike": 1}, "Jan Leike"),
        ({"Daniel Kokotajlo": 3, "Daniel Cocateo": 2, "Kokotajlo": 8}, "Daniel Kokotajlo"),
        ({"JAN LEIKE": 2, "Jan Leike": 1}, "Jan Leike"),
        ({"Jan Leike's": 3, "Jan Leike": 1}, "Jan Leike"),
        ({"Jan Leike": 1, "Dr. Jan Leike": 1}, "Jan Leike"),
        ({"J. Leike": 5, "Jan Leike": 1}, "Jan Leike"),
    ],
)
def test_a_person_is_shown_by_a_full_name(names: dict[str, int], shown: str) -> None:
    assert shown_name(names, EntityType.PERSON) == shown
    assert shown_name(dict(reversed(names.items())), EntityType.PERSON) == shown


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ({"BI": 7, "Business Insider": 1}, "Business Insider"),
        ({"Microsoft": 1, "Microsoft Corp.": 1}, "Microsoft"),
    ],
)
def test_an_organisation_is_shown_by_its_words(names: dict[str, int], shown: str) -> None:
    assert shown_name(names, EntityType.ORG) == shown
