"""Lines that come back in several articles of one source, and so are hardly part of any."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.ledger import Ledger

ENOUGH = 3
"""Articles of one source in which a line has to stand: in two it may be chance (a subhead)."""


class Repeats:
    """How many articles of each source have a line."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def known(self, source: str, lines: Collection[str], *, besides: int = 0) -> frozenset[str]:
        """Return which of an article's lines come back in enough articles of its source.

        `besides` is 1 for an article that is not counted yet. An article without a source has
        none.
        """
        if not source or not lines:
            return frozenset()
        marks = {_mark(line): line for line in lines}
        rows = self._ledger.execute(
            "SELECT line FROM repeated_lines WHERE source = ? AND articles >= ?"
            " AND line IN (SELECT value FROM json_each(?))",
            source,
            ENOUGH - besides,
            json.dumps(sorted(marks)),
        )
        return frozenset(marks[mark] for (mark,) in rows)

    def count(self, source: str, lines: Collection[str]) -> None:
        """Take note of the lines of one more article of a source."""
        if source:
            self._ledger.execute_many(
                "INSERT INTO repeated_lines VALUES (?, ?, 1)"
                " ON CONFLICT DO UPDATE SET articles = articles + 1",
                ((source, mark) for mark in sorted(map(_mark, lines))),
            )


def _mark(line: str) -> int:
    """Return a number to know a line by: eight bytes, however long it is."""
    from hashlib import blake2b  # for what comes in; the desk starts without it

    digest = blake2b(line.encode(errors="replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
