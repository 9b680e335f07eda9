"""What the names screen is narrowed to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store import EntityType
from store.names.comparison import LAX
from tui.names.filters import STRICT, following, moved, scale


@given(st.floats(LAX, 1), st.integers(-30, 30))
def test_the_threshold_stays_within_its_bounds_on_the_notches(start: float, steps: int) -> None:
    threshold = moved(start, steps)
    assert LAX <= threshold <= STRICT
    assert round(threshold * 20, 6).is_integer()


def test_a_step_there_and_one_back_is_none() -> None:
    assert moved(moved(0.5, 1), -1) == 0.5
    assert [moved(0.5, 1), moved(0.5, -1)] == [0.55, 0.45]


@given(st.floats(LAX, 1))
def test_the_scale_is_as_wide_at_every_threshold(threshold: float) -> None:
    drawn = scale(threshold)
    assert drawn.count("●") == 1
    assert drawn.count("─") == 6


def test_the_scale_goes_from_strict_to_lax() -> None:
    assert scale(0.95) == "strict ●────── lax .95"
    assert scale(0.5) == "strict ────●── lax .50"
    assert scale(0.3) == "strict ──────● lax .30"


def test_types_go_round_and_all_of_them_are_between() -> None:
    types = [EntityType.PERSON, EntityType.ORG]
    assert following(types, None) is EntityType.PERSON
    assert following(types, EntityType.PERSON) is EntityType.ORG
    assert following(types, EntityType.ORG) is None
    assert following(types, EntityType.PLACE) is EntityType.PERSON
    assert following([], None) is None
