"""Words left unknown at random, names above all: what is said must show without knowing them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import torch

from store.suggest.claims.sequence import SHAPES

if TYPE_CHECKING:
    from store.suggest.claims.training.batches import Batch

NAMES: Final = 0.4
WORDS: Final = 0.06
ENDINGS: Final = 0.3
"""Of the words left unknown, the share whose endings are as well."""
_FIRST, _LAST = SHAPES.index("Title"), SHAPES.index("miXed")


def without_some_words(batch: Batch) -> Batch:
    """Return the batch with some words unknown."""
    is_name = (batch.shapes >= _FIRST) & (batch.shapes <= _LAST)
    share = torch.where(is_name, NAMES, WORDS)
    dropped = (torch.rand(batch.words.shape) < share) & (batch.words > 1)
    bare = dropped & (torch.rand(batch.words.shape) < ENDINGS)
    return replace(
        batch,
        words=torch.where(dropped, 1, batch.words),
        endings=torch.where(bare, 0, batch.endings),
    )
