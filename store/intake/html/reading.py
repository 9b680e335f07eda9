"""One pass over a page: its text set in lines, what stands out in it, what it says of itself."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.intake.html.elements import CLOSING, KINDS, VOID
from store.intake.html.facts import TELLING, Facts, may_be_marked
from store.intake.html.layout import Layout
from store.intake.html.references import attributes_of
from store.intake.html.tags import RAW, tags_of
from store.intake.html.tree import Element, OpenElements
from store.records import Kind

if TYPE_CHECKING:
    from store.intake.html.tags import Tag

_BULLET = "•"
_NUMBER = re.compile(r"\s*(-?[0-9]{1,9})")
_CELLS = frozenset({"td", "th"})
_FEWEST_CELLS = 2
_ONCE = frozenset({"html", "head", "body"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """The pieces `[first, last)` of a page's text that one element holds."""

    first: int
    last: int
    order: int
    """The how many-th the element was to begin."""
    kind: Kind | None
    detail: str
    mark: str
    """What the page calls it for machines: "author", "date" or nothing."""


@dataclass(slots=True)
class _Begun:
    """Where an element began that matters at its end."""

    piece: int
    line: int
    order: int
    detail: str
    mark: str
    row: Element | None
    """Of a cell, the row that it stands in."""


class Reading:
    """Reads a page from its first tag to its last; never fails, whatever it is given.

    Unless `hides`, what the page hides by an attribute is read as well.
    """

    def __init__(self, source: str, *, hides: bool = True) -> None:
        self.layout = Layout(source)
        self.facts = Facts()
        self.stretches: list[Stretch] = []
        self._source = source
        self._open = OpenElements(hides=hides)
        self._begun: dict[Element, _Begun] = {}
        self._items: defaultdict[Element | None, int] = defaultdict(int)
        self._cells: defaultdict[Element, list[int]] = defaultdict(list)
        self._attributes: dict[str, dict[str, str]] = {"": {}}
        self._read()

    def _read(self) -> None:
        place = 0
        for tag in tags_of(self._source):
            self._add_text(place, tag.start)
            if tag.closing:
                self._close(tag.name)
            elif tag.name:
                self._open_tag(tag)
            place = tag.end
        self._add_text(place, len(self._source))
        for element in self._open.close_all():
            self._end(element)

    def _add_text(self, start: int, end: int) -> None:
        holder = self._open.innermost
        if start < end and not holder.hidden:
            self.layout.add_text(start, end, holder)

    def _open_tag(self, tag: Tag) -> None:
        """Take a start tag, or an element whose content is not markup."""
        attributes = self._attributes_of(tag.attributes)
        if tag.name in TELLING:
            self.facts.add_tag(tag, attributes, self._source)
        if tag.name in VOID:
            self._add_void(tag.name)
        elif tag.name == "body":
            if not self._open.nearest("body"):
                self._begin(tag.name, attributes)
        elif tag.name not in RAW and tag.name not in _ONCE:
            self._begin(tag.name, attributes)

    def _attributes_of(self, text: str) -> dict[str, str]:
        """Read attributes; most tags of a page have been met before."""
        if text not in self._attributes:
            self._attributes[text] = attributes_of(text)
        return self._attributes[text]

    def _add_void(self, name: str) -> None:
        if self._open.innermost.hidden:
            return
        if name == "br":
            self.layout.add_break()
        elif name == "hr":
            self.layout.break_line()

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if name in CLOSING:
            for element in self._open.close_implied(name):
                self._end(element)
        element = self._open.open(name, attributes)
        if element.hidden:
            return
        if element.is_block:
            self.layout.break_line()
        mark = self.facts.mark_of(name, attributes) if may_be_marked(name, attributes) else ""
        if name in KINDS or name in _CELLS or mark:
            self._begun[element] = _Begun(
                piece=len(self.layout.pieces),
                line=len(self.layout.lines),
                order=len(self._begun),
                detail=self._detail(element),
                mark=mark,
                row=self._open.nearest("tr") if name in _CELLS else None,
            )

    def _close(self, name: str) -> None:
        if name == "br":
            self._add_void(name)
        elif name == "p" and not self._open.nearest("p"):
            self.layout.break_line()
        elif name not in _ONCE:
            for element in self._open.close(name):
                self._end(element)

    def _end(self, element: Element) -> None:
        """Note what an element held, now that it is closed."""
        if element.hidden:
            return
        begun = self._begun.get(element)
        if begun:
            self._note(element, begun)
        if element.is_block:
            self.layout.break_line()

    def _note(self, element: Element, begun: _Begun) -> None:
        if begun.row:
            self._cells[begun.row].append(len(self.layout.lines) - begun.line)
        kind = KINDS.get(element.name)
        if kind is Kind.ROW and not self._is_row(element, begun.line):
            return
        if kind is Kind.LINK and "href" not in element.attributes:
            kind = None
        if kind or begun.mark:
            last = len(self.layout.pieces)
            self.stretches.append(
                Stretch(begun.piece, last, begun.order, kind, begun.detail, begun.mark)
            )

    def _is_row(self, row: Element, first_line: int) -> bool:
        """Set a row on one line if each of its cells is one; tables for layout have longer ones."""
        lines = [count for count in self._cells.pop(row, []) if count]
        if len(lines) < _FEWEST_CELLS or len(lines) != len(self.layout.lines) - first_line:
            return False
        self.layout.join_lines(first_line, row)
        return True

    def _detail(self, element: Element) -> str:
        match KINDS.get(element.name):
            case Kind.HEADING:
                return element.name[1]
            case Kind.LINK:
                return element.attributes.get("href", "")
            case Kind.ITEM:
                return self._marker(element)
        return ""

    def _marker(self, item: Element) -> str:
        """Return the bullet or number that a browser sets before an item."""
        parent = self._open.nearest("ol", "ul", "menu", "dir")
        if parent is None or parent.name != "ol":
            return _BULLET
        first = _number(parent.attributes.get("start", "1"), 1)
        number = _number(item.attributes.get("value", ""), self._items.get(parent, first))
        self._items[parent] = number + 1
        return f"{number}."


def _number(text: str, otherwise: int) -> int:
    match = _NUMBER.match(text)
    return int(match[1]) if match else otherwise
