from __future__ import annotations

from importlib.resources import files
from io import BytesIO

import numpy as np

from store.suggest.claims.sequence import Vocabulary
from store.suggest.claims.weights import FILE, pack, read_weights, weights

LARGEST = 2_000_000


def test_the_weights_file_is_small() -> None:
    assert len(files("store.suggest.claims").joinpath(FILE).read_bytes()) < LARGEST


def test_vocabulary_and_tables_belong_together() -> None:
    learnt = weights()
    assert len(learnt.network.words) == len(learnt.vocabulary.words) + 2
    assert len(learnt.network.endings) == len(learnt.vocabulary.endings) + 1
    assert len(learnt.speech) == len(learnt.network.words)
    assert min(learnt.vocabulary.words.values()) == 2


def test_packing_keeps_what_it_can() -> None:
    packed = (files("store.suggest.claims") / FILE).read_bytes()
    with np.load(BytesIO(packed)) as stored:
        arrays = {
            name: stored[name].astype(np.float32) * stored.get(f"{name}_scale", 1.0)
            for name in stored.files
            if not name.endswith("_scale") and stored[name].dtype != np.uint8
        }
    vocabulary = weights().vocabulary
    again = read_weights(pack(vocabulary, arrays, frozenset(("words", "endings"))))
    once = read_weights(packed)
    assert again.vocabulary.words == once.vocabulary.words
    assert again.vocabulary.endings == once.vocabulary.endings
    np.testing.assert_allclose(again.network.words, once.network.words, atol=1e-3)
    np.testing.assert_array_equal(again.network.edges.weights, once.network.edges.weights)


def test_the_same_weights_are_packed_in_the_same_bytes() -> None:
    vocabulary = Vocabulary({"said": 2, "told": 3}, {"aid": 1})
    arrays = {"words": np.arange(8, dtype=np.float32).reshape(4, 2)}
    one, other = (pack(vocabulary, arrays, frozenset(("words",))) for _ in range(2))
    assert one == other
