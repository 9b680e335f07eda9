"""Where among the elements of a page the article stands."""

from __future__ import annotations

from store.cleaning.page_tree import Tree, common_depth
from store.cleaning.units import units_of
from store.intake.html import read_html
from tests.store.cleaning.made import BODY
from tests.store.cleaning.made_page import ARTICLE


def tree_of(source: str) -> Tree:
    document = read_html(source)
    assert document.page is not None
    units = units_of(document.raw)
    return Tree(document.page.regions, units, [0.0] * len(units))


def test_the_core_is_the_innermost_element_with_most_running_text() -> None:
    tree = tree_of(ARTICLE)
    assert tree.core.tag == "article"
    assert tree.core.holds_core
    assert tree.core.parent is not None
    assert tree.core.parent.holds_core
    assert not tree.holders[0].holds_core


def test_asides_count_only_where_there_is_nothing_else() -> None:
    aside = "<aside>" + "".join(f"<p>{text}</p>" for text in BODY * 2) + "</aside>"
    assert (
        tree_of(f"<main><p>{BODY[0]}</p><p>{BODY[1]}</p><p>{BODY[2]}</p></main>{aside}").core.tag
        == "main"
    )
    assert tree_of(f"<main><p>Short.</p></main>{aside}").core.tag == "aside"


def test_sums_go_up_to_the_root() -> None:
    tree = tree_of(ARTICLE)
    assert tree.root.units == len(tree.holders)
    assert tree.root.mass == sum(tree.masses)


def test_common_depth() -> None:
    tree = tree_of("<div><p>a</p><section><p>b</p></section></div>")
    first, second = tree.holders
    assert common_depth(first, second) == common_depth(second, first) == first.depth - 1
    assert common_depth(first, first) == first.depth
