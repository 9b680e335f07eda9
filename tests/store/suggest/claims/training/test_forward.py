"""Torch and numpy compute the same network; it takes what `[train]` installs."""

from __future__ import annotations

import numpy as np
import pytest

from store.suggest.claims import network as plain
from store.suggest.claims.sequence import sequence_of
from store.suggest.claims.training.words import vocabulary_of
from store.suggest.claims.weights import read_weights
from store.suggest.claims.windows import windows_of
from store.suggest.claims.worth import EVIDENCE
from store.suggest.reading import read

torch = pytest.importorskip("torch")

TEXT = "“No, we will not,” he said. “It is late.”\n\nShe said that it was late. He will not."


def test_what_is_trained_is_what_is_run() -> None:
    from store.suggest.claims.training import forward
    from store.suggest.claims.training.batches import Cues, batch_of
    from store.suggest.claims.training.packing import packed
    from store.suggest.claims.training.parameters import new_parameters

    torch.manual_seed(0)
    vocabulary = vocabulary_of([TEXT])
    vectors = torch.randn(len(vocabulary.words) + 2, 5)
    parameters = new_parameters(vocabulary, 5)
    speech = np.zeros(len(vectors), np.float32)
    file = packed(parameters, vectors, vocabulary, np.zeros(EVIDENCE, np.float32), speech)
    network = read_weights(file).network
    sequence = sequence_of(read(TEXT), [(0, 18), (28, 41)], vocabulary)
    windows = windows_of(sequence, np.array([8, 17]), np.zeros(len(sequence.words), bool))

    encoded = plain.encode(network, sequence)
    scores, lacks = plain.edge_scores(network, encoded, network.place(encoded), windows)
    wanted = forward.encode(parameters, vectors, batch_of([sequence]), 0.0)
    arrays = windows.anchors, windows.places, windows.between, windows.inside
    anchors, places, between, inside = map(torch.from_numpy, arrays)
    cues = Cues(anchors, places, between, inside, answers=None)
    wanted_scores, wanted_lacks = forward.edge_scores(parameters, wanted[0], cues, 0.0)

    np.testing.assert_allclose(encoded, wanted[0].detach().numpy(), atol=0.1)
    np.testing.assert_allclose(scores, wanted_scores.detach().numpy(), atol=0.1)
    np.testing.assert_allclose(lacks, wanted_lacks.detach().numpy(), atol=0.1)
