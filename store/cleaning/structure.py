"""What the markup of a page without elements, such as Markdown, says of its blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.records import Kind, Origin, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.records import Block, Structure

_REASONS = {
    Kind.HEADING: Reason.SUBHEAD,
    Kind.ITEM: Reason.LIST,
    Kind.QUOTATION: Reason.QUOTE,
    Kind.ROW: Reason.TABLE,
    Kind.CODE: Reason.BODY,
}


def marked(blocks: Sequence[Block], structures: Iterable[Structure]) -> tuple[Block, ...]:
    """Let headings, items, quotations, rows and code say what the kept blocks in them are.

    A heading that no rule drops is kept where what follows it is kept. The outermost structure
    around a block counts; `structures` come in order of their start, the outer first.
    """
    telling = [structure for structure in structures if structure.kind in _REASONS]
    found: list[Block] = []
    place = 0
    for index, block in enumerate(blocks):
        while place < len(telling) and telling[place].end <= block.start:
            place += 1
        around = telling[place] if place < len(telling) else None
        if around is None or around.start >= block.end:
            found.append(block)
        else:
            is_followed = index + 1 < len(blocks) and blocks[index + 1].kept
            found.append(_told(block, around.kind, is_followed=is_followed))
    return tuple(found)


def _told(block: Block, kind: Kind, *, is_followed: bool) -> Block:
    if block.kept and block.reason is not Reason.TITLE:
        return replace(block, reason=_REASONS[kind])
    if kind is Kind.HEADING and is_followed and block.origin is Origin.MODEL:
        return replace(
            block, kept=True, reason=Reason.SUBHEAD, confidence=_HEADING, origin=Origin.MARKUP
        )
    return block


_HEADING = 0.9
"""How sure it is that a heading belongs to the kept text that it stands above."""
