"""Is this article nearly that one? Sketches of texts, of which a few numbers tell.

A text is its set of shingles, runs of five words. MinHash (Broder 1997) estimates how many shingles
two texts share, and one-permutation hashing (Li, Owen and Zhang 2012), with empty places filled
from the next one (Shrivastava and Li 2014), does it with a single hash of each.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence

SHINGLE = 5
"""Words."""
PLACES = 128
ROWS = 3
"""Numbers of a sketch that have to agree for two texts to be compared at all."""
ALIKE = 0.9
"""Likeness from which two texts are nearly the same; pairs less like are not sure to be found."""

_SHIFT = 32 - PLACES.bit_length() + 1
_WORD = re.compile(rb"\S+")
_NO_LETTERS = re.compile(r"[\W_]+")


def sketch(text: str) -> tuple[int, ...]:
    """Return `PLACES` numbers that are alike for texts that are; none for a text without words.

    They are the same on every machine. Case and punctuation do not count. Takes time in
    proportion to the text.
    """
    words = _NO_LETTERS.sub(" ", text.lower()).strip().encode()
    hashes = sorted(_hashes(words))
    if not hashes:
        return ()
    starts = [bisect_left(hashes, place << _SHIFT) for place in range(PLACES)]
    smallest = [
        hashes[start] if start < len(hashes) and hashes[start] >> _SHIFT == place else None
        for place, start in enumerate(starts)
    ]
    return tuple(_filled(smallest))


def bands(sketch: Sequence[int]) -> tuple[int, ...]:
    """Return numbers (32 bits) of which texts that are nearly the same share at least one."""
    rows = (sketch[start : start + ROWS] for start in range(0, len(sketch), ROWS))
    return tuple(crc32(repr((number, *row)).encode()) for number, row in enumerate(rows))


def likeness(sketch: Sequence[int], other: Sequence[int]) -> float:
    """Estimate which share of the words of two texts stands in both in the same order, 0 to 1.

    Where a share w of the words was kept, w^5 of the shingles are: the fifth root of the shingles
    shared (2J / (1 + J) for a Jaccard index J) is the Mash similarity (Ondov et al. 2016).
    """
    if not sketch or not other:
        return 0.0
    jaccard = sum(map(int.__eq__, sketch, other)) / len(sketch)
    return float((2 * jaccard / (1 + jaccard)) ** (1 / SHINGLE))


def _hashes(words: bytes) -> set[int]:
    """Return a hash of each shingle; of a text of fewer words, one of them all."""
    spans = [match.span() for match in _WORD.finditer(words)]
    if not spans:
        return set()
    view = memoryview(words)
    ends = islice(spans, min(SHINGLE, len(spans)) - 1, None)
    return {crc32(view[start:end]) for (start, _), (_, end) in zip(spans, ends, strict=False)}


def _filled(smallest: Sequence[int | None]) -> list[int]:
    """Give an empty place what stands in the next one that is not, marked by the distance."""
    filled: list[int] = []
    last, distance = next(number for number in smallest if number is not None), 0
    for number in reversed([*smallest]):
        last, distance = (number, 0) if number is not None else (last, distance + 1)
        filled.append(last + (distance << 32))
    return filled[::-1]
