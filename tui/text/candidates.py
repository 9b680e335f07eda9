"""Stretches that probably deserve a label: names, dates, money and quantities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.text.measures import MEASURE
from tui.text.names import RUN, names_in_run
from tui.text.sentences import next_sentence_start, sentence_at, sentence_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.text.graphemes import Fragment

CANDIDATE = re.compile(rf"(?P<measure>{MEASURE})|{RUN}", re.VERBOSE)
OPENS = re.compile(r"[:\"“‘'«„(\[•–—-]\s*\Z")


def candidates_in(text: str, start: int, end: int) -> list[Fragment]:
    """Return the candidates that lie wholly inside a stretch of text, in order."""
    reached = _forward(text, start, end)
    return [candidate for candidate in reached if start <= candidate[0] and candidate[1] <= end]


def _forward(text: str, offset: int, end: int) -> Iterator[Fragment]:
    """Yield candidates sentence by sentence, from the one on the offset to the last before end."""
    start = sentence_start(text, offset)
    if start is None:
        start = next_sentence_start(text, offset)
    while start is not None and start < end:
        yield from _in_sentence(text, start)
        start = next_sentence_start(text, start)


def _in_sentence(text: str, offset: int) -> Iterator[Fragment]:
    sentence, end = sentence_at(text, offset)
    for match in CANDIDATE.finditer(text, sentence, end):
        start = match.start()
        if match["measure"]:
            yield match.span()
        else:
            opens = start == sentence or OPENS.search(text, max(sentence, start - 3), start)
            yield from names_in_run(text, *match.span(), opens=bool(opens))
