"""The blocks of a Markdown text set one after another, without their marks."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from store.intake.html import read_html
from store.intake.html.layout import CELL_SEPARATOR
from store.intake.markdown.block_text import KINDS, BlockText, Run, detail_of
from store.intake.markdown.places import parse, placed
from store.intake.markdown.writing import Writing
from store.records import Kind

if TYPE_CHECKING:
    from markdown_it.token import Token

    from store.records import Structure
    from store.text_map import TextMap

_LINE_END = re.compile(r"\r\n?|\n")
_FIRST_BAR = re.compile(r"(?:[\s>]|[*+-]\s|\d{1,9}[.)]\s)*\|")
_NO_CELL = -1
_BETWEEN_BLOCKS, _BETWEEN_LINES = "\n\n", "\n"
_BLOCKS = ("heading_open", "blockquote_open", "table_open", "fence", "code_block", "html_block")


class _Line(NamedTuple):
    start: int
    text: str


def set_text(source: str, start: int = 0) -> tuple[str, TextMap, tuple[Structure, ...]]:
    """Return the visible text of a Markdown source, its map and its structures.

    Begins at `start`. Links show their words, images nothing, HTML what a browser would; cells
    are parted by bars. What the parser cannot place stays as it stands in the source.
    """
    setting = _Setting(source, start)
    for token in parse(source[start:]):
        setting.take(token)
    return setting.writing.result()


class _Setting:
    """Takes the tokens in order and writes what is to be seen of them."""

    def __init__(self, source: str, start: int) -> None:
        self.writing = Writing(source)
        self._source = source
        ends = [match.span() for match in _LINE_END.finditer(source, start)]
        starts = [start, *(end for _, end in ends)]
        stops = [*(stop for stop, _ in ends), len(source)]
        self._lines = [
            _Line(begin, source[begin:stop].replace("\0", "\ufffd"))
            for begin, stop in zip(starts, stops, strict=True)
        ]
        self._cell_from = _NO_CELL

    def take(self, token: Token) -> None:
        """Write a token of a block, or what parts it from the one before."""
        self._part(token)
        if token.type in _SET:
            try:
                _SET[token.type](self, token)
            except ValueError:
                self._keep(*(token.map or (0, 0)))
        elif token.nesting > 0:
            self.writing.open(KINDS.get(token.type), detail_of(token))
        elif token.nesting < 0:
            self.writing.close()

    def _part(self, token: Token) -> None:
        kind = token.type
        if kind in _BLOCKS or (kind == "paragraph_open" and not token.hidden):
            self.writing.part(_BETWEEN_BLOCKS)
        elif kind in {"bullet_list_open", "ordered_list_open"}:
            self.writing.part(_BETWEEN_LINES if token.level else _BETWEEN_BLOCKS)
        elif kind in {"list_item_open", "paragraph_open", "tr_open"}:
            self.writing.part(_BETWEEN_LINES)
        elif kind in {"th_open", "td_open"}:
            self.writing.part(CELL_SEPARATOR)
        if kind == "tr_open" and token.map:
            bar = _FIRST_BAR.match(self._lines[token.map[0]].text)
            self._cell_from = bar.end() if bar else 0
        elif kind == "tr_close":
            self._cell_from = _NO_CELL

    def _set_inline(self, token: Token) -> None:
        runs = self._runs(token)
        pieces = list(placed(token.content, token.children or []))
        text = BlockText(token.content, runs, self.writing)
        for piece in pieces:
            text.take(piece)

    def _runs(self, token: Token, first: int = 0) -> list[Run]:
        """Find the lines of a block's text in the source; raises `ValueError` if one is not there.

        A line is found at its end, for before it may stand marks that look like it.
        """
        first += token.map[0] if token.map else 0
        if self._cell_from != _NO_CELL:
            return self._runs_of_cell(token.content, self._lines[first])
        runs, at = [], 0
        texts = token.content.removesuffix("\n").split("\n")
        for text, line in zip(texts, self._lines[first : first + len(texts)], strict=False):
            place = line.text.rfind(text)
            blanks = 0
            if place < 0:  # a tab before it, of which the parser made blanks
                blanks = len(text) - len(text.lstrip())
                place = line.text.rindex(text.lstrip())
            runs.append(Run(at + blanks, line.start + place, len(text) - blanks))
            at += len(text) + 1
        return runs

    def _runs_of_cell(self, content: str, line: _Line) -> list[Run]:
        """Find a cell in its row, where a bar of its own has a backslash before it."""
        parts = [
            part if not number else "|" + part for number, part in enumerate(content.split("|"))
        ]
        place = line.text.find("\\".join(parts), self._cell_from)
        if place < 0:
            raise ValueError(content)
        runs, at = [], 0
        for part in parts:
            runs.append(Run(at, line.start + place, len(part)))
            at, place = at + len(part), place + len(part) + len("\\")
        self._cell_from = place - len("\\")
        return runs

    def _set_code(self, token: Token) -> None:
        """Write lines of code with the blank lines between them."""
        runs = self._runs(token, first=int(token.type == "fence"))
        self.writing.open(Kind.CODE, token.info.strip())
        breaks = 0
        for run in runs:
            if run.length:
                self.writing.part(_BETWEEN_LINES * breaks)
                self.writing.copy(run.source, run.source + run.length)
                breaks = 0
            breaks += 1
        self.writing.close()

    def _set_html(self, token: Token) -> None:
        """Write what a browser would show of HTML: of all its lines at once, if they adjoin."""
        runs = self._runs(token)
        lines = self._lines[(token.map or (0,))[0] :]
        before = (
            line.text[: run.source - line.start] for run, line in zip(runs, lines, strict=False)
        )
        if any(marks.strip() for marks in islice(before, 1, None)):
            for run in runs:
                self._set_shown(run.source, run.source + run.length)
        else:
            self._set_shown(runs[0].source, runs[-1].source + runs[-1].length)

    def _set_shown(self, start: int, end: int) -> None:
        shown = read_html(self._source[start:end])
        for segment in shown.page.map.segments if shown.page else ():
            written = shown.raw[segment.after_start : segment.after_end]
            if segment.start == segment.end:
                self.writing.part(written)
            else:
                self.writing.replace(start + segment.start, start + segment.end, written)
        self.writing.part(_BETWEEN_LINES)

    def _keep(self, first: int, last: int) -> None:
        """Write lines as they stand, but for the blanks around them."""
        for line in self._lines[first:last]:
            words = line.text.strip()
            place = line.start + line.text.find(words)
            self.writing.copy(place, place + len(words))
            self.writing.part(_BETWEEN_LINES)


_SET = {
    "inline": _Setting._set_inline,
    "fence": _Setting._set_code,
    "code_block": _Setting._set_code,
    "html_block": _Setting._set_html,
}
