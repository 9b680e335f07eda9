"""The cursor: what it stands on, and what is selected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.text.graphemes import Fragment


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the reader is; what is lit is what the next key labels.

    All offsets are code points of the article's text.
    """

    unit: Fragment = (0, 0)
    """What the cursor stands on: usually a word, a character after a motion by character."""
    selection: Fragment | None = None
    """What was picked out: a name, a quotation, a stretch grown by hand."""
    anchor: Fragment | None = None
    """Where a selection that motions extend began."""
    at_end: bool = True
    """Whether growing and shrinking moves the end, or else the start."""

    @property
    def target(self) -> Fragment:
        """The stretch that a label goes to."""
        if self.anchor is not None:
            return min(self.anchor[0], self.unit[0]), max(self.anchor[1], self.unit[1])
        return self.selection or self.unit

    @property
    def is_selecting(self) -> bool:
        """Whether something was selected on purpose."""
        return self.anchor is not None or self.selection is not None

    def to(self, unit: Fragment) -> Cursor:
        """Stand on something else; an anchor stays, a selection and a chosen edge do not."""
        at_end = self.at_end or self.anchor is None
        return replace(self, unit=unit, selection=None, at_end=at_end)

    def select(self, fragment: Fragment) -> Cursor:
        """Pick out a stretch; while extending, let the selection reach over it."""
        if self.anchor is not None:
            return self.to(fragment)
        return Cursor(fragment, selection=fragment)

    def extend(self) -> Cursor:
        """Let motions extend the selection from here on, or stop them."""
        if self.anchor is not None:
            return replace(self, selection=self.target, anchor=None)
        return replace(self, anchor=self.target, selection=None)

    def release(self) -> Cursor:
        """Drop what is selected and stay."""
        return Cursor(self.unit)

    def reshape(self, fragment: Fragment) -> Cursor:
        """Give the selection other edges."""
        return replace(self, unit=fragment, selection=fragment, anchor=None)

    def with_other_edge(self) -> Cursor:
        """Let growing and shrinking move the other end."""
        return replace(self, at_end=not self.at_end)

    @property
    def edge(self) -> str:
        """Which end growing and shrinking moves, in words."""
        return "end" if self.at_end else "start"
