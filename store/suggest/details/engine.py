"""Claims with their details: to whom, where and in which manner something is said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.attributes import USUAL
from store.records import Role
from store.spans import Span
from store.suggest.details.addressees import told_behind, told_by_medium
from store.suggest.details.attributes import attributes_of
from store.suggest.details.mediums import medium_in
from store.suggest.details.surroundings import Sentences, gaps, reach_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from store.spans import Fragment
    from store.suggest.details.mediums import Medium
    from store.suggest.proposals import ProposedClaim
    from store.suggest.reading import Reading


def detailed(reading: Reading, claims: Sequence[ProposedClaim]) -> Iterator[ProposedClaim]:
    """Yield claims with what their sentences say of them; sources and scores stay as they are."""
    if not claims:
        return
    sentences, text = Sentences(reading), reading.text
    for claim in claims:
        spans = claim.spans
        around = sentences.around(*reach_of(spans))
        if claim.nested_in is not None:
            outer = claims[claim.nested_in].spans[Role.CONTENT]
            around = max(around[0], outer.start), min(around[1], outer.end)
        more = _said(text, spans, around)
        found = {**spans, **more} if more else spans
        content = found[Role.CONTENT].fragments[0]
        attributes = attributes_of(text, found.get(Role.CUE), content)
        if found is spans and attributes == USUAL:
            yield claim
            continue
        others = claim.others if found.get(Role.CUE) == spans.get(Role.CUE) else _others(claim)
        yield replace(claim, spans=found, others=others, attributes=attributes)


def _said(text: str, spans: Mapping[Role, Span], around: Fragment) -> dict[Role, Span]:
    """Return where and to whom it is said, as far as the sentence tells.

    A cue that holds where it is said ends before that.
    """
    cue = spans.get(Role.CUE)
    free = gaps(spans, around)
    found: dict[Role, Span] = {}
    medium = _medium_within(text, cue)
    if cue is not None and medium is not None:
        found[Role.CUE] = Span.of(cue.start, medium.start - 1)
    else:
        medium = medium_in(text, free)
    told = None
    if cue is not None:
        beside = next((end for start, end in free if start == cue.end), cue.end)
        told = told_behind(text, cue.fragments[-1], beside)
    if medium is not None:
        found[Role.MEDIUM] = Span.of(medium.start, medium.end)
        told = told or told_by_medium(text, medium.noun, medium.end)
    if told is not None:
        found[Role.ADDRESSEE] = Span.of(*told)
    return found


def _medium_within(text: str, cue: Span | None) -> Medium | None:
    """Find a medium in a cue, behind a word of it."""
    if cue is None or len(cue.fragments) > 1 or " " not in text[cue.start : cue.end]:
        return None
    medium = medium_in(text, cue.fragments)
    return medium if medium is not None and medium.start > cue.start + 1 else None


def _others(claim: ProposedClaim) -> Mapping[Role, tuple[Span, ...]]:
    """Return the other choices for each role, with the cue as it was before those for it."""
    return {**claim.others, Role.CUE: (claim.spans[Role.CUE], *claim.others.get(Role.CUE, ()))}
