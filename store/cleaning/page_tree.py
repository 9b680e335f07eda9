"""The elements of a page that hold its text, and where among them the article stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.cleaning.page_words import Hint, hints_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.cleaning.units import Unit
    from store.intake.document import Region

HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""The elements that are headings, with their levels."""

_LONG, _LONG_UNSPACED = 80, 30
_MOSTLY_LINK = 0.5
_CORE, _CENTRE = 0.5, 0.85
_LEAST_OUTSIDE_ASIDES = 0.2
_ASIDES = frozenset(("nav", "footer", "aside", "dialog", "form"))
_LEAVES = frozenset(("p", "li", *HEADINGS, "blockquote", "td", "span", "a"))
_ROOTS = frozenset(("html", "body"))


class Node:
    """An element, or several alike in one place, with sums of the text that it holds."""

    __slots__ = (
        "aside", "children", "depth", "hints", "holds_core", "label", "length", "linked",
        "main_mass", "mass", "parent", "tag", "units",
    )  # fmt: skip

    def __init__(self, label: str, parent: Node | None) -> None:
        self.label = label
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.tag = label.partition(".")[0].partition("#")[0]
        self.hints = 0 if self.tag in _ROOTS else hints_of(label)
        self.aside: bool = (
            self.tag in _ASIDES
            or bool(self.hints >> Hint.COMMENT & 1)
            or (parent is not None and parent.aside)
        )
        self.holds_core = False
        self.children: dict[str, Node] = {}
        self.units = self.length = 0
        self.linked = 0.0
        self.mass = 0
        """Characters of running text."""
        self.main_mass = 0
        """Those of them outside asides."""

    def ancestors(self) -> Iterator[Node]:
        """Yield the element and those around it, the inner first."""
        node: Node | None = self
        while node:
            yield node
            node = node.parent


class Tree:
    """The elements that hold the units of a page.

    The core is the innermost element that holds half of the running text, the centre one that
    holds nearly all of it.
    """

    def __init__(
        self, regions: Sequence[Region], units: Sequence[Unit], links: Sequence[float]
    ) -> None:
        self.root = Node("", None)
        self._known: dict[tuple[str, ...], Node] = {(): self.root}
        around = list(_regions_of(units, regions))
        self.holders = [self._node(region.path) for region in around]
        self.articles = [region.article for region in around]
        """Which of the page's articles each unit stands in, see `Region`."""
        self.masses = _masses(units, links)
        self._add_up(units, links)
        self._settle()
        self.core, self.centre = self._innermost(_CORE), self._innermost(_CENTRE)
        for node in self.core.ancestors():
            node.holds_core = True

    def _node(self, path: tuple[str, ...]) -> Node:
        node = self._known.get(path)
        if node is None:
            parent = self._node(path[:-1])
            node = parent.children[path[-1]] = self._known[path] = Node(path[-1], parent)
        return node

    def _add_up(self, units: Sequence[Unit], links: Sequence[float]) -> None:
        """Sum up what each element holds: first its own text, then that of its children."""
        for node, unit, mass, share in zip(self.holders, units, self.masses, links, strict=True):
            node.units += 1
            node.length += len(unit.text)
            node.linked += share * len(unit.text)
            node.mass += mass
            node.main_mass += 0 if node.aside else mass
        for node in sorted(self._known.values(), key=lambda node: -node.depth):
            if parent := node.parent:
                parent.units += node.units
                parent.length += node.length
                parent.linked += node.linked
                parent.mass += node.mass
                parent.main_mass += node.main_mass

    def _settle(self) -> None:
        """Where nearly all running text stands in what looks like asides, look at all of it."""
        if self.root.main_mass < _LEAST_OUTSIDE_ASIDES * self.root.mass:
            for node in self._known.values():
                node.main_mass = node.mass

    def _innermost(self, share: float) -> Node:
        """Go down from the root as long as one element holds this share of the running text."""
        node, enough = self.root, max(1.0, self.root.main_mass * share)
        while node.children:
            best = max(node.children.values(), key=lambda child: child.main_mass)
            if best.main_mass < enough or best.tag in _LEAVES:
                break
            node = best
        return node


def common_depth(one: Node, other: Node) -> int:
    """Return how deep the innermost element lies that holds both."""
    while one is not other:
        if one.depth < other.depth:
            one, other = other, one
        if one.parent is None:
            break
        one = one.parent
    return one.depth


def _masses(units: Sequence[Unit], links: Sequence[float]) -> list[int]:
    """Return how many characters of running text each unit is.

    Where none is long, as in a short mail, everything but links counts as running text.
    """
    lengths = [
        len(unit.text) if share < _MOSTLY_LINK else 0
        for unit, share in zip(units, links, strict=True)
    ]
    is_long = [_is_long(unit.text) for unit in units]
    if not any(length and long for length, long in zip(lengths, is_long, strict=True)):
        return lengths
    return [length if long else 0 for length, long in zip(lengths, is_long, strict=True)]


def _is_long(text: str) -> bool:
    """Say whether a unit is long enough for running text, in whichever script."""
    return len(text) >= _LONG or (len(text) >= _LONG_UNSPACED and " " not in text)


def _regions_of(units: Sequence[Unit], regions: Sequence[Region]) -> Iterator[Region]:
    place = 0
    for unit in units:
        while place + 1 < len(regions) and regions[place + 1].start <= unit.start:
            place += 1
        yield regions[place]
