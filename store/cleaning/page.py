"""What of a page is the article: its markup, its looks and its words, judged together."""

from __future__ import annotations

import re
from itertools import groupby
from math import exp
from typing import TYPE_CHECKING

from store.cleaning.decisions import Decision
from store.cleaning.page_features import page_rows
from store.cleaning.page_rules import is_in_post, kept_as, likely_reason
from store.cleaning.page_tree import HEADINGS
from store.cleaning.page_view import is_title, see
from store.cleaning.page_weights import page_weights
from store.cleaning.repeats import repeats_of
from store.cleaning.rules import rule_of
from store.records import Block, Origin, Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from store.cleaning.measures import Measures
    from store.cleaning.page_tree import Node
    from store.cleaning.page_view import Sight
    from store.cleaning.page_weights import PageWeights
    from store.intake.document import Document

_STEEPEST = 12.0
_FAVOUR_OF_PIECE = 1.5
"""What is added to every score in a mail, or in markup that is no whole page: most of it is meant
to be read, and what the model knows of pages, such as their masses of text, says little of it."""

_FAVOUR_OF_FOREIGN_TONGUE = 1.0
"""Likewise for a sentence in a language that the model has hardly met, so that none is lost."""

_KNOWN_TONGUES = frozenset(("en", ""))
_WHOLE = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_SURE = 0.99
_UNSURE = 0.5
_HALF = 0.5
_DOUBTFUL = -2.0
"""Score from which a unit of running text is kept where all around it is."""
_LONGEST_HOLE = 6
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
    scores = _scores(sight, weights or page_weights(), is_piece=_is_piece(document))
    decisions = _decide(sight, scores, repeated)
    _name_title(sight, decisions)
    edges = [0, *(unit.start for unit in sight.units[1:]), len(document.raw)]
    return tuple(
        Block(start, end, *decision)
        for start, end, decision in zip(edges, edges[1:], decisions, strict=False)
    )


def _is_piece(document: Document) -> bool:
    """Say whether a document is less than a whole page: a mail, the entry of a feed, a field."""
    source = document.page.source if document.page else ""
    return document.format in {"mail", "feed"} or not _WHOLE.search(source)


def _scores(sight: Sight, weights: PageWeights, *, is_piece: bool) -> list[float]:
    """Say how much speaks for each unit that is looked at."""
    favour = _FAVOUR_OF_PIECE if is_piece else 0.0
    of_prose = favour
    if sight.language not in _KNOWN_TONGUES:
        of_prose += _FAVOUR_OF_FOREIGN_TONGUE
    rows = page_rows(sight.view, weights.lexicon)
    scores = [
        weights.score(row) + (of_prose if unit.is_prose else favour)
        for row, unit in zip(rows, sight.view.units, strict=True)
    ]
    if not any(score > 0 for score in scores):
        # Nothing looks like an article, as in a notice: what is no menu is the text.
        return [_STEEPEST] * len(scores)
    return scores


def _decide(sight: Sight, scores: Sequence[float], repeated: Collection[str]) -> list[Decision]:
    decisions = [
        Decision(False, reason or Reason.TEMPLATE, _SURE, Origin.MARKUP)
        for reason in sight.ruled_out
    ]
    view = sight.view
    again = repeats_of(view.units, repeated)
    doubtful: dict[int, Decision] = {}
    for place, unit, node, link, score, comes_back in zip(
        sight.looked_at, view.units, view.holders, view.links, scores, again, strict=True
    ):
        decisions[place] = _decided(unit, node, link, score)
        if comes_back:
            decisions[place] = Decision(False, Reason.TEMPLATE, _SURE, Origin.REPEAT)
        elif decisions[place].origin is Origin.MODEL and link < _HALF and score > _DOUBTFUL:
            doubtful[place] = Decision(True, kept_as(node), _UNSURE, Origin.MODEL)
    _fill_holes(decisions, doubtful)
    return decisions


def _fill_holes(decisions: list[Decision], doubtful: Mapping[int, Decision]) -> None:
    """Keep a few doubtful units amid what is kept: a quotation, a small table, a list."""
    place = 0
    for kept, run in groupby(list(decisions), key=lambda decision: decision.kept):
        start, place = place, place + len(list(run))
        is_amid = start > 0 and place < len(decisions) and place - start <= _LONGEST_HOLE
        if not kept and is_amid and all(hole in doubtful for hole in range(start, place)):
            decisions[start:place] = [doubtful[hole] for hole in range(start, place)]


def _decided(unit: Measures, node: Node, link: float, score: float) -> Decision:
    """Decide on a unit that the markup alone does not rule out."""
    if said := rule_of(unit):
        return Decision(False, said, _SURE, Origin.RULE)
    confidence = round(1 / (1 + exp(-min(_STEEPEST, abs(score)))), 3)
    if link < _MOSTLY_LINK and is_in_post(node):
        return Decision(True, Reason.POST, _SURE, Origin.MARKUP)
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
