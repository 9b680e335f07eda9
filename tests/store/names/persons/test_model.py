from __future__ import annotations

import json
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from store.names.persons.alignment import Alignment, align
from store.names.persons.features import SIGNS, features
from store.names.persons.model import WEIGHTS_FILE, Weights, learned_weights
from store.names.persons.name import parse


def aligned(one: str, other: str) -> Alignment:
    return align(parse(one), parse(other))


NAMES = st.text(alphabet="abcdefghijklmnopqrst .", min_size=1, max_size=24).filter(
    lambda name: bool(parse(name).words)
)


@given(NAMES, NAMES)
def test_features_are_of_one_scale(one: str, other: str) -> None:
    found = features(aligned(one, other))
    assert len(found) == len(SIGNS)
    assert all(0 <= feature <= 1 for feature in found)


def test_the_weights_that_come_along_are_those_of_the_features() -> None:
    stored = json.loads(files("store.names.persons").joinpath(WEIGHTS_FILE).read_text("utf-8"))
    assert list(stored["weights"]) == list(SIGNS)


def test_no_weight_has_a_sign_that_makes_no_sense() -> None:
    weights = learned_weights().of_features
    assert all(weight * sign >= 0 for weight, sign in zip(weights, SIGNS.values(), strict=True))


def test_likelihood_is_a_probability() -> None:
    nothing = Weights((0.0,) * len(SIGNS), 0.0)
    assert nothing.likelihood(aligned("Sam Altman", "Larry Page")) == 0.5


def test_a_name_that_is_known_is_rather_another_than_misheard() -> None:
    weights = learned_weights()
    known = weights.likelihood(aligned("Jose Ruiz", "Jose Reese"))
    unknown = weights.likelihood(aligned("Jose Ruizz", "Jose Reesse"))
    assert known < unknown
