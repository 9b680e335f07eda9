"""Counting what there is to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.records import Block


def count_words(raw: str, blocks: Iterable[Block]) -> int:
    """Count the words of the kept blocks, which is what there is to read."""
    return sum(words_in(raw[block.start : block.end]) for block in blocks if block.kept)


def words_in(text: str) -> int:
    """Count what stands between blanks and has a letter or digit in it."""
    return sum(any(map(str.isalnum, word)) for word in text.split())
