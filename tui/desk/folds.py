"""What of an article is folded away: the dropped blocks that nobody opened."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.desk.captions import caption
from tui.desk.looks import looks_of
from tui.text.folds import FoldedText
from tui.text.layers import MarkIndex
from tui.text.safe import readable
from tui.widgets.reader import Appearance, places_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store import Article, Block
    from tui.text.graphemes import Fragment


class Folds:
    """Which dropped blocks of an article are open, and the text as it is then shown.

    A fold is a run of dropped blocks that are not open, however many they are.
    """

    def __init__(self, article: Article) -> None:
        self._opened: set[int] = set()
        self.take(article)

    def take(self, article: Article) -> None:
        """Take the article as it is now: its blocks may have been taken back or dropped."""
        self._raw, self.blocks = article.raw, article.blocks
        self._looks, self._words = looks_of(article)
        self._text = readable(article.raw)
        self._starts = [block.start for block in self.blocks]
        self._opened &= {block.start for block in self.blocks if not block.kept}

    def look(self) -> tuple[FoldedText, Appearance]:
        """Return the text with its folds, and what it looks like."""
        runs = (run for run in self._runs() if not self._is_open(run[0]))
        folded = FoldedText(self._text, ((run[0].start, run[-1].end) for run in runs))
        captions = {
            sign: caption(self._raw, self.touched(*fold)) for sign, fold in folded.signs.items()
        }
        return folded, Appearance(self._looks, captions, self._words)

    def dropped(self) -> Appearance:
        """Return what the text looks like if nothing is set apart but what is dropped."""
        every = self._looks.within(0, len(self._raw))
        return Appearance(MarkIndex(m for m in every if m.kind == "dropped"), words=self._words)

    @property
    def beginning(self) -> int:
        """Where the text begins that is kept; 0 if none is."""
        return next((block.start for block in self.blocks if block.kept), 0)

    def count_of(self, words: str) -> int:
        """Count how often words stand in the whole text, folded or not."""
        return len(places_of(words, self._text))

    def touched(self, start: int, end: int) -> Sequence[Block]:
        """Return the blocks that share a character with a stretch."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return self.blocks[first : bisect_right(self._starts, max(start, end - 1))]

    def toggle(self, offset: int) -> Fragment | None:
        """Open or close the dropped blocks around an offset, or those nearest to it.

        Return the stretch that they are, or None if nothing is dropped.
        """
        run = self._run_near(offset)
        if not run:
            return None
        starts = {block.start for block in run}
        self._opened = self._opened - starts if self._is_open(run[0]) else self._opened | starts
        return run[0].start, run[-1].end

    def toggle_all(self) -> bool | None:
        """Open every fold, or close all if none is left to open; say whether they are open now.

        None means that nothing is dropped.
        """
        dropped = {block.start for block in self.blocks if not block.kept}
        if not dropped:
            return None
        is_open = not dropped <= self._opened
        self._opened = dropped if is_open else set()
        return is_open

    def open(self, start: int, end: int) -> None:
        """Show a stretch also where it is dropped, or is about to be."""
        self._opened |= {block.start for block in self.touched(start, end)}

    def _runs(self) -> Iterator[list[Block]]:
        """Yield the runs of dropped blocks that are all open, or all not."""
        run: list[Block] = []
        for block in self.blocks:
            if run and (block.kept or self._is_open(block) != self._is_open(run[0])):
                yield run
                run = []
            if not block.kept:
                run.append(block)
        if run:
            yield run

    def _is_open(self, block: Block) -> bool:
        return block.start in self._opened

    def _run_near(self, offset: int) -> list[Block]:
        def distance(run: list[Block]) -> int:
            return max(run[0].start - offset, offset - run[-1].end + 1, 0)

        return min(self._runs(), key=distance, default=[])
