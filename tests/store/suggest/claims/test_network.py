from __future__ import annotations

import numpy as np
import pytest

from store.suggest.claims.network import encode, product
from store.suggest.claims.sequence import sequence_of
from store.suggest.claims.weights import weights
from store.suggest.reading import read


@pytest.mark.parametrize("rows", [0, 1, 31, 32, 33, 500])
def test_a_product_in_pieces_is_the_product(rows: int) -> None:
    random = np.random.default_rng(rows)
    left = random.normal(size=(rows, 80)).astype(np.float32)
    right = random.normal(size=(80, 80)).astype(np.float32)
    np.testing.assert_allclose(product(left, right), left @ right, rtol=1e-4, atol=1e-4)


def test_a_product_of_large_weights_is_taken_row_by_row() -> None:
    left = np.ones((3, 600), np.float32)
    right = np.ones((600, 600), np.float32)
    np.testing.assert_allclose(product(left, right), left @ right)


def test_what_is_far_away_does_not_change_how_a_place_is_read() -> None:
    learnt = weights()
    near = "The mayor said that the bridge would open in May."
    texts = [f"{near} {'So it goes. ' * 40}{end}" for end in ("Yes.", "“No,” she added.")]
    first, second = (
        encode(learnt.network, sequence_of(read(text), [], learnt.vocabulary)) for text in texts
    )
    np.testing.assert_allclose(first[:11], second[:11], rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("text", ["No", "Yes. No.", "a\nb"])
def test_texts_shorter_than_the_reach_are_read(text: str) -> None:
    learnt = weights()
    encoded = encode(learnt.network, sequence_of(read(text), [], learnt.vocabulary))
    assert np.isfinite(encoded).all()
