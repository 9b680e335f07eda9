"""Where the cue ends and what is said begins, for a person who labels.

The annotators of PolNeAR take “that” along with what is said, those of the Guardian leave it out,
as comparing does. A project proposes the shorter content, and keeps the longer one as a choice.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from store.records import Role
from store.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.suggest.proposals import ProposedClaim

_THAT = re.compile(r"[Tt]hat,?\s(?=\S+\s\S)")
_TO_COMMENT = re.compile(r"to (?:answer|comment|discuss|elaborate|respond|speculate) (?=\S)")
_DECLINED = re.compile(r"\b(?:[Dd]eclin|[Rr]efus)(?:e|es|ed|ing)$")
_GOING_ON = re.compile(r"(?:also|then) (?=\w)")


def trimmed(raw: str, claim: ProposedClaim) -> ProposedClaim:
    """Return a claim without the words that only join it to what stands before.

    The content begins behind “that”, the cue behind “also”, and “declined to comment” is a cue as a
    whole if nothing stands within it. What the spans were before stays a choice.
    """
    cue = claim.spans.get(Role.CUE)
    if cue is None:
        return claim
    better = {**_behind_that(raw, cue, claim.spans[Role.CONTENT])}
    going_on = _GOING_ON.match(raw, *cue.fragments[0])
    if going_on is not None and Role.CUE not in better:
        better[Role.CUE] = _from(cue, going_on.end())
    if not better:
        return claim
    others = {
        role: _choices(raw, span, (*claim.others.get(role, ()), claim.spans[role]))
        for role, span in better.items()
    }
    return replace(claim, spans={**claim.spans, **better}, others={**claim.others, **others})


def _choices(raw: str, better: Span, others: Iterable[Span]) -> tuple[Span, ...]:
    """Return the other choices beside a better span, they too from behind their “that”."""
    found: list[Span] = []
    for span in others:
        that = _THAT.match(raw, *span.fragments[0])
        shorter = _from(span, that.end()) if that is not None else span
        found.append(span if shorter == better else shorter)
    return tuple(dict.fromkeys(span for span in found if span != better))


def _behind_that(raw: str, cue: Span, content: Span) -> Mapping[Role, Span]:
    start, end = content.fragments[0]
    if cue.start > start:
        return {}
    that = _THAT.match(raw, start, end)
    if that is not None:
        return {Role.CONTENT: _from(content, that.end())}
    refused = _TO_COMMENT.match(raw, start, end)
    is_beside = not raw[cue.end : start].strip()
    if refused is None or not is_beside or not _DECLINED.search(raw, *cue.fragments[-1]):
        return {}
    whole = Span.of(cue.start, refused.end() - 1)
    return {Role.CUE: whole, Role.CONTENT: _from(content, refused.end())}


def _from(span: Span, start: int) -> Span:
    (_, end), *others = span.fragments
    return Span(((start, end), *others))
