"""Finding names in the texts of a project."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a name stands, with the text around it."""

    article_id: int
    title: str
    start: int
    end: int
    before: str
    quote: str
    after: str


CONTEXT = 60
"""Characters kept on either side of a hit."""

HOLDING = """
    SELECT id, title, raw FROM articles JOIN texts ON article_id = id
    WHERE (:articles IS NULL OR id IN (SELECT value FROM json_each(:articles)))
    AND EXISTS (SELECT 1 FROM json_each(:pieces) WHERE instr(raw, value)) ORDER BY id
"""


class Search:
    """Looks through the raw texts, one article at a time."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def occurrences(
        self, names: Iterable[str], article_ids: Sequence[int] | None = None
    ) -> Iterator[Hit]:
        """Yield every place, in some articles or in all, where one of these names stands by itself.

        Case counts, and no letter or digit may touch a name: “Meta” is not in “Metaphor”. Blanks,
        hyphens and apostrophes are one whatever their shape, by the fold of the suggesters. Where
        one name begins another, the longer is found.
        """
        from store.suggest.reading import FOLD

        sought = sorted({name.translate(FOLD) for name in names if name}, key=len, reverse=True)
        if not sought:
            return
        pattern = re.compile("|".join(map(_alone, sought)))
        rows = self._ledger.execute(
            HOLDING,
            articles=None if article_ids is None else json.dumps(list(article_ids)),
            pieces=json.dumps([_longest_piece(name) for name in sought]),
        )
        for article_id, title, raw in rows:
            for match in pattern.finditer(raw.translate(FOLD)):
                start, end = match.span()
                before = raw[max(0, start - CONTEXT) : start].rpartition("\n")[2]
                after = raw[end : end + CONTEXT].partition("\n")[0]
                yield Hit(article_id, title, start, end, before, raw[start:end], after)


def _longest_piece(name: str) -> str:
    """Return the longest piece that the fold leaves as it is: a text of the name has to hold it."""
    return max(_plain_piece().findall(name), key=len, default="")


@cache
def _plain_piece() -> re.Pattern[str]:
    from store.suggest.reading import FOLD

    folded = "".join(sorted({*map(chr, FOLD), *FOLD.values()}))
    return re.compile(f"[^{re.escape(folded)}]+")


def _alone(name: str) -> str:
    before = r"(?<!\w)" if re.match(r"\w", name) else ""
    after = r"(?!\w)" if re.search(r"\w\Z", name) else ""
    return f"{before}{re.escape(name)}{after}"
