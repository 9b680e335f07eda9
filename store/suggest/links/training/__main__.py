# ruff: noqa: T201 - printing is what it is for
"""Make the lexicon of claim links: `python -m store.suggest.links.training DATA`.

The words are those of the encoder's vocabulary and of PolNeAR (train), by how often they are used
in either. The vector of a word is what the encoder makes of the word alone beside the mean of what
it makes of the word in the sentences of PolNeAR, so that “left” is near “departed”; the principal
components of both together are kept.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from store.suggest.links.lexicon import TABLE
from store.suggest.links.training.encoder import Encoder
from store.suggest.links.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

_SIZE = 16_000
_DIMENSIONS = 48
_ARTICLES = 8
"""Articles of PolNeAR that a word has to be in to count there."""

_FIRST_WORD = 1996
"""The place of “the” in the vocabulary, which is sorted by frequency; marks and letters precede."""

_SEEN = 3.0
"""Uses in PolNeAR at which what is seen of a word counts as much as what its form suggests."""

_LEAST = 0.05 / 44_000
"""The share of a word that the vocabulary does not have."""

_LENGTHS = range(21, 400)
"""Characters of the sentences that are read."""

_SENTENCE_END = re.compile(r"(?<=[.!?]) +(?=[A-Z“\"])")


def main(data: Path) -> None:
    """Choose the words, let the encoder read them, and write the table."""
    lines = (data / "claims" / "polnear_train.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    encoder = Encoder()
    shares = _shares(encoder.vocabulary, texts)
    chosen = sorted(shares, key=lambda word: (-shares[word], word))[:_SIZE]
    vectors = _reduce(_alone(encoder, chosen), *_in_use(encoder, chosen, texts))
    np.savez_compressed(
        TABLE,
        words=np.frombuffer(" ".join(chosen).encode(), np.uint8),
        bits=np.array([round(-10 * np.log2(shares[word])) for word in chosen], np.uint8),
        vectors=np.round(vectors * 127 / np.abs(vectors).max(axis=1, keepdims=True)).astype("i1"),
    )
    print(f"{len(chosen)} words, {TABLE.stat().st_size:,} bytes")


def _shares(vocabulary: dict[str, int], texts: Iterable[str]) -> dict[str, float]:
    """Estimate how often each word is used, as the mean of Zipf's law and of PolNeAR's count."""
    general = ["a", "i"] + [
        word
        for word, place in sorted(vocabulary.items(), key=lambda item: item[1])
        if place >= _FIRST_WORD and len(word) > 1 and word.isascii() and word.isalpha()
    ]
    counts, articles = Counter[str](), Counter[str]()
    for text in texts:
        said = words(text)
        counts.update(said)
        articles.update(set(said))
    law = sum(1 / (rank + 3) for rank in range(30_000))
    shares = {word: 0.5 / (rank + 3) / law for rank, word in enumerate(general)}
    for word, count in sorted(counts.items()):
        if articles[word] >= _ARTICLES and word.isascii() and word.isalpha():
            shares[word] = shares.get(word, _LEAST) + 0.5 * count / counts.total()
    return shares


def _alone(encoder: Encoder, chosen: Sequence[str]) -> NDArray[Any]:
    vectors = np.zeros((len(chosen), 384))
    for found in encoder.encode(chosen):
        vectors[found.place] = _unit(found.vectors.mean(axis=0))
    return _unit(vectors - vectors.mean(axis=0))


def _in_use(
    encoder: Encoder, chosen: Sequence[str], texts: Iterable[str]
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return the sum of the vectors of each word in the sentences, and how many they are."""
    rows = {word: row for row, word in enumerate(chosen)}
    pieces = {s for text in texts for line in text.split("\n") for s in _SENTENCE_END.split(line)}
    sentences = sorted(sentence for sentence in pieces if len(sentence) in _LENGTHS)
    sums, counts = np.zeros((len(chosen), 384)), np.zeros(len(chosen))
    for found in encoder.encode(sentences):
        places: dict[int, list[int]] = defaultdict(list)
        for place, word in enumerate(found.words):
            if word is not None:
                places[word].append(place)
        for of_word in places.values():
            row = rows.get("".join(found.pieces[place].removeprefix("##") for place in of_word))
            if row is not None:
                sums[row] += found.vectors[of_word].mean(axis=0)
                counts[row] += 1
    return sums, counts


def _reduce(alone: NDArray[Any], sums: NDArray[Any], counts: NDArray[Any]) -> NDArray[Any]:
    """Put both kinds of vectors together; a word that is hardly used is guessed from its form."""
    seen = counts >= _SEEN
    means = sums / np.maximum(counts, 1)[:, None]
    means -= means[seen].mean(axis=0)
    guess = alone @ np.linalg.lstsq(alone[seen], means[seen], rcond=None)[0]
    trust = (counts / (counts + _SEEN))[:, None]
    both = np.concatenate([alone, _unit(trust * means + (1 - trust) * guess)], axis=1)
    both -= both.mean(axis=0)
    components = np.linalg.svd(both, full_matrices=False)[2][:_DIMENSIONS]
    return _unit(both @ components.T)


def _unit(vectors: NDArray[Any]) -> NDArray[Any]:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    unit: NDArray[Any] = vectors / np.maximum(lengths, 1e-9)
    return unit


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data"))
