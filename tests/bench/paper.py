"""A terminal of paper: takes what is painted, at the cost of painting, and shows nothing.

`TEXTUAL_DRIVER=tests.bench.paper:FirstPaper` runs any Textual program, as it is, just until the
words in `PAPER_UNTIL` (parted by `|`) are on its screen.
"""

from __future__ import annotations

import os
from time import process_time
from typing import ClassVar

from textual.drivers.headless_driver import HeadlessDriver


class Paper(HeadlessDriver):
    """Has 140 by 36 cells; unlike Textual's headless driver it has every paint made in full."""

    paints = 0
    """How often something was painted, on any paper."""

    @property
    def is_headless(self) -> bool:
        return False

    def _get_terminal_size(self) -> tuple[int, int]:
        return 140, 36

    def write(self, data: str) -> None:
        Paper.paints += len(data) > 0


class WatchedPaper(Paper):
    """Notes when all that is waited for has been painted, in seconds of CPU."""

    until: ClassVar[set[str]] = set()
    seen_at = 0.0

    def write(self, data: str) -> None:
        super().write(data)
        self.until.difference_update([words for words in self.until if words in data])
        if not self.until:
            WatchedPaper.seen_at = WatchedPaper.seen_at or process_time()


class FirstPaper(WatchedPaper):
    """Ends the process as soon as all that was waited for is painted."""

    until: ClassVar[set[str]] = set(os.environ.get("PAPER_UNTIL", " ").split("|"))

    def write(self, data: str) -> None:
        super().write(data)
        if not self.until:
            os._exit(0)
