"""The lines of a page as a browser would set them, each character with its place in the source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from store.intake.html.references import REFERENCE
from store.intake.html.tree import common_holder
from store.text_map import Rewriting

if TYPE_CHECKING:
    from store.intake.html.tree import Element
    from store.text_map import TextMap

CELL_SEPARATOR = " | "

# Of the separators that Python splits lines at, a browser knows only some; none breaks its lines.
_BLANK = " \t\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029"
_COLLAPSED = re.compile(
    rf"(?P<blank>[{_BLANK}]{{2,}}|[{_BLANK[1:]}])|(?P<reference>{REFERENCE})|(?P<nothing>\0+)"
)
_KEPT = re.compile(
    rf"(?P<break>\r\n?|\n)|(?P<blank>[{_BLANK[4:]}])|(?P<reference>{REFERENCE})|(?P<nothing>\0+)"
)
_MOST_BREAKS = 2


class Piece(NamedTuple):
    """A stretch `[start, end)` of the source, and what is written for it, if not itself."""

    start: int
    end: int
    written: str | None = None


@dataclass(slots=True)
class Line:
    """A line of the raw text: its first piece, what parts it from the line before, its holder."""

    piece: int
    separator: str
    holder: Element


@dataclass(frozen=True, slots=True)
class Written:
    """The raw text, the map from the source to it, and where its pieces and lines lie in it."""

    raw: str
    map: TextMap
    pieces: list[tuple[int, int]]
    lines: list[tuple[int, int]]


class Layout:
    """Takes the text of a page in order and sets it in lines.

    Blanks wait until a word follows them on the same line, so that no line begins or ends with
    one; in preformatted text those that begin a line are kept.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._waiting: list[Piece] = []
        self._breaks = 1
        self.pieces: list[Piece] = []
        self.lines: list[Line] = []

    def break_line(self) -> None:
        """End the line, as a block does where it begins and where it ends."""
        self._breaks = max(self._breaks, 1)
        self._waiting.clear()

    def add_break(self) -> None:
        """Break the line where the page asks for it; twice leaves one line blank."""
        self._breaks = min(self._breaks + 1, _MOST_BREAKS)
        self._waiting.clear()

    def add_text(self, start: int, end: int, holder: Element) -> None:
        """Take a stretch of the source that is text."""
        if self._breaks and not holder.kept and self._source[start:end].isspace():
            return
        pattern = _KEPT if holder.kept else _COLLAPSED
        place = start
        for match in pattern.finditer(self._source, start, end):
            self._add_plain(place, match.start(), holder)
            self._add_odd(match, holder)
            place = match.end()
        self._add_plain(place, end, holder)

    def join_lines(self, first: int, row: Element) -> None:
        """Make one line of those from `first` on, which are the cells of a row."""
        self.lines[first].holder = row.holder
        for line in self.lines[first + 1 :]:
            line.separator = CELL_SEPARATOR

    def write(self) -> Written:
        """Return the raw text with its map."""
        writing = Rewriting(self._source)
        pieces: list[tuple[int, int]] = []
        lines: list[tuple[int, int]] = []
        place = 0
        edges = [*(line.piece for line in self.lines), len(self.pieces)]
        for line, end in zip(self.lines, edges[1:], strict=True):
            writing.insert(line.separator)
            place += len(line.separator)
            start = place
            for piece in self.pieces[line.piece : end]:
                written = self._write_piece(writing, piece)
                pieces.append((place, place + written))
                place += written
            if line.separator == CELL_SEPARATOR:
                start = lines.pop()[0]
            lines.append((start, place))
        return Written(*writing.result(), pieces, lines)

    def _write_piece(self, writing: Rewriting, piece: Piece) -> int:
        """Write a piece and return its length."""
        if piece.written is None:
            writing.copy(piece.start, piece.end)
            return piece.end - piece.start
        writing.replace(piece.start, piece.end, piece.written)
        return len(piece.written)

    def _add_odd(self, match: re.Match[str], holder: Element) -> None:
        """Take what is not written as it stands."""
        start, end = match.span()
        if match.lastgroup == "break":
            self._end_kept_line()
        elif match.lastgroup == "blank":
            self._add_blank(Piece(start, end, " "), holder)
        elif match.lastgroup == "reference":
            self._add_reference(start, end, unescape(match[0]), holder)

    def _end_kept_line(self) -> None:
        """End a preformatted line; the one that begins such a text is not seen."""
        within = bool(self.lines) and self.lines[-1].holder.kept
        self._breaks = self._breaks + 1 if within else 1
        self._waiting.clear()

    def _add_reference(self, start: int, end: int, meant: str, holder: Element) -> None:
        if meant == self._source[start:end]:
            self._add_word(Piece(start, end), holder)
        elif meant and not meant.strip(_BLANK):
            self._add_blank(Piece(start, end, " "), holder)
        elif meant and meant.isspace():
            self._waiting.append(Piece(start, end, meant))
        elif meant:
            self._add_word(Piece(start, end, meant), holder)

    def _add_plain(self, start: int, end: int, holder: Element) -> None:
        """Take text without anything odd in it; other blanks than a space stay as they are."""
        text = self._source[start:end]
        words = text.strip()
        if not words:
            if text:
                self._add_margin(start, end, holder)
            return
        first = start + len(text) - len(text.lstrip())
        last = first + len(words)
        if start < first:
            self._add_margin(start, first, holder)
        self._add_word(Piece(first, last), holder)
        if last < end:
            self._add_margin(last, end, holder)

    def _add_margin(self, start: int, end: int, holder: Element) -> None:
        if end - start == 1 and self._source[start] == " ":
            self._add_blank(Piece(start, end, " "), holder)
        else:
            self._waiting.append(Piece(start, end))

    def _add_blank(self, blank: Piece, holder: Element) -> None:
        """Let a blank wait; after another one it vanishes, unless blanks are kept."""
        if holder.kept or not self._waiting or self._waiting[-1].written != " ":
            self._waiting.append(blank)

    def _add_word(self, piece: Piece, holder: Element) -> None:
        if self._breaks:
            self._begin_line(holder)
        else:
            line = self.lines[-1]
            line.holder = common_holder(line.holder, holder)
        self.pieces.extend(self._waiting)
        self._waiting.clear()
        self.pieces.append(piece)

    def _begin_line(self, holder: Element) -> None:
        separator = "\n" * self._breaks if self.lines else ""
        self._breaks = 0
        if not holder.kept:
            self._waiting.clear()
        self.lines.append(Line(len(self.pieces), separator, holder.holder))
