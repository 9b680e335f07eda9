"""From tensors to the weights file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from store.suggest.claims.training.forward import word_table
from store.suggest.claims.weights import pack

if TYPE_CHECKING:
    from store.suggest.claims.network import Floats
    from store.suggest.claims.sequence import Vocabulary
    from store.suggest.claims.training.parameters import Parameters

IN_BYTES: Final = frozenset(("words", "endings"))
"""The tables that are large; a byte a number is exact enough for them."""
_ONLY_FOR_TRAINING = frozenset(("words", "projection", "tags", "tags_bias"))


def packed(
    parameters: Parameters,
    vectors: Any,
    vocabulary: Vocabulary,
    worth: Floats,
    speech: Floats,
) -> bytes:
    """Return what the weights file holds."""
    arrays = {
        name: value.detach().numpy()
        for name, value in parameters.items()
        if name not in _ONLY_FOR_TRAINING
    }
    arrays["words"] = word_table(parameters, vectors).detach().numpy()
    arrays["cue"] = parameters["tags"].detach().numpy()[:, :1]
    arrays["cue_bias"] = parameters["tags_bias"].detach().numpy()[:1]
    arrays["worth"] = worth
    arrays["speech"] = speech
    return pack(vocabulary, arrays, IN_BYTES)
