"""What the article itself claims: no source, no cue, only what is said."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from store import ClaimSuggestion, LabelError, Role, Span
from tui.desk.suggestion_rows import unusual
from tui.desk.suggestion_walk import close_claim
from tui.desk.targets import rest_on, shown_span, target_span
from tui.text.excerpts import brief
from tui.text.objects import sentence

if TYPE_CHECKING:
    from store import Claim
    from tui.screens.desk import Desk

PART = re.compile(r"[,;:] | [–—-] |—| (?=(?:although|because|but|when|which|while|who)\b)")
"""What ends a part of a sentence."""


def is_meant(desk: Desk) -> bool:
    """Say whether a claim of the article's own is to be made, and none that is open be changed."""
    if isinstance(desk.suggestion, ClaimSuggestion):
        return False
    return desk.reader.cursor.is_selecting or _open_claim(desk) is None


def _open_claim(desk: Desk) -> Claim | None:
    """Return the claim being made, unless it has who claims it and the cursor has left it."""
    claim = desk.labels.claims.get(desk.work.claim_id or 0)
    if claim is None or not (claim.by_author or Role.SOURCE in claim.spans):
        return claim
    cursor, content = desk.reader.cursor, claim.spans.get(Role.CONTENT)
    if claim.by_author and content is not None:
        return claim if cursor.unit == rest_on(desk, content).unit else None
    is_there = any(span.covers(cursor.unit[0]) for span in claim.spans.values())
    return claim if is_there else None


def make(desk: Desk) -> Claim:
    """Claim what is selected, or what follows from the cursor on to the end of the sentence."""
    from store.suggest.details.attributes import attributes_of
    from store.suggest.reading import FOLD

    span = _span(desk)
    quote = span.quote(desk.article.raw)
    if any(c.by_author and c.spans.get(Role.CONTENT) == span for c in desk.labels.claims.values()):
        raise LabelError("the article itself claims just this already")
    told = attributes_of(quote.translate(FOLD), None, (0, len(quote)))
    claims, article_id = desk.project.claims, desk.article.id
    with desk.project.action(f"the article claims {quote}", article_id):
        claim = claims.add(article_id, {Role.CONTENT: span})
        claim = claims.set_author(claim, by_author=True)
        claim = claims.update(replace(claim, **told._asdict()))
    facts = ", ".join(["The article itself claims this", *unusual(told)])
    desk.say(f"{facts}; {desk.key('desk.undo')} takes that back.")
    close_claim(desk)
    return claim


def shorten(desk: Desk) -> Claim | None:
    """Let an own claim end where a part of its sentence does, before the end it has.

    Returns None for any other claim, and where no part is left.
    """
    claim = _open_claim(desk)
    if claim is None or not claim.by_author or set(claim.spans) != {Role.CONTENT}:
        return None
    span = claim.spans[Role.CONTENT]
    ends = parts_ends(desk.reader.text, span.start)
    shorter = [end for end in ends if end < span.end]
    if span.end not in ends or not shorter:
        return None
    less = Span.of(span.start, shorter[0])
    claim = desk.project.claims.mark(claim.article_id, Role.CONTENT, less, claim)
    desk.say(f"The article itself claims less: “{brief(claim.quotes[Role.CONTENT])}”.")
    return claim


def parts_ends(text: str, start: int) -> list[int]:
    """Return where the sentence from an offset on ends, and where its parts do, the last first."""
    end = sentence(text, start)[1]
    return [end, *reversed([mark.start() for mark in PART.finditer(text, start, end)])]


def _span(desk: Desk) -> Span:
    """Return what is selected, else the sentence from the cursor on."""
    cursor = desk.reader.cursor
    if cursor.is_selecting:
        return target_span(desk)
    start = cursor.unit[0]
    end = sentence(desk.reader.text, start)[1]
    if start >= end:
        raise LabelError("there is no sentence here")
    return shown_span(desk, start, end)
