"""Speech that has no quotation marks at all: turns of a transcript, and the first person.

Where an article tells of someone, “I” outside of all marks is theirs whose words were told just
before: the press has lost the marks. It is so only where the author never says “I”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.first_person import first_person_stretches
from store.suggest.claims.transcripts import turns
from store.suggest.proposals import ProposedClaim

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.suggest.claims.quotations import Quotation
    from store.suggest.reading import Reading

TURN_SCORE = 0.45
"""In the articles of PolNeAR for training 25 of 56 turns are labelled as what somebody says."""
FIRST_PERSON_SCORE = 0.7


def unmarked(
    reading: Reading, quotations: Sequence[Quotation], claims: Sequence[ProposedClaim]
) -> list[ProposedClaim]:
    """Propose speech without marks that none of the claims holds yet.

    The turns of a transcript have a source, and the colon for a cue; what is in the first person
    has neither: whose it is follows from what stands before.
    """
    found = []
    for turn in turns(reading):
        roles = {
            Role.SOURCE: Span.of(*turn.speaker),
            Role.CUE: Span.of(*turn.colon),
            Role.CONTENT: Span(turn.words),
        }
        found.append(_claim(roles, TURN_SCORE, "transcript"))
    if not found:
        for stretch in first_person_stretches(reading, quotations, claims):
            roles = {Role.CONTENT: Span.of(*stretch)}
            found.append(_claim(roles, FIRST_PERSON_SCORE, "first person, no marks"))
    return found


def _claim(roles: Mapping[Role, Span], score: float, reason: str) -> ProposedClaim:
    return ProposedClaim(roles, Form.DIRECT, score, "rules", reason)
