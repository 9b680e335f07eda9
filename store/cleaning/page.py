"""What of a page is the article: its markup, its looks and its words, judged together."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from store.cleaning.decisions import Decision
from store.cleaning.page_features import HEADINGS, page_rows
from store.cleaning.page_rules import kept_as, likely_reason
from store.cleaning.page_view import is_title, see
from store.cleaning.page_weights import page_weights
from store.cleaning.repeats import repeats_of
from store.cleaning.rules import rule_of
from store.records import Block, Origin, Reason

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.cleaning.measures import Measures
    from store.cleaning.page_tree import Node
    from store.cleaning.page_view import Sight
    from store.cleaning.page_weights import PageWeights
    from store.intake.document import Document

_STEEPEST = 12.0
_SURE = 0.99
_MOSTLY_LINK = 0.8
_FEW_WORDS = 3
_LEAST_HEADING = 7
_SAME = 95
"""Of a hundred: below, a line speaks of what the title does, but says something else."""


def clean_page(
    document: Document, repeated: Collection[str] = (), weights: PageWeights | None = None
) -> tuple[Block, ...]:
    """Cut the text of a page into blocks that tile it, each kept or dropped.

    `repeated` holds keys of lines that come back in the source. Raises `ValueError` for a document
    that is not of a page.
    """
    if document.page is None:
        raise ValueError(f"“{document.path}” was not read from a page")
    sight = see(document, document.page)
    if not sight.units:
        raw = document.raw
        return (Block(0, len(raw), kept=False, reason=Reason.TEMPLATE),) if raw else ()
    decisions = _decide(sight, weights or page_weights(), repeated)
    _name_title(sight, decisions)
    edges = [0, *(unit.start for unit in sight.units[1:]), len(document.raw)]
    return tuple(
        Block(start, end, *decision)
        for start, end, decision in zip(edges, edges[1:], decisions, strict=False)
    )


def _decide(sight: Sight, weights: PageWeights, repeated: Collection[str]) -> list[Decision]:
    scores = [weights.score(row) for row in page_rows(sight.view, weights.lexicon)]
    if not any(score > 0 for score in scores):
        # Nothing looks like an article, as in a short mail: what is no menu is the text.
        scores = [_STEEPEST] * len(scores)
    decisions = [
        Decision(False, reason or Reason.TEMPLATE, _SURE, Origin.MARKUP)
        for reason in sight.ruled_out
    ]
    view = sight.view
    again = repeats_of(view.units, repeated)
    for place, unit, node, link, score, comes_back in zip(
        sight.looked_at, view.units, view.holders, view.links, scores, again, strict=True
    ):
        decisions[place] = _decided(unit, node, link, score)
        if comes_back:
            decisions[place] = Decision(False, Reason.TEMPLATE, _SURE, Origin.REPEAT)
    return decisions


def _decided(unit: Measures, node: Node, link: float, score: float) -> Decision:
    """Decide on a unit that the markup alone does not rule out."""
    if said := rule_of(unit):
        return Decision(False, said, _SURE, Origin.RULE)
    confidence = round(1 / (1 + exp(-min(_STEEPEST, abs(score)))), 3)
    if score > 0:
        return Decision(True, kept_as(node), confidence, Origin.MODEL)
    return Decision(False, _why_dropped(unit, node, link), confidence, Origin.MODEL)


def _why_dropped(unit: Measures, node: Node, link: float) -> Reason:
    """Return what a unit that is none of the article most likely is."""
    if reason := likely_reason(node):
        return reason
    if unit.is_headline or (link >= _MOSTLY_LINK and len(unit.words) > _FEW_WORDS):
        return Reason.RELATED
    return Reason.INTERFACE if link >= _MOSTLY_LINK else Reason.TEMPLATE


def _name_title(sight: Sight, decisions: list[Decision]) -> None:
    """Keep the title where it stands first as a heading, and drop where it is said again."""
    places = [place for place, named in enumerate(sight.titles) if named]
    if not places:
        return
    title = max(places, key=lambda place: (_is_heading(sight.holders[place]), -place))
    text = sight.units[title].text
    for place in (place for place in places if is_title(sight.units[place].text, text, _SAME)):
        decisions[place] = Decision(False, Reason.DUPLICATE, _SURE, Origin.MARKUP)
    decisions[title] = Decision(True, Reason.TITLE, _SURE, Origin.MARKUP)


def _is_heading(node: Node) -> int:
    """Return how much of a heading an element is: 6 for the first level, 0 for none."""
    for inner in node.ancestors():
        if inner.tag in HEADINGS:
            return _LEAST_HEADING - HEADINGS[inner.tag]
    return 0
