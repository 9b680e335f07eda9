"""Other articles on the page of an article, such as those that are added as a reader scrolls on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.cleaning.page_tree import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.cleaning.page_tree import Node, Tree

_LEAST_TEXT = 250
"""Characters of running text that make an article more than a teaser."""


def foreign_units(tree: Tree, titles: Sequence[bool]) -> list[bool]:
    """Say of each unit whether it stands in another article than the page's title does.

    `titles` says which units are the title. Only articles that the markup sets apart count, with a
    text and a heading of the title's level: a page may well call each of its sections an article.
    """
    title = titles.index(True) if True in titles else None
    own = tree.articles[title] if title is not None else 0
    if title is None or not own:
        return [False] * len(titles)
    level, depth = _heading(tree.holders[title]), _articles_around(tree.holders[title])
    texts: Counter[int] = Counter()
    headed: set[int] = set()
    for article, node, mass in zip(tree.articles, tree.holders, tree.masses, strict=True):
        texts[article] += mass
        if level and _heading(node) == level and _articles_around(node) == depth:
            headed.add(article)
    others = {article for article in headed - {own} if texts[article] >= _LEAST_TEXT}
    if texts[own] < _LEAST_TEXT:
        others.clear()
    return [article in others for article in tree.articles]


def _heading(node: Node) -> str:
    return next((inner.tag for inner in node.ancestors() if inner.tag in HEADINGS), "")


def _articles_around(node: Node) -> int:
    return sum(inner.tag == "article" for inner in node.ancestors())
