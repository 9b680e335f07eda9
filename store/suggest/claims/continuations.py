"""Quotations in which somebody goes on to speak: “…,” she said. “…” And in the next paragraph.

The network sees them too, but not always: what is left over in news is the last speaker's.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from store.records import Form, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.spans import Fragment
    from store.suggest.proposals import ProposedClaim
    from store.suggest.reading import Reading

LIKELY: Final = 0.5
"""The score of a claim that can go on."""
_PAUSE = re.compile(r"[\s.,;:!?…–—-]*")


def with_continuations(
    reading: Reading, claims: Sequence[ProposedClaim], lone: Sequence[Fragment]
) -> list[ProposedClaim]:
    """Return the claims, some with further content, which comes from the `lone` quotations."""
    continued = list(claims)
    line_starts = [reading.starts[first] for first, _ in reading.lines]
    ends = sorted((_end(claim), place) for place, claim in enumerate(claims))
    for start, end in lone:
        before = bisect_right(ends, start, key=itemgetter(0)) - 1
        if before < 0:
            continue
        until, place = ends[before]
        claim = continued[place]
        if _can_go_on(claim) and _is_next(reading, until, start, line_starts):
            content = claim.spans[Role.CONTENT].joined_with([(start, end)])
            continued[place] = replace(claim, spans={**claim.spans, Role.CONTENT: content})
            insort(ends, (end, place))
    return continued


def _end(claim: ProposedClaim) -> int:
    return max(span.end for span in claim.spans.values())


def _can_go_on(claim: ProposedClaim) -> bool:
    is_likely = claim.form is not Form.INDIRECT and claim.score >= LIKELY
    return is_likely and Role.SOURCE in claim.spans


def _is_next(reading: Reading, until: int, start: int, line_starts: Sequence[int]) -> bool:
    """Say whether nothing stands between two offsets, or a paragraph ends there.

    A paragraph whose opening mark is lost may as well begin with what nobody says.
    """
    line = bisect_right(line_starts, start) - 1
    if line_starts[line] != start:
        return _PAUSE.fullmatch(reading.text, until, start) is not None
    is_marked = not reading.text[start].isalnum()
    return is_marked and line > 0 and until > line_starts[line - 1]
