"""A terminal of paper: takes what is painted, at the cost of painting, and shows nothing.

`TEXTUAL_DRIVER=tests.bench.paper:FirstPaper` runs any Textual program, as it is, just until the
words in `PAPER_UNTIL` (parted by `|`) are on its screen.
"""

from __future__ import annotations

import os

from textual.drivers.headless_driver import HeadlessDriver


class Paper(HeadlessDriver):
    """Has 140 by 36 cells; unlike Textual's headless driver it has every paint made in full."""

    paints = 0

    @property
    def is_headless(self) -> bool:
        return False

    def _get_terminal_size(self) -> tuple[int, int]:
        return 140, 36

    def write(self, data: str) -> None:
        type(self).paints += len(data) > 0


class FirstPaper(Paper):
    """Ends the process as soon as all that was waited for is painted."""

    _waited_for = set(os.environ.get("PAPER_UNTIL", " ").split("|"))

    def write(self, data: str) -> None:
        self._waited_for -= {words for words in self._waited_for if words in data}
        if not self._waited_for:
            os._exit(0)
