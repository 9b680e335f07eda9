"""Where another article begins: the places at which the vocabulary of a text gives way.

Glued pages carry whole foreign articles after the one that is meant. Each place where prose begins
anew is described by how much of what follows was said before, beside how much that is usual in this
text (vocabulary introduction, after Hearst’s TextTiling, 1997).
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from store.cleaning.cues import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.cleaning.features import Row
    from store.cleaning.surroundings import Surroundings

_WINDOW = 1500
"""Characters of kept text that are compared on either side."""

_LEAST_BEFORE = 300
"""Characters of an article before which no other begins."""

_LONGEST_LABEL, _LONGEST_SECTION_HEAD = 3, 8
_OF_HEADLINES = range(3, 31)
"""Words of a line that may be the headline of what follows."""

_LONGEST_OPENING = 14
"""Units between two articles that are looked at: headlines, sources, times."""

NAMES = (
    "seen",
    "usual",
    "seen_to_usual",
    "names_seen",
    "near_seen",
    "before",
    "after",
    "share_after",
    "gap",
    "line_length",
    "to_usual_length",
    "opening",
    "headline_belongs",
    "headline_repeated",
    "times",
    "sections",
    "short",
    "lowest_score",
    "units_left",
    "next_seen",
)


class Break(NamedTuple):
    """A unit at which another article may begin, and the numbers that speak for or against it."""

    start: int
    """The index of the unit."""
    row: Row


def breaks_of(
    surroundings: Surroundings, kept: Sequence[bool], scores: Sequence[float]
) -> list[Break]:
    """Describe every kept unit of prose that begins anew; `scores` are those of the model."""
    return list(_Places(surroundings, kept, scores).breaks())


class _Places:
    """One pass over the kept units of a text."""

    def __init__(
        self, surroundings: Surroundings, kept: Sequence[bool], scores: Sequence[float]
    ) -> None:
        self._surroundings = surroundings
        self._units = surroundings.units
        self._scores = scores
        self._kept = [index for index, keep in enumerate(kept) if keep]
        self._first: dict[str, int] = {}
        self._names: dict[str, int] = {}
        self._seen: list[float] = []
        for order, index in enumerate(self._kept):
            unit = self._units[index]
            first = self._first
            self._seen.append(sum([word in first for word in unit.content]))
            for word in unit.content:
                first.setdefault(word, order)
            for name in unit.names:
                self._names.setdefault(name, order)
        self._lengths = [0, *accumulate(self._units[index].length for index in self._kept)]
        self._seen_until = [0, *accumulate(self._seen)]
        self._content_until = [
            0,
            *accumulate(len(self._units[index].content) for index in self._kept),
        ]
        prose = sorted(
            self._units[index].unit.line_length
            for index in self._kept
            if self._units[index].is_prose
        )
        self._usual_length = prose[len(prose) // 2] if prose else 1

    def breaks(self) -> Iterator[Break]:
        before = -1
        for order, index in enumerate(self._kept):
            anew = index > 0 and (index - before > 1 or not self._units[index - 1].is_prose)
            unit = self._units[index]
            before = index
            giant = unit.unit.part == 0 and unit.unit.line_length > unit.length
            if self._lengths[order] < _LEAST_BEFORE or not unit.is_prose or not (anew or giant):
                continue
            yield Break(index, self._row(order))

    def _row(self, order: int) -> Row:
        index = self._kept[order]
        unit = self._units[index]
        end = self._ahead(order)
        words, names = self._words(order, end)
        first = self._first
        seen = sum([first[word] < order for word in words]) / max(1, len(words))
        names_seen = (
            sum([self._names[name] < order for name in names]) / len(names) if names else -1.0
        )
        start = self._behind(order)
        said = self._content_until[order] - self._content_until[start]
        usual = (self._seen_until[order] - self._seen_until[start]) / max(1, said)
        near = set().union(*(self._units[i].content for i in self._kept[start:order]))
        near_seen = len(near & words) / max(1, len(words))
        following, _ = self._words(end, self._ahead(end))
        next_seen = (
            sum([first[word] < order for word in following]) / len(following) if following else -1.0
        )
        total = self._lengths[-1]
        return [
            seen,
            usual,
            seen / (usual + 0.05),
            names_seen,
            near_seen,
            self._lengths[order],
            total - self._lengths[order],
            (total - self._lengths[order]) / total,
            index - (self._kept[order - 1] if order else -1) - 1,
            unit.unit.line_length,
            unit.unit.line_length / self._usual_length,
            *self._opening(index, order, words),
            len(self._kept) - order,
            next_seen,
        ]

    def _opening(self, index: int, order: int, words: set[str]) -> Row:
        """Describe the units without prose just before a place."""
        first = self._first
        belongs, repeated, times, sections, short, lowest = -1.0, 0, 0, 0, 0, 0.0
        place = index
        while (
            place > 0 and index - place < _LONGEST_OPENING and not self._units[place - 1].is_prose
        ):
            place -= 1
            unit = self._units[place]
            lowest = min(lowest, self._scores[place])
            times += bool(unit.cues & _TIMES)
            count = len(unit.words)
            sections += bool(unit.cues & _SECTION) and count <= _LONGEST_SECTION_HEAD
            short += count <= _LONGEST_LABEL
            if count in _OF_HEADLINES and unit.content:
                ahead = len(unit.content & words)
                behind = sum([first.get(word, order) < order for word in unit.content])
                belongs = max(belongs, (ahead - behind) / len(unit.content))
                repeated += count > _LONGEST_LABEL and self._surroundings.same[unit.key] > 1
        return [index - place, belongs, repeated, times, sections, short, lowest]

    def _words(self, start: int, end: int) -> tuple[set[str], set[str]]:
        words: set[str] = set()
        names: set[str] = set()
        for index in self._kept[start:end]:
            words |= self._units[index].content
            names |= self._units[index].names
        return words, names

    def _ahead(self, order: int) -> int:
        limit = self._lengths[order] + _WINDOW
        while order < len(self._kept) and self._lengths[order] < limit:
            order += 1
        return order

    def _behind(self, order: int) -> int:
        limit = self._lengths[order] - _WINDOW
        while order > 0 and self._lengths[order] > limit:
            order -= 1
        return order


_TIMES = 1 << Cue.AGO | 1 << Cue.DATE | 1 << Cue.TIME | 1 << Cue.READING_TIME
_SECTION = 1 << Cue.SECTION
