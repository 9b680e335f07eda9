"""Quotations that no cue speaks for: a reply in a dialogue, a paragraph of a speech."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.continuations import with_continuations
from store.suggest.claims.wording import Wording
from store.suggest.proposals import ProposedClaim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.spans import Fragment
    from store.suggest.claims.quotations import Quotation
    from store.suggest.reading import Reading

ORIGIN: Final = "rules"
REASON: Final = "quotation"
IN_NEWS: Final = 0.3
"""In PolNeAR one in four is somebody's words, and not the rest of what was told before."""
IN_DIALOGUE: Final = 0.7
"""Where many quotations have no cue, as in novels and interviews, they are replies."""
FEWEST: Final = 6
"""So many of them make a dialogue."""
MOST_IN_NEWS: Final = 1 / 2
"""The share of quotations without a cue above which it is a dialogue."""
MOST_TOLD: Final = 0.3
"""The share of a quotation that may be content of a claim."""


def with_lone_quotations(
    reading: Reading, quotations: Sequence[Quotation], claims: Sequence[ProposedClaim]
) -> list[ProposedClaim]:
    """Return the claims, and what is quoted, worded like speech and in no claim's content.

    In news it is more of a claim before it where that is plain; else it is a claim of its own.
    """
    speech = [
        (quotation.start, quotation.end)
        for quotation in quotations
        if quotation.wording is Wording.SPEECH and not quotation.is_nested
    ]
    lone = _untold(speech, claims, len(reading.raw))
    if len(lone) >= FEWEST and len(lone) > MOST_IN_NEWS * len(speech):
        return [*claims, *(_claim(quotation, IN_DIALOGUE) for quotation in lone)]
    continued = with_continuations(reading, claims, lone)
    lone = _untold(speech, continued, len(reading.raw))
    return [*continued, *(_claim(quotation, IN_NEWS) for quotation in lone)]


def _untold(
    speech: Sequence[Fragment], claims: Sequence[ProposedClaim], length: int
) -> list[Fragment]:
    told = bytearray(length)
    for claim in claims:
        for start, end in claim.spans[Role.CONTENT].fragments:
            told[start:end] = b"\1" * (end - start)
    return [
        (start, end)
        for start, end in speech
        if told.count(1, start, end) <= MOST_TOLD * (end - start)
    ]


def _claim(quotation: Fragment, score: float) -> ProposedClaim:
    roles = {Role.CONTENT: Span.of(*quotation)}
    return ProposedClaim(roles, Form.DIRECT, score, ORIGIN, REASON)
