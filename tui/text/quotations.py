"""Quotations: paired marks inside one paragraph, even where the press forgot one of a pair."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.text.sentences import starts_between

if TYPE_CHECKING:
    from tui.text.graphemes import Fragment

MARK = re.compile("[\"“”„«»'‘’‚‹›「」『』]")
OPENING = frozenset("“„«‘‚‹「『")
CLOSING = frozenset("”»’›」』")
SINGLE = frozenset("'‘’‚‹›")
REVERSED_CLOSING = {"„": "“", "‚": "‘", "»": "«", "›": "‹"}
DEEPEST = 8
"""How many quotations may hold one another; hostile text would make us look through thousands."""
BEFORE_OPENING = frozenset("([{—–-/\"“‘'„«")


def quotations(text: str, start: int, end: int) -> list[Fragment]:
    """Return the quotations of a paragraph, marks included, in order of their starts."""
    reading = _Reading(text, start, end)
    for match in MARK.finditer(text, start, end):
        reading.take(match.start())
    return reading.finish()


@dataclass(slots=True)
class _Reading:
    """A paragraph being read: its marks still open, and its quotations so far complete."""

    text: str
    start: int
    end: int
    opened: list[int] = field(default_factory=list)
    complete: list[Fragment] = field(default_factory=list)

    def take(self, mark: int) -> None:
        sort = self.text[mark]
        before = self.text[mark - 1] if mark > self.start else " "
        after = self.text[mark + 1] if mark + 1 < self.end else " "
        if sort in "'‘’" and _is_apostrophe(before, sort, after):
            return
        if self.opens(sort, before, after):
            self.opened = [*self.opened[1 - DEEPEST :], mark]
        else:
            self.close(mark)

    def opens(self, sort: str, before: str, after: str) -> bool:
        """Tell an opening mark from a closing one by its shape, its neighbours and what is open."""
        innermost = self.text[self.opened[-1]] if self.opened else ""
        detached = before.isspace() or before in BEFORE_OPENING
        if sort in OPENING:
            return REVERSED_CLOSING.get(innermost) != sort
        if sort in CLOSING:
            return sort in "”»›" and not innermost and detached and after.isalnum()
        waiting = any((self.text[mark] in SINGLE) == (sort in SINGLE) for mark in self.opened)
        if detached:
            return not (waiting and after.isspace())
        return sort == '"' and not waiting and after.isalnum()

    def close(self, mark: int) -> None:
        """End the innermost quotation of the same sort, forgetting what it holds unclosed."""
        single = self.text[mark] in SINGLE
        for depth in reversed(range(len(self.opened))):
            if (self.text[self.opened[depth]] in SINGLE) == single:
                self.complete.append((self.opened[depth], mark + 1))
                del self.opened[depth:]
                return
            if single:
                return
        if not single:
            self.complete.append((self.lost_start(mark), mark + 1))

    def lost_start(self, mark: int) -> int:
        """Return where words quoted without an opening mark begin: past the last quotation."""
        if not self.complete:
            return self.start
        last = self.complete[-1][1]
        return next(starts_between(self.text, last - 1, mark - 1), last)

    def finish(self) -> list[Fragment]:
        """Return all quotations; one never closed lasts as long as the paragraph."""
        # An unclosed single mark is an apostrophe more often than a quotation.
        unclosed = [mark for mark in self.opened if self.text[mark] not in SINGLE]
        return sorted(self.complete + [(mark, self.end) for mark in unclosed])


def _is_apostrophe(before: str, sort: str, after: str) -> bool:
    elision = sort == "’" and before.isspace() and after.isalnum()
    decade = before.isspace() and after.isdigit()
    return elision or decade or (before.isalnum() and after.isalnum())
