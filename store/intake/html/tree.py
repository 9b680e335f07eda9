"""The elements that are open at a place of a page, however badly it is written."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.intake.html.elements import (
    BLOCKS,
    ENDED_BY,
    HEADINGS,
    PARAGRAPH_ENDS,
    PREFORMATTED,
    TABLE_PARTS,
    UNSEEN,
    WALLS,
    is_hidden,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEEPEST = 64


class Element:
    """An element that is or was open."""

    __slots__ = (
        "_path", "article", "attributes", "depth", "has_ended", "hidden", "holder", "is_block",
        "kept", "name", "parent",
    )  # fmt: skip

    def __init__(
        self, name: str, attributes: Mapping[str, str], parent: Element | None, *, hidden: bool
    ) -> None:
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.article: int = parent.article if parent else 0
        """The how many-th article of the page it is or stands in; 0 for none."""
        self.hidden: bool = hidden or (parent is not None and parent.hidden)
        self.kept: bool = (parent is not None and parent.kept) or name in PREFORMATTED
        """Whether the blanks in it are kept as they are."""
        self.is_block = name in BLOCKS
        self.has_ended = False
        """Whether its closing tag came although a block inside it is still open."""
        self.holder: Element = parent.holder if parent and self.depth > _DEEPEST else self
        """The element itself, or one around it where it nests deeper than any honest page."""
        self._path: tuple[str, ...] = ()

    @property
    def path(self) -> tuple[str, ...]:
        """The elements from the outermost to the holder, each as "tag#id.class.class"."""
        holder = self.holder
        if not holder._path:
            above = holder.parent.path if holder.parent else ()
            holder._path = (*above, holder._label())
        return holder._path

    def _label(self) -> str:
        identifier = self.attributes.get("id", "").strip()
        names = [self.name, *self.attributes.get("class", "").split()]
        names[0] += f"#{identifier}" if identifier else ""
        return ".".join(names)


def common_holder(one: Element, other: Element) -> Element:
    """Return the innermost element that holds both, as deep as holders go."""
    one, other = one.holder, other.holder
    while one is not other:
        if one.depth < other.depth:
            one, other = other, one
        one = one.parent or other
    return one


class OpenElements:
    """The elements open at the place that was reached, each inside the one before it.

    Opening and closing take a constant time on average, however deep the elements nest. Unless
    `hides`, what the page hides by an attribute counts as seen.
    """

    def __init__(self, *, hides: bool = True) -> None:
        self._hides = hides
        self._open = [Element("html", {}, None, hidden=False)]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._articles = 0
        self._walls = [0]
        self._blocks = [0]

    @property
    def innermost(self) -> Element:
        """The element that holds what comes next."""
        return self._open[-1]

    def open(self, name: str, attributes: Mapping[str, str]) -> Element:
        """Put an element inside the innermost one; what it ends must have been closed before."""
        hidden = is_hidden(name, attributes if self._hides else {})
        element = Element(name, attributes, self.innermost, hidden=hidden)
        if name == "article":
            self._articles += 1
            element.article = self._articles
        index = len(self._open)
        self._open.append(element)
        self._places[name].append(index)
        if name in WALLS:
            self._walls.append(index)
        if element.is_block:
            self._blocks.append(index)
        return element

    def nearest(self, *names: str) -> Element | None:
        """Return the innermost open element of one of these names."""
        index = max(map(self._place, names), default=0)
        return self._open[index] if index > 0 else None

    def close_implied(self, name: str) -> list[Element]:
        """Close what a start tag of this name ends without saying so; return the inner first."""
        closed: list[Element] = []
        if name in ENDED_BY:
            ended, limits = ENDED_BY[name]
            index = max(map(self._place, ended))
            if index and index >= max(map(self._place, limits), default=self._walls[-1]):
                closed = self._close_from(index)
        if name in HEADINGS and self._open[self._blocks[-1]].name in HEADINGS:
            closed += self._close_from(self._blocks[-1])
        if name in PARAGRAPH_ENDS and (index := self._place("p")) > self._walls[-1]:
            closed += self._close_from(index)
        return closed

    def close(self, name: str) -> list[Element]:
        """Close the innermost element of this name and all inside it; return the inner first.

        A closing tag without such an element, or with a table's cell between, closes nothing. One
        that crosses a block, as in `<b><p></b>`, ends its element and leaves the block open.
        """
        index = self._place(name)
        if not index or index < (0 if name in TABLE_PARTS else self._walls[-1]):
            return []
        element = self._open[index]
        if element.is_block or name in UNSEEN or index > self._blocks[-1]:
            return self._close_from(index)
        element.has_ended = True
        self._places[name].pop()
        return [element]

    def close_all(self) -> list[Element]:
        """Close what is open at the end of the page; return the inner first."""
        return self._close_from(1)

    def _place(self, name: str) -> int:
        places = self._places.get(name)
        return places[-1] if places else 0

    def _close_from(self, index: int) -> list[Element]:
        closed = self._open[index:]
        del self._open[index:]
        closed.reverse()
        for element in closed:
            if not element.has_ended:
                self._places[element.name].pop()
        for places in (self._walls, self._blocks):
            while places[-1] >= index:
                places.pop()
        return [element for element in closed if not element.has_ended]
