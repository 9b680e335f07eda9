"""Sentences: where they begin and end inside one paragraph, found near an offset."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.text.english import ABBREVIATIONS, OPENERS
from tui.text.paragraphs import line_at, paragraph_start_after, paragraph_start_before, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.text.graphemes import Fragment

WINDOW = 2048
MARGIN = 64
SHORTEST_PLAIN = 3
STOP = re.compile(
    r"(?P<stop>[.?!…]+|[。！？]+)(?P<closing>[\"'”’»›)\]}」』]*)(?P<gap>\s*)"
    r"(?=(?P<next>[\w’']{1,64}|[^\s\w]))"
)
TOKEN_BEFORE = re.compile(r"[\w.]+\Z")
GOES_ON = frozenset(",;:.?!…)]}»”’%")


def sentence_at(text: str, offset: int) -> Fragment:
    """Return the sentence on the offset, white space around it left out; empty on a blank line."""
    ink, end = trim(text, *line_at(text, offset))
    start = max(ink, sentence_start(text, offset) or 0)
    following = next_sentence_start(text, max(start, offset))
    return trim(text, start, end if following is None else min(end, following))


def sentence_start(text: str, offset: int) -> int | None:
    """Return the last start of a sentence at or before the offset, if there is one."""
    line = line_at(text, offset)[0]
    high = offset
    while high > line:
        low = max(line, high - WINDOW)
        if starts := list(starts_between(text, low, high)):
            return starts[-1]
        high = low
    paragraph = paragraph_start_before(text, offset + 1)
    if paragraph is None or paragraph >= line:
        return paragraph
    return sentence_start(text, line_at(text, paragraph)[1])


def next_sentence_start(text: str, offset: int) -> int | None:
    """Return the first start of a sentence after the offset, if there is one."""
    paragraph = paragraph_start_after(text, offset)
    if paragraph is not None and paragraph <= line_at(text, offset)[1]:
        return paragraph
    return next(starts_between(text, offset, line_at(text, offset)[1]), paragraph)


def starts_between(text: str, low: int, high: int) -> Iterator[int]:
    """Yield the offsets after `low`, up to `high`, where a sentence follows one on its line."""
    for stop in STOP.finditer(text, max(0, low - MARGIN), high + MARGIN):
        start = stop.start("next")
        if start > high:
            return
        if start > low and "\n" not in stop["gap"] and _ends_sentence(text, stop):
            yield start


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    following = stop["next"]
    if stop["stop"][0] in "。！？":
        return True
    if following in GOES_ON or following.islower():
        return False
    token = TOKEN_BEFORE.search(text, max(0, stop.start() - 16), stop.start())
    before = token[0] if token else ""
    if not stop["gap"]:
        # Some sources lose the space between two sentences; a name such as "Web.de" has none.
        plain = before.islower() and len(before) >= SHORTEST_PLAIN
        return bool(stop["closing"] or stop["stop"] == "…" or plain) and following[0].isupper()
    if stop["stop"] != "." or stop["closing"]:
        return True
    abbreviated = len(before) == 1 or "." in before or before.lower() in ABBREVIATIONS
    return not (abbreviated and before.isascii()) or following.lower() in OPENERS
