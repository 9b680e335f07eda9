"""Finding a string in the texts of a project."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a string stands, with the text around it."""

    article_id: int
    title: str
    start: int
    end: int
    before: str
    after: str


CONTEXT = 60
"""Characters kept on either side of a hit."""


class Search:
    """Looks through the raw texts, one article at a time."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def occurrences(self, words: str, article_id: int | None = None) -> Iterator[Hit]:
        """Yield every place, in one article or in all, where these words stand by themselves.

        Case counts, and no letter or digit may touch them: “Meta” is not in “Metaphor”.
        """
        if not words:
            return
        pattern = re.compile(_alone(words))
        rows = self._ledger.execute(
            "SELECT id, title, raw FROM articles JOIN texts ON article_id = id"
            " WHERE (?1 IS NULL OR id = ?1) AND instr(raw, ?2) ORDER BY id",
            article_id,
            words,
        )
        for found_id, title, raw in rows:
            for match in pattern.finditer(raw):
                start, end = match.span()
                before = raw[max(0, start - CONTEXT) : start].rpartition("\n")[2]
                after = raw[end : end + CONTEXT].partition("\n")[0]
                yield Hit(found_id, title, start, end, before, after)


def _alone(words: str) -> str:
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w\Z", words) else ""
    return f"{before}{re.escape(words)}{after}"
