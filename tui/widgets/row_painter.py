"""Painting one row of text with everything that is marked on it.

A row is three parts: at the left the role letters of claims and a rule along what is claimed,
quoted or dropped; the text; and at the right the letters of the types that begin on it, so that
nothing hangs on colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from tui.text.graphemes import snap
from tui.text.layers import Mark, pieces
from tui.themes import TAGS, palette

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.style import Style

    from tui.text.graphemes import Fragment

LEFT = 4
"""Cells for two role letters or the marker of an item, the rule and a space."""

RIGHT = 5
"""Cells for a space and up to four type letters."""

ROLE_TAGS = {
    "source": "s",
    "lit-source": "s",
    "cue": "r",
    "lit-cue": "r",
    "addressee": "@",
    "lit-addressee": "@",
    "medium": "#",
    "lit-medium": "#",
}
"""The keys that mark the roles; content has the rule."""

TYPE_TAGS = {
    **TAGS,
    **{f"lit-{kind}": tag for kind, tag in TAGS.items()},
    **{f"suggested-{kind}": tag.lower() for kind, tag in TAGS.items()},
    **{f"weak-{kind}": tag.lower() for kind, tag in TAGS.items()},
}
"""The letters of the types; those of what is only proposed are small."""

PROPOSED = ("suggested-", "weak-")

CLAIM_RULES = {
    "content": ("❝", "│", "rule"),
    "lit-content": ("❝", "│", "rule"),
    "suggested-content": ("❝", "╎", "dim"),
}
"""What stands where a content begins and along the rest of it, the more telling first."""

RULES = {"dropped": "┊", "headline": "▌", "quotation": "▎"}
"""What stands along a stretch that is not as the rest, the more telling first."""

LOOKS = (
    *("dropped", "faint", "headline", "heading", "quotation", "item"),
    *("code", "link", "strong", "emphasis"),
)
"""What a text looks like before anything is labelled."""

ORDER = {
    kind: rank
    for rank, kind in enumerate(
        (
            *LOOKS,
            *("lit-content", "suggested-content", "suggested-source", "suggested-cue"),
            *(f"{manner}-{kind}" for kind in TAGS for manner in ("weak", "suggested")),
            *("content", "medium", "addressee", *TAGS, "source", "cue"),
            *("lit-addressee", "lit-medium", "lit-source", "lit-cue"),
            *(f"lit-{kind}" for kind in TAGS),
            *("hit", "selection", "cursor", "hint"),
        )
    )
}
"""What is painted over what: the later the higher."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the text of a row stands, in cells."""

    indent: int
    width: int


