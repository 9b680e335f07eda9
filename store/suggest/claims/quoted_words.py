"""How much of a stretch of text is quoted, by the pairing of its marks.

`store.forms` reads the whole paragraph for it each time; where a text is one long paragraph, that
is too much for every claim.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from store.records import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.spans import Fragment, Span
    from store.suggest.claims.quotations import Quotation


class QuotedWords:
    """The quotations of a text that stand in no other one."""

    def __init__(self, text: str, quotations: Iterable[Quotation]) -> None:
        self._text = text
        self._quoted = [(one.start, one.end) for one in quotations if not one.is_nested]

    def form(self, content: Span) -> Form:
        """Tell direct from mixed and indirect content by the letters and digits in marks."""
        letters = quoted = 0
        for start, end in content.fragments:
            letters += self._letters(start, end)
            quoted += sum(self._letters(*shared) for shared in self._shared(start, end))
        if not quoted:
            return Form.INDIRECT
        return Form.DIRECT if quoted == letters else Form.MIXED

    def _letters(self, start: int, end: int) -> int:
        return sum(map(str.isalnum, self._text[start:end]))

    def _shared(self, start: int, end: int) -> Iterator[Fragment]:
        """Yield the parts of a stretch that are quoted."""
        first = max(bisect_right(self._quoted, (start, start)) - 1, 0)
        for opening, closing in self._quoted[first : bisect_right(self._quoted, (end, end))]:
            if opening < end and start < closing:
                yield max(opening, start), min(closing, end)
