"""Spans: where in the raw text a label stands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.errors import LabelError

if TYPE_CHECKING:
    from collections.abc import Iterable

Fragment = tuple[int, int]
"""A stretch `[start, end)` of the raw text, in code points."""

GAP = " … "
"""Stands between the fragments of a discontinuous span in its quote."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """One or more fragments of the raw text, sorted, apart from each other and never empty.

    Offsets are code points, end-exclusive. Fragments that touch or overlap are joined; an empty
    or inverted fragment raises `LabelError`.
    """

    fragments: tuple[Fragment, ...]

    def __post_init__(self) -> None:
        if len(self.fragments) == 1 and 0 <= self.fragments[0][0] < self.fragments[0][1]:
            return  # as almost all are, and thousands are made of every article
        joined: list[Fragment] = []
        for start, end in sorted(self.fragments):
            if not 0 <= start < end:
                raise LabelError(f"a span cannot run from {start} to {end}")
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        if not joined:
            raise LabelError("a span needs at least one fragment")
        object.__setattr__(self, "fragments", tuple(joined))

    @classmethod
    def of(cls, start: int, end: int) -> Span:
        """Make the span of one fragment."""
        return cls(((start, end),))

    @classmethod
    def from_json(cls, text: str) -> Span:
        """Read what `to_json` wrote."""
        return cls(tuple((start, end) for start, end in json.loads(text)))

    def to_json(self) -> str:
        """Write the fragments as `[[start,end],…]`, the form kept in the project and exported."""
        return f"[{','.join(f'[{start},{end}]' for start, end in self.fragments)}]"

    @property
    def start(self) -> int:
        """Where the first fragment begins."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """Where the last fragment ends."""
        return self.fragments[-1][1]

    def quote(self, text: str) -> str:
        """Return the text of the fragments, joined by `GAP`."""
        return GAP.join(text[start:end] for start, end in self.fragments)

    def covers(self, offset: int) -> bool:
        """Say whether one of the fragments holds the character at `offset`."""
        return any(start <= offset < end for start, end in self.fragments)

    def joined_with(self, fragments: Iterable[Fragment]) -> Span:
        """Return this span with more fragments."""
        return Span((*self.fragments, *fragments))
