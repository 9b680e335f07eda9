"""Names of all scripts in plain letters, for comparing only."""

from __future__ import annotations

import re
from functools import lru_cache

from store.names.fold import fold

_OTHER = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=1 << 16)
def latin(name: str) -> str:
    """Return the words of a name in a–z and 0–9, one space between them.

    Other scripts are transliterated letter by letter (anyascii): Горбачёв is gorbachev.
    """
    folded = fold(name)
    if not folded.isascii():
        from anyascii import anyascii

        folded = anyascii(folded).lower()
    return _OTHER.sub(" ", folded).strip()
