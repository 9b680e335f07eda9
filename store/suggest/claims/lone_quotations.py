"""Quotations that no cue speaks for: a reply in a dialogue, a paragraph of a speech."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from store.records import Form, Role
from store.spans import Span
from store.suggest.claims.continuations import with_continuations
from store.suggest.claims.wording import Wording
from store.suggest.proposals import ProposedClaim

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from store.spans import Fragment
    from store.suggest.claims.quotations import Quotation
    from store.suggest.reading import Reading

ORIGIN: Final = "rules"
REASON: Final = "quotation"
IN_SENTENCE: Final = 0.4
"""In PolNeAR two in five that a sentence leads up to are somebody's words."""
IN_NEWS: Final = 0.2
"""Of the others one in ten is: they are names, mottos, or the rest of what was told before."""
LONG: Final = 80
"""So many characters in marks are a part of a sentence even if they begin with a capital."""
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
    starts = {reading.starts[first] for first, _ in reading.lines}
    return [*continued, *(_claim(one, _score(reading.text, one, starts)) for one in lone)]


def _score(text: str, quotation: Fragment, line_starts: Container[int]) -> float:
    """Tell words that a sentence leads up to from those that stand by themselves."""
    start, end = quotation
    first = next(filter(str.isalnum, text[start:end]))
    is_part = first.islower() or end - start >= LONG
    return IN_SENTENCE if is_part and start not in line_starts else IN_NEWS


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
