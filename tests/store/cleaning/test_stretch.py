from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.cleaning.measures import Measurer
from store.cleaning.stretch import NAMES, best_stretch, stretch_rows
from store.cleaning.units import units_of
from tests.store.cleaning.made import BODY, joined

GAINS = st.lists(st.integers(-9, 9).map(float), max_size=12)


@given(GAINS)
def test_no_stretch_has_a_larger_sum(gains: list[float]) -> None:
    start, end, best = best_stretch(gains)
    assert sum(gains[start:end]) == best
    places = range(len(gains) + 1)
    assert best == max(sum(gains[left:right]) for left in places for right in places)


def test_a_unit_is_the_farther_off_the_more_speaks_against_what_lies_between() -> None:
    raw = joined("Menu", *BODY, "Share", "Print", "Comments")
    units = Measurer("en").measure_all(units_of(raw))
    shares = [0.1, *[0.9] * len(BODY), 0.1, 0.1, 0.1]
    gain = [row[NAMES.index("gain_to_stretch")] for row in stretch_rows(units, shares)]
    assert gain[:-2] == [0.0] * (len(units) - 2)
    assert 0 > gain[-2] > gain[-1]


def test_where_nothing_seems_kept_every_unit_lies_outside() -> None:
    units = Measurer("en").measure_all(units_of("Menu\nShare"))
    rows = stretch_rows(units, [0.1, 0.1])
    assert [row[NAMES.index("stretch_gain")] for row in rows] == [0.0, 0.0]
