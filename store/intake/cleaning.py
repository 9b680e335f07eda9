"""The raw text cut into blocks: for now one a line, and all of them kept."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from store.intake.lines import lines_of
from store.intake.metadata import describe
from store.records import Block

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOWHERE = -1


def clean(raw: str) -> tuple[Block, ...]:
    """Cut the raw text into blocks that tile it, each a line with the blank lines after it.

    Nothing is judged yet, so every block is kept; the reason tells the title from the body.
    """
    lines = list(lines_of(raw))
    title = describe(raw).title
    title_start = next((line.start for line in lines if line.text == title), _NOWHERE)
    edges = [0, *(line.start for line in lines[1:]), len(raw)]
    return tuple(
        Block(start, end, kept=True, reason="title" if start <= title_start < end else "body")
        for start, end in pairwise(edges)
        if start < end
    )


def count_words(raw: str, blocks: Iterable[Block]) -> int:
    """Count the words of the kept blocks, which is what there is to read."""
    return sum(
        any(map(str.isalnum, word))
        for block in blocks
        if block.kept
        for word in raw[block.start : block.end].split()
    )
