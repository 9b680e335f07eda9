"""Who says what in an article: the claims that are proposed to people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from store.records import Role
from store.suggest.claims.assembly import Assembly
from store.suggest.claims.doubts import Doubts
from store.suggest.claims.drafts import drafts_of
from store.suggest.claims.experience import learnt_score
from store.suggest.claims.lone_quotations import with_lone_quotations
from store.suggest.claims.nesting import nest
from store.suggest.claims.posts import posts
from store.suggest.claims.quotations import quotations
from store.suggest.claims.quoted import quoted_of
from store.suggest.claims.selection import MOST_SHARED, select
from store.suggest.claims.sequence import sequence_of
from store.suggest.claims.unmarked import unmarked
from store.suggest.claims.weights import weights
from store.suggest.claims.worth import evidence_of, scores_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.suggest.claims.quotations import Quotation
    from store.suggest.memory import Memory
    from store.suggest.proposals import ProposedClaim
    from store.suggest.reading import Reading

PROPOSED: Final = 0.35
"""The score from which on precision and recall balance; figures are measured at it."""
LEAST: Final = 0.15
"""What is less likely a claim is not proposed at all."""


def propose_claims(reading: Reading, memory: Memory | None = None) -> tuple[ProposedClaim, ...]:
    """Propose claims in text order; `memory` shifts the scores of reasons that people judged."""
    if not reading.words:
        return ()
    quoted = quotations(reading)
    claims = _free(reading, [*posts(reading, quoted), *_with_cues(reading, quoted)])
    likely = [claim for claim in claims if claim.score >= PROPOSED]
    claims = _free(reading, [*unmarked(reading, quoted, likely), *claims])
    claims = nest(reading, quoted, with_lone_quotations(reading, quoted, claims))
    if memory is not None and memory.claims:
        claims = [replace(claim, score=learnt_score(claim, memory)) for claim in claims]
    return _in_text_order(claims)


def _in_text_order(claims: Sequence[ProposedClaim]) -> tuple[ProposedClaim, ...]:
    """Sort what is likely enough, and count anew which claim each one stands in."""
    kept = [place for place, claim in enumerate(claims) if claim.score >= LEAST]
    kept.sort(key=lambda place: claims[place].spans[Role.CONTENT].fragments)
    moved = {old: new for new, old in enumerate(kept)}
    return tuple(
        replace(claim, nested_in=moved.get(claim.nested_in))
        if claim.nested_in is not None
        else claim
        for claim in (claims[place] for place in kept)
    )


def _with_cues(reading: Reading, quoted: Sequence[Quotation]) -> list[ProposedClaim]:
    """Propose what the network finds."""
    learnt = weights()
    outer = [(quotation.start, quotation.end) for quotation in quoted if not quotation.is_nested]
    sequence = sequence_of(reading, outer, learnt.vocabulary)
    drafts = drafts_of(learnt.network, sequence)
    scores = scores_of(evidence_of(drafts, sequence, learnt.speech), learnt.worth) if drafts else []
    assembly = Assembly(reading, sequence)
    around = quoted_of(reading, sequence, outer, drafts, learnt.vocabulary)
    selected = select(drafts, scores, around, len(sequence.words))
    made = [assembly.claim(one) for one in selected if one.score >= LEAST]
    doubts = Doubts(reading.text, quoted)
    return [doubts.weigh(claim) for claim in made if claim is not None]


def _free(reading: Reading, claims: Iterable[ProposedClaim]) -> list[ProposedClaim]:
    """Leave out claims whose content is mostly that of earlier ones."""
    told = bytearray(len(reading.raw))
    kept: list[ProposedClaim] = []
    for claim in claims:
        fragments = claim.spans[Role.CONTENT].fragments
        length = sum(end - start for start, end in fragments)
        if sum(told.count(1, start, end) for start, end in fragments) <= MOST_SHARED * length:
            kept.append(claim)
            for start, end in fragments:
                told[start:end] = b"\1" * (end - start)
    return kept
