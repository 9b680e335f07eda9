"""Quotations that no cue speaks for: a reply in a dialogue, a paragraph of a speech."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.wording import Wording
from store.suggest.proposals import ProposedClaim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.suggest.claims.quotations import Quotation
    from store.suggest.reading import Reading

ORIGIN: Final = "rules"
REASON: Final = "quotation"
IN_NEWS: Final = 0.3
"""In PolNeAR one in four is somebody's words, and not the rest of what was told before."""
IN_DIALOGUE: Final = 0.7
"""Where most quotations have no cue, as in novels and interviews, they are replies."""
FEWEST: Final = 6
"""So many of them make a dialogue."""
_MOST_TOLD = 0.3


def lone_quotations(
    reading: Reading, quotations: Sequence[Quotation], claims: Sequence[ProposedClaim]
) -> list[ProposedClaim]:
    """Propose what is quoted, is worded like speech and is in no claim's content."""
    told = bytearray(len(reading.raw))
    for claim in claims:
        for start, end in claim.spans[Role.CONTENT].fragments:
            told[start:end] = b"\1" * (end - start)
    speech = [
        (quotation.start, quotation.end)
        for quotation in quotations
        if quotation.wording is Wording.SPEECH and not quotation.is_nested
    ]
    lone = [
        (start, end)
        for start, end in speech
        if told.count(1, start, end) <= _MOST_TOLD * (end - start)
    ]
    is_dialogue = len(lone) >= FEWEST and 2 * len(lone) > len(speech)
    score = IN_DIALOGUE if is_dialogue else IN_NEWS
    return [
        ProposedClaim({Role.CONTENT: Span.of(*quotation)}, Form.DIRECT, score, ORIGIN, REASON)
        for quotation in lone
    ]
