"""The text of one block, written from where its pieces stand in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from store.records import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from store.intake.markdown.places import Placed
    from store.intake.markdown.writing import Writing

_BREAK_TAG = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
KINDS = {
    "heading_open": Kind.HEADING,
    "list_item_open": Kind.ITEM,
    "blockquote_open": Kind.QUOTATION,
    "tr_open": Kind.ROW,
    "link_open": Kind.LINK,
    "strong_open": Kind.STRONG,
    "em_open": Kind.EMPHASIS,
}
"""What the tokens that open something stand for."""


class Run(NamedTuple):
    """A stretch of a block's text that stands in the source as it is."""

    at: int
    source: int
    length: int


class BlockText:
    """Writes the pieces of a block's text from where they stand in the source."""

    def __init__(self, content: str, runs: Sequence[Run], writing: Writing) -> None:
        self._content = content
        self._runs = runs
        self._starts = [run.at for run in runs]
        self._writing = writing

    def take(self, piece: Placed) -> None:
        """Write a piece, or what it stands for: a blank, a new line, a structure's edge."""
        token, start, end = piece
        if token.type in {"text", "code_inline"}:
            self._copy(start, end if token.content else start)
        elif token.type == "text_special":
            self._writing.replace(self._place(start), self._place(end - 1) + 1, token.content)
        elif token.type == "softbreak":
            self._writing.part(" ")
        elif token.type == "hardbreak" or _BREAK_TAG.fullmatch(token.content):
            self._writing.part("\n")
        elif token.nesting > 0:
            self._writing.open(KINDS.get(token.type), detail_of(token))
        elif token.nesting < 0:
            self._writing.close()

    def _copy(self, start: int, end: int) -> None:
        """Copy a stretch; a line end in it, as code may have, is shown as a blank."""
        for index in range(self._index(start), len(self._runs)):
            run = self._runs[index]
            if run.at >= end:
                break
            left, right = max(start, run.at), min(end, run.at + run.length)
            self._writing.copy(run.source + left - run.at, run.source + right - run.at)
            if right < end and self._content[right : right + 1] == "\n":
                self._writing.part(" ")

    def _place(self, at: int) -> int:
        run = self._runs[self._index(at)]
        return run.source + at - run.at

    def _index(self, at: int) -> int:
        return max(bisect_right(self._starts, at) - 1, 0)


def detail_of(token: Token) -> str:
    """Return a heading's level, an item's marker or a link's address."""
    if token.type == "heading_open":
        return token.tag.removeprefix("h")
    if token.type == "list_item_open":
        return f"{token.info}{token.markup}" if token.info else "•"
    return str(token.attrs.get("href", ""))
