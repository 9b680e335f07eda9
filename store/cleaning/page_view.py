"""A page made ready to be judged: its units, who holds them, and what its markup rules out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from store.cleaning.language import language_of
from store.cleaning.measures import Measurer
from store.cleaning.page_articles import foreign_units
from store.cleaning.page_features import View
from store.cleaning.page_rules import dropped_by
from store.cleaning.page_tree import Tree
from store.cleaning.units import units_of
from store.records import Kind, Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.cleaning.page_tree import Node
    from store.cleaning.units import Unit
    from store.intake.document import Document, Page

_ALIKE = 85
_FAR = 40


class Sight(NamedTuple):
    """All units of a page, and the view of those that its markup does not rule out."""

    units: Sequence[Unit]
    holders: Sequence[Node]
    ruled_out: Sequence[Reason | None]
    titles: Sequence[bool]
    """Whether each unit says what the page's metadata give as its title."""
    looked_at: Sequence[int]
    """The units of the view."""
    view: View
    language: str
    """As ISO 639-1 has it, or nothing."""


def see(document: Document, page: Page) -> Sight:
    """Cut a page into units and gather what is known of them."""
    units = units_of(document.raw)
    links = _shares(page, units, Kind.LINK)
    strong = _shares(page, units, Kind.STRONG)
    tree = Tree(page.regions, units, links)
    titles = [is_title(unit.text, document.metadata.title) for unit in units]
    reasons = {node: dropped_by(node) for node in set(tree.holders)}
    foreign = foreign_units(tree, titles)
    ruled_out = [
        None if named else reasons[node] or (Reason.FOREIGN if is_foreign else None)
        for node, named, is_foreign in zip(tree.holders, titles, foreign, strict=True)
    ]
    looked_at = [place for place, reason in enumerate(ruled_out) if reason is None]
    since = _since(titles)
    # Many pages are sent out with the language of the program that made them.
    language = language_of(document.raw) or document.metadata.language
    view = View(
        tree,
        [tree.holders[place] for place in looked_at],
        Measurer(language).measure_all([units[place] for place in looked_at]),
        [tree.masses[place] for place in looked_at],
        [links[place] for place in looked_at],
        [strong[place] for place in looked_at],
        [since[place] for place in looked_at],
    )
    return Sight(units, tree.holders, ruled_out, titles, looked_at, view, language)


def is_title(text: str, title: str, alike: int = _ALIKE) -> bool:
    """Say whether a unit is the title, give or take a few characters of a hundred."""
    if not title or not len(title) / 2 <= len(text) <= 2 * len(title):
        return False
    return fuzz.ratio(text.casefold(), title.casefold(), score_cutoff=alike) > 0


def _since(titles: Sequence[bool]) -> list[float]:
    """Count units since the last that is the title, from -1 where none came yet."""
    distances, distance = [], -1
    for named in titles:
        distance = 0 if named else distance
        distances.append(float(distance))
        distance = min(_FAR, distance + 1) if distance >= 0 else distance
    return distances


def _shares(page: Page, units: Sequence[Unit], kind: Kind) -> list[float]:
    """Return how much of each unit stands inside structures of a kind."""
    stretches = [structure for structure in page.structures if structure.kind is kind]
    shares: list[float] = []
    place = 0
    for unit in units:
        start, end = unit.start, unit.start + len(unit.text)
        while place < len(stretches) and stretches[place].end <= start:
            place += 1
        covered, until, index = 0, start, place
        while index < len(stretches) and stretches[index].start < end:
            left, right = max(until, stretches[index].start), min(end, stretches[index].end)
            covered += max(0, right - left)
            until = max(until, right)
            index += 1
        shares.append(covered / len(unit.text))
    return shares
