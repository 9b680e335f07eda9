"""Runs of words that look like parts of names, joined over the small words inside names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.suggest.mentions.casing import is_ordinary
from store.suggest.mentions.shapes import Shape
from store.suggest.mentions.words import (
    CALENDAR,
    FUNCTION,
    NAME_PARTICLES,
    NUMBERED,
    ORGANISATIONS,
    TAKES_FOR,
    TAKES_OF,
    listed,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.suggest.mentions.casing import Casing
    from store.suggest.reading import Reading

_VERSION = re.compile(r"v?\d{1,3}(?:\.\d+)*[a-zA-Z]{0,2}|\d{4}[a-zA-Z]")
_COUNTED = listed("% percent million billion trillion thousand hundred – - — / p.m a.m pm am")
"""What makes a number behind a word no version."""
_EDITIONS = listed("mini nano pro turbo max ultra plus lite flash preview high large")
_BEHIND_COMMA = listed("Inc Inc. Ltd Ltd. LLC Corp. Jr Jr. Sr Sr. III")
_GROUPS = listed("women children people men veterans workers")
"""Whose things have names: Children's Hospital, People's Republic."""
_CAPITAL = Shape.CAPITAL
_SCHOOLS = listed("university college school")
"""Named before “of” only where nothing names them yet."""
_NEVER_INSIDE = frozenset(["I", "I'm", "I've", "I'd", "I'll"])


class Run(NamedTuple):
    """Tokens `[first, last)` of one line that may make a name, or several."""

    first: int
    last: int


def runs(reading: Reading, cased: Casing) -> Iterator[Run]:
    """Yield the runs of an article in order; they never overlap."""
    walk = _Walk(reading, cased)
    line_ends = iter([last for _, last in reading.lines])
    line_end = reached = 0
    for place in cased.capitals:
        if place < reached or reading.words[place] in _NEVER_INSIDE:
            continue
        while place >= line_end:
            line_end = next(line_ends)
        reached = walk.end_of_run(place, line_end)
        yield Run(place, reached)


class _Walk:
    """What a run may go on with, token by token."""

    def __init__(self, reading: Reading, cased: Casing) -> None:
        self.words = reading.words
        self.starts = reading.starts
        self.ends = reading.ends
        self.shapes = cased.shapes

    def end_of_run(self, place: int, line_end: int) -> int:
        first = place
        while True:
            following = self._next(first, place, line_end)
            if following is None:
                return place + 1
            place = following

    def _next(self, first: int, place: int, line_end: int) -> int | None:
        """Return the token that the run reaches behind `place`, if it goes on."""
        after = place + 1
        if after >= line_end:
            return None
        if self.shapes[after] is Shape.MARK:
            return self._over_mark(self.words[after], place, line_end)
        if self.starts[after] != self.ends[place] + 1:
            return None
        if self._follows(first, place, after, line_end):
            return after
        if self.shapes[after] is not Shape.LOWER:
            return None
        return self._over_small_word(self.words[after], first, place, line_end)

    def _follows(self, first: int, place: int, after: int, line_end: int) -> bool:
        """Say whether the next word belongs to the run by itself."""
        word, form = self.words[after], self.shapes[after]
        if form is Shape.NUMBER:
            return self._is_version(place, after, line_end)
        if form >= _CAPITAL:
            is_handle = Shape.HANDLE in (form, self.shapes[first])
            return not is_handle and word not in _NEVER_INSIDE
        return word in _EDITIONS and any(map(str.isdigit, self.words[place]))

    def _over_mark(self, mark: str, place: int, line_end: int) -> int | None:
        after = place + 2
        if after >= line_end:
            return None
        word = self.words[after]
        if mark == "," and word in _BEHIND_COMMA:
            return after
        if mark == "&" and self.shapes[after] >= _CAPITAL:
            return after if self.starts[after] - self.ends[place] <= len(" & ") else None
        is_of_a_group = mark == "'s" and self.words[place].lower() in _GROUPS
        return after if is_of_a_group and self.shapes[after] >= _CAPITAL else None

    def _over_small_word(self, word: str, first: int, place: int, line_end: int) -> int | None:
        after = place + 2
        if after >= line_end:
            return None
        before = self.words[place].lower()
        if word == "of" and self._takes_of(first, place):
            return self._behind_the(after, line_end)
        if word in ("for", "on") and before in TAKES_FOR:
            return self._behind_the(after, line_end)
        if not self._is_name(after):
            return None
        if word in NAME_PARTICLES and word not in FUNCTION:
            return after
        return after if word == "and" and self._joins(first, place, after, line_end) else None

    def _takes_of(self, first: int, place: int) -> bool:
        word = self.words[place].lower()
        if word in TAKES_OF:
            return place == first or word not in _SCHOOLS
        return self._has_field(first, place) and is_ordinary(word)

    def _has_field(self, first: int, place: int) -> bool:
        return not {"of", "for", "on"}.isdisjoint(self.words[first:place])

    def _behind_the(self, after: int, line_end: int) -> int | None:
        if self.words[after] == "the" and after + 1 < line_end:
            after += 1
        return after if self._is_name(after) else None

    def _joins(self, first: int, place: int, after: int, line_end: int) -> bool:
        """Say whether “and” stands within one name.

        What it joins are fields: Department of Health and Human Services, Food and Drug
        Administration.
        """
        if not is_ordinary(self.words[place].lower()):
            return False
        end = after
        while end < line_end and self._is_name(end):
            end += 1
        last = self.words[end - 1].lower()
        if self._has_field(first, place):
            return is_ordinary(self.words[after].lower()) and last not in TAKES_OF
        is_alone = place == first or (place == first + 1 and self.words[first].lower() in FUNCTION)
        return is_alone and last in ORGANISATIONS and end > after + 1

    def _is_name(self, place: int) -> bool:
        return self.shapes[place] >= _CAPITAL and self.shapes[place] is not Shape.HANDLE

    def _is_version(self, place: int, after: int, line_end: int) -> bool:
        before = self.words[place].lower()
        if before in NUMBERED or before in CALENDAR or before in FUNCTION:
            return False
        behind = self.words[after + 1] if after + 1 < line_end else ""
        return _VERSION.fullmatch(self.words[after]) is not None and behind not in _COUNTED
