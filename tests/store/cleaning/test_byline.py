from __future__ import annotations

import pytest

from store.cleaning.byline import is_byline
from store.cleaning.measures import Measurer
from store.cleaning.units import units_of


def says_whose(line: str) -> bool:
    (unit,) = Measurer("en").measure_all(units_of(line))
    return is_byline(unit)


@pytest.mark.parametrize(
    "line",
    [
        "By Marta Lindqvist",
        "by: Marta Lindqvist and Jon of Harwick",
        "Source Harbour Post",
        "Source: Harbour Post",
        "Published by Harbour Post",
        "Written by Marta Lindqvist | March 4, 2024",
        "Author Marta Lindqvist",
    ],
)
def test_an_opening_and_names_are_a_byline(line: str) -> None:
    assert says_whose(line)


@pytest.mark.parametrize(
    "line",
    [
        "By",
        "By far the oldest lighthouse",
        "Published March 4, 2024",
        "Source code of the beacon",
        "Written by hand",
        "The harbour council",
        "By 2024",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert not says_whose(line)
