"""The pairs of bearers that may be one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from store.names.search.name_index import NameIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.names.bearers import Bearer, Pair


MANY = 20_000
"""New bearers, from which on it pays to compare them in several processes."""


def find_pairs(
    new: Sequence[Bearer], known: Sequence[Bearer], *, workers: int | None = None
) -> list[Pair]:
    """Compare each new bearer with the known ones and the other new ones of its type.

    Returned are all pairs with a score from `LAX` on and all that clash, the likeliest first; of
    many bearers of the very same names, each is paired with those of its articles and with some who
    stand for all. Which are new makes no difference: what is compared little by little comes to the
    pairs of what is compared at once. Only where a type grows beyond 20,000 names, or more than
    200,000 come at once, less likely pairs are no longer looked for: what was compared before has
    them still, and also more pairs of those of the same names if they are many. For
    `workers`, by default as many as pay, see `NameIndex.pairs_with`; whoever asks again and again
    keeps one of those.
    """
    if workers is None:
        workers = (os.cpu_count() or 1) if len(new) >= MANY else 1
    ids, types = {bearer.id for bearer in new}, {bearer.type for bearer in new}
    index = NameIndex(bearer for bearer in known if bearer.type in types and bearer.id not in ids)
    return index.pairs_with(new, workers=workers)
