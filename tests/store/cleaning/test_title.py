from __future__ import annotations

import pytest

from store.cleaning.measures import Measurer
from store.cleaning.title import title_of
from store.cleaning.units import units_of
from tests.store.cleaning.made import BODY, MENU, TITLE, joined


def title(*lines: str) -> str | None:
    units = Measurer("en").measure_all(units_of(joined(*lines)))
    index = title_of(units, [True] * len(units))
    return None if index is None else units[index].unit.text


def test_the_headline_that_speaks_of_the_body_is_the_title() -> None:
    assert title(*MENU, "Ferry Line Adds Night Crossings", TITLE, "By Jo March", *BODY) == TITLE


@pytest.mark.parametrize("lines", [(), BODY, (*MENU, *BODY), (TITLE,), (*BODY, TITLE)])
def test_where_no_line_before_the_body_is_one_there_is_none(lines: tuple[str, ...]) -> None:
    assert title(*lines) is None


def test_a_subhead_below_the_opening_sentence_is_no_title() -> None:
    assert title(BODY[0], "The lighthouse plan", *BODY[1:]) is None
