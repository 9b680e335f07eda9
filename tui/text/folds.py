"""A text with stretches folded away, each to one sign, and every offset as it was."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.text.graphemes import Fragment

SIGN = "─"
"""Stands for a fold, on a line of its own: a word by itself for every motion."""

FRAMED = 3
"""Characters from which on a fold has room for a line end before its sign and after it."""


class FoldedText:
    """A text of the same length in which whatever lies in a fold is blank but for one sign.

    So words, sentences, names and search hits are found only in what is shown, and all offsets
    stay those of the raw text. A stretch too short to become a line of its own is not folded.
    """

    __slots__ = ("_starts", "end", "folds", "signs", "text")

    def __init__(self, text: str, stretches: Iterable[Fragment] = ()) -> None:
        """Fold stretches of a text; they come in order and do not overlap."""
        self.folds: list[Fragment] = []
        self.signs: dict[int, Fragment] = {}
        """The folds by the offset of their sign."""
        pieces, place = [], 0
        for start, end in stretches:
            before = sign_of(text, start, end)
            if before is None:
                continue
            pieces += [text[place:start], "\n" * before, SIGN, _blank(end - start - before - 1)]
            self.folds.append((start, end))
            self.signs[start + before] = (start, end)
            place = end
        self.text = "".join([*pieces, text[place:]]) if pieces else text
        self.end = len(self.text.rstrip())
        """Where the last of what is shown ends."""
        self._starts = [start for start, _ in self.folds]

    def fold_at(self, offset: int) -> Fragment | None:
        """Return the fold that hides an offset, if one does."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0 or offset >= self.folds[number][1]:
            return None
        return self.folds[number]

    def place(self, offset: int) -> int:
        """Return an offset as it is, or that of the sign of the fold that hides it."""
        fold = self.fold_at(offset)
        if fold is None:
            return offset
        return next(o for o in (fold[0], fold[0] + 1) if o in self.signs)

    def step_over(self, offset: int, *, forward: bool) -> int:
        """Return where a step to an offset leads if it must not lead into a fold.

        That is its sign, or from there what is beyond; the sign also where nothing is beyond.
        """
        fold, sign = self.fold_at(offset), self.place(offset)
        if fold is None or offset == sign or (offset < sign) == forward:
            return sign
        beyond = fold[1] if forward else fold[0] - 1
        return self.place(beyond) if 0 <= beyond < len(self.text) else sign

    def shown(self, start: int, end: int) -> tuple[Fragment, ...]:
        """Return what of a stretch lies outside the folds."""
        left = []
        for number in range(max(0, bisect_right(self._starts, start) - 1), len(self.folds)):
            fold = self.folds[number]
            if fold[0] >= end:
                break
            if start < fold[0]:
                left.append((start, fold[0]))
            start = max(start, fold[1])
        return (*left, (start, end)) if start < end else tuple(left)


def sign_of(text: str, start: int, end: int) -> int | None:
    """Return how far into a stretch its sign would stand, or None if it cannot be folded."""
    if end - start >= FRAMED:
        return 1
    begins_line = start == 0 or text[start - 1] == "\n"
    ends_line = end == len(text) or (end - start > 1 and text[end - 1] == "\n")
    return 0 if begins_line and ends_line and start < end else None


def _blank(length: int) -> str:
    """Return blank text that ends the line before it, and is few lines itself."""
    line_ends = min(length, FRAMED)
    return "\n" * (line_ends - 1) + " " * (length - line_ends) + "\n" * min(1, line_ends)