class RowPainter:
    """Paints rows in the colours of one theme, over one base style."""

    def __init__(self, theme: str, base: Style) -> None:
        self._palette = palette(theme)
        self._base = base
        self._styles: dict[tuple[str, ...], Style] = {}

    def paint(
        self,
        text: str,
        row: Fragment,
        marks: Sequence[Mark],
        hints: Mapping[str, Fragment],
        frame: Frame,
        beside: tuple[str, str] = ("", ""),
    ) -> Strip:
        """Paint a row of a text that is safe to show.

        What is to stand `beside` it, a marker at the left and a word at the right, gives way to
        what is labelled and to the text.
        """
        start, end = row
        if cell_len(text[start:end]) > frame.width:
            end = start + len(text[start:end].rstrip())  # only blanks may stand past the edge
        marker, aside = beside
        segments = [Segment(" " * frame.indent, self._base), *self._left(marks, start, marker)]
        used = 0
        for first, last, shown, kinds in self._cut(text, start, end, marks, hints):
            segments.append(Segment(shown, self._style(kinds)))
            used += cell_len(text[first:last])
        room = max(0, frame.width - used)
        aside = aside if cell_len(aside) < room else ""
        segments.append(Segment(" " * (room - cell_len(aside)), self._base))
        if aside:
            segments.append(Segment(aside, self._style(("dropped",))))
        segments.extend(self._tags(marks, start, end))
        return Strip(segments)

    def paint_fold(self, caption: str, kinds: tuple[str, ...], code: str, frame: Frame) -> Strip:
        """Paint the line that stands for a fold, with a hint on it if it has a code."""
        line, room = f"── {caption} ──", frame.width + RIGHT - 1
        if cell_len(line) > room:
            line = line.removesuffix(" ──")
        if cell_len(line) > room:
            line = set_cell_size(line, max(0, room - 1)) + "…"
        segments = [
            Segment(" " * (frame.indent + LEFT), self._base),
            Segment(code, self._style(("dropped", "hint"))),
            Segment(line[len(code) :], self._style(("dropped", *kinds))),
        ]
        return Strip(segments)

    def _cut(
        self,
        text: str,
        start: int,
        end: int,
        marks: Sequence[Mark],
        hints: Mapping[str, Fragment],
    ) -> list[tuple[int, int, str, tuple[str, ...]]]:
        """Cut the row where its look changes: (start, end, what is shown, kinds of marks)."""
        codes = {}
        for code, (place, _) in hints.items():
            if start <= place < end:
                covered = _cells_onward(text, place, end, len(code))
                codes[place] = code[: cell_len(text[place:covered])]
                marks = [*marks, Mark(place, covered, "hint", 0)]
        if not text[start:end].isascii():
            marks = [Mark(*snap(text, m.start, m.end), m.kind, m.key) for m in marks]
        cuts = []
        for first, last, covering in pieces(marks, start, end):
            kinds = tuple(sorted({mark.kind for mark in covering}, key=ORDER.__getitem__))
            shown = text[first:last]
            if first in codes and "hint" in kinds:
                shown = codes[first].ljust(cell_len(shown))
            cuts.append((first, last, shown, kinds))
        return cuts

    def _style(self, kinds: tuple[str, ...]) -> Style:
        style = self._styles.get(kinds)
        if style is None:
            style = self._base
            for kind in kinds:
                style += self._palette.of(kind)
            self._styles[kinds] = style
        return style

    def _left(self, marks: Sequence[Mark], start: int, marker: str) -> list[Segment]:
        """Draw the left edge: letters where roles begin or a marker, and a rule."""
        letters = "".join(
            dict.fromkeys(
                ROLE_TAGS[mark.kind]
                for mark in marks
                if mark.kind in ROLE_TAGS and mark.start >= start
            )
        )
        rule, kind = self._rule(marks, start)
        if marker and not letters:
            edge = marker[: LEFT - 1].rjust(LEFT - 1) if rule == " " else marker[:2].rjust(2) + rule
            return [Segment(edge + " ", self._base + self._palette["dim"])]
        return [
            Segment(letters[:2].rjust(2), self._base + self._palette["cue"]),
            Segment(rule, self._base + self._palette[kind]),
            Segment(" ", self._base),
        ]

    def _rule(self, marks: Sequence[Mark], start: int) -> tuple[str, str]:
        """Choose the rule at the left: of a claim, else of how the text looks."""
        kinds = {mark.kind for mark in marks}
        for kind, (begin, rule, look) in CLAIM_RULES.items():
            if kind in kinds:
                begins = any(mark.kind == kind and mark.start >= start for mark in marks)
                return begin if begins else rule, look
        kind = next((kind for kind in RULES if kind in kinds), "")
        return (RULES[kind], "headline" if kind == "headline" else "dim") if kind else (" ", "dim")

    def _tags(self, marks: Sequence[Mark], start: int, end: int) -> list[Segment]:
        """Draw the right edge: the letter of each name that begins on the row, in order.

        Where there is no room for all, labels come before what is only proposed.
        """
        begun = [mark for mark in marks if mark.kind in TYPE_TAGS and start <= mark.start < end]
        lit = {mark.start for mark in begun if mark.kind.startswith("lit-")}
        begun = [m for m in begun if m.start not in lit or not m.kind.startswith(PROPOSED)]
        begun.sort(key=lambda mark: mark.start)
        room = RIGHT - 1
        shown = begun
        if len(begun) > room:
            first = sorted(begun, key=lambda mark: mark.kind.startswith(PROPOSED))[: room - 1]
            shown = [mark for mark in begun if mark in first]
        segments = [Segment(" ", self._base)]
        segments.extend(Segment(TYPE_TAGS[mark.kind], self._tag_style(mark)) for mark in shown)
        if len(shown) < len(begun):
            segments.append(Segment("…", self._base + self._palette["dim"]))
        return segments

    def _tag_style(self, mark: Mark) -> Style:
        manner, _, kind = mark.kind.rpartition("-")
        if manner == "lit":
            return self._base + self._palette.of(mark.kind)
        return self._base + self._palette.word(kind)


def _cells_onward(text: str, start: int, end: int, cells: int) -> int:
    """Return the offset at which `cells` cells of the row are used up, or where it ends."""
    place = start
    while place < end and cell_len(text[start:place]) < cells:
        place = snap(text, place, place + 1)[1]
    return place
