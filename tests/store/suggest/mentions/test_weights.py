from __future__ import annotations

import numpy as np

from store.suggest.mentions.weights import NO_NAME, read_weights, weights


def test_the_weights_of_the_traits_of_a_name_are_summed() -> None:
    made = read_weights('{"": [1,0,0,0,0,0,0], "a": [100,0,0,0,0,0,0], "b": [0,250,0,0,0,0,0]}')
    scores = made.scores([frozenset({"a", "b", "unknown"}), frozenset()])
    np.testing.assert_allclose(scores[0, :2], [1.01, 2.5])
    np.testing.assert_allclose(scores[1, :2], [0.01, 0])


def test_no_names_have_no_scores() -> None:
    assert weights().scores([]).shape == (0, NO_NAME + 1)
