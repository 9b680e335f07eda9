"""The weights file of the network: small, and the same bytes for the same training."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

import numpy as np

from store.suggest.claims.network import DILATIONS, Linear, Network
from store.suggest.claims.sequence import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from store.suggest.claims.network import Floats

FILE: Final = "weights.npz"
SCALE: Final = "_scale"
"""Ends the name of what the bytes of a table are multiplied with, one number a column."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt: the words it knows, the network, and what a draft's chances are worth."""

    vocabulary: Vocabulary
    network: Network
    worth: Floats
    speech: Floats
    """For every row of the vocabulary, how often as a cue it has content in quotation marks."""


@lru_cache(1)
def weights() -> Weights:
    """Load the weights of this package, once; raises `FileNotFoundError` if it has none."""
    return read_weights(files(__package__).joinpath(FILE).read_bytes())


def read_weights(packed: bytes) -> Weights:
    """Unpack weights that `pack` made."""
    with np.load(BytesIO(packed), allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    words, endings = (_lines(arrays.pop(name)) for name in ("vocabulary", "endings_known"))
    floats = {
        name: _whole(name, array, arrays)
        for name, array in arrays.items()
        if not name.endswith(SCALE)
    }
    return Weights(
        Vocabulary(
            {word: row for row, word in enumerate(words, 2)},
            {ending: row for row, ending in enumerate(endings, 1)},
        ),
        _network(floats),
        floats["worth"],
        floats["speech"],
    )


def _network(floats: Mapping[str, Floats]) -> Network:
    return Network(
        words=floats["words"],
        endings=floats["endings"],
        shapes=floats["shapes"],
        states=floats["states"],
        layers=tuple(_linear(floats, f"layer{place}") for place in range(len(DILATIONS))),
        cue=_linear(floats, "cue"),
        place=_linear(floats, "place"),
        anchor=_linear(floats, "anchor"),
        distances=floats["distances"],
        between=floats["between"],
        edges=_linear(floats, "edges"),
        lack=_linear(floats, "lack"),
        lacks=_linear(floats, "lacks"),
    )


def pack(vocabulary: Vocabulary, arrays: Mapping[str, Floats], in_bytes: frozenset[str]) -> bytes:
    """Pack arrays by their names, those named `in_bytes` as whole numbers from -127 to 127."""
    stored: dict[str, NDArray[np.generic]] = {
        "vocabulary": _letters(vocabulary.words),
        "endings_known": _letters(vocabulary.endings),
    }
    for name, array in arrays.items():
        if name in in_bytes:
            scale = np.maximum(np.abs(array).max(axis=0), 1e-6).astype(np.float32) / 127
            stored[name] = np.rint(array / scale).astype(np.int8)
            stored[name + SCALE] = scale
        else:
            stored[name] = array.astype(np.float16)
    target = BytesIO()
    np.savez_compressed(target, allow_pickle=False, **stored)
    return target.getvalue()


def _whole(
    name: str, array: NDArray[np.generic], arrays: Mapping[str, NDArray[np.generic]]
) -> Floats:
    floats: Floats = array.astype(np.float32)
    return floats * arrays[name + SCALE].astype(np.float32) if name + SCALE in arrays else floats


def _linear(floats: Mapping[str, Floats], name: str) -> Linear:
    return Linear(np.ascontiguousarray(floats[name]), floats[name + "_bias"])


def _letters(words: Mapping[str, int]) -> NDArray[np.uint8]:
    ordered = sorted(words, key=words.__getitem__)
    return np.frombuffer("\n".join(ordered).encode(), np.uint8)


def _lines(letters: NDArray[np.generic]) -> list[str]:
    return letters.tobytes().decode().split("\n")
