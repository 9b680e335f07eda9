"""The pairs of bearers that may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.names.search.name_index import NameIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.names.bearers import Bearer, Pair


def find_pairs(new: Sequence[Bearer], known: Sequence[Bearer], *, workers: int = 1) -> list[Pair]:
    """Compare each new bearer with the known ones and the other new ones of its type.

    Returned are all pairs with a score from `LAX` on and all that clash, the likeliest first. It
    makes no difference which are new: what is compared little by little comes to the same pairs as
    what is compared at once. Only where a type grows beyond 20,000 names, or more than 200,000 come
    at once, less likely pairs are no longer looked for; those found before still hold. For
    `workers`, see `NameIndex.pairs_with`; whoever asks again and again keeps one of those.
    """
    ids, types = {bearer.id for bearer in new}, {bearer.type for bearer in new}
    index = NameIndex(bearer for bearer in known if bearer.type in types and bearer.id not in ids)
    return index.pairs_with(new, workers=workers)
