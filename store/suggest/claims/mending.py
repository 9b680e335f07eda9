"""Where a quotation begins or ends whose mark the press has lost.

Whoever is quoted is named outside the marks: between “…,” and “he said”, or after “She said:”.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.suggest.claims.sayings import SPEECH
from store.suggest.claims.spoken import may_be_spoken, sounds_spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.spans import Fragment
    from store.suggest.reading import Reading

SAYING = "|".join([*sorted(SPEECH), "according to"])
"""What stands beside a quotation, for a regular expression."""

_SUBJECT = r"(?:(?!(?:and|but|so|as|if|which|that|what|when|you|we) )[\w.'-]+ ){0,6}?"
_NAMED = (
    r"(?=[A-Z]|an? |the )(?:[\w.'-]+ ){0,5}[\w.'-]+"
    r"(?: \([^()]{1,20}\))?(?:, [^,.?!“”\"]{2,60},)? "
)
"""A subject with what is told of it besides: “Ann Roe (D-Calif.), the minister,”."""
_TELLER = rf"(?:{_SUBJECT}|{_NAMED})(?:{SAYING})\b"
_TOLD_AFTER = re.compile(rf"[,?!—–-]['’]?(?= {_TELLER})")
_TOLD = re.compile(rf" ?{_TELLER}")
_TOLD_BEFORE = re.compile(rf"(?:\b(?:{SAYING}|statement)\b[^,:.?!]{{0,60}},|:) (?=[A-Z])")
_LED_IN = re.compile(rf"\b(?:{SAYING}|call(?:ed|s|ing)|[Cc]it(?:ed|es|ing)|as)(?: that)? ")
_NARRATED = re.compile(
    rf"(?<!\bI )(?<!\b[Yy]ou )(?<!\b[Ww]e )\b(?:{SAYING})\b(?! (?:me|you|us|by)\b)"
)
_BREAK = re.compile(r"(?:: | [–—-] | \()(?=[A-Z])")
_ENDS = frozenset(".?!…")
_LAST = frozenset(".,?!…-—–'")


def lost_end(reading: Reading, start: int, limit: int) -> int:
    """Return where a quotation ends whose words begin at `start`: at `limit` at the latest.

    It ends before “, he said”; else before the first sentence that tells of someone's words; and
    where it began in the middle of a sentence, with that.
    """
    text = reading.text
    told = _TOLD_AFTER.search(text, start, limit)
    if told:
        return told.end()
    starts = _sentence_starts(reading, start, limit)
    is_part = text[start : start + 2].strip()[:1].islower()
    narrated = None if is_part else _NARRATED.search(text, start, limit)
    if starts and (is_part or narrated):
        ahead = [offset for offset in starts if narrated is None or offset <= narrated.start()]
        limit = (ahead[0] if is_part else ahead[-1]) if ahead else limit
    while limit > start and text[limit - 1].isspace():
        limit -= 1
    return limit


def lost_start(reading: Reading, words: Fragment, after: int, *, is_line: bool) -> int:
    """Return where a quotation begins: within `words`, behind which its mark ends `after` them.

    If “he said” follows, it begins with the sentences that sound spoken; else after “She said:”;
    else after a quotation and “he said,” with the next sentence; else after the last sentence that
    tells of someone's words; and where it is a part of that sentence, after the verb. `is_line`
    says that a line begins with the words, and not a quotation.
    """
    text = reading.text
    start, end = words
    starts = [start, *_sentence_starts(reading, start, end)]
    if is_told_after(text, after):
        return _spoken_from(text, starts if is_line else starts[1:] or starts, end)
    told = _TOLD_BEFORE.search(text, start, end)
    if told:
        return told.end()
    if starts[1:] and is_told_after(text, start):
        return starts[1]
    if text[end - 1] in _LAST:
        narrated = [match.start() for match in _NARRATED.finditer(text, start, end)]
        behind = [offset for offset in starts if not narrated or offset > narrated[-1]]
        if behind:
            return behind[0]
    led_in = [match.end() for match in _LED_IN.finditer(text, starts[-1], end)]
    return led_in[-1] if led_in else starts[-1]


def _spoken_from(text: str, starts: Sequence[int], end: int) -> int:
    """Return where the last sentences begin that may all be spoken, or the words after a dash."""
    *earlier, begun = starts
    leading = _BREAK.search(text, begun, end)
    if leading and not sounds_spoken(text, begun, leading.start()):
        return leading.end()
    for start in reversed(earlier):
        if narrates(text, start, begun) or not may_be_spoken(text, start, begun):
            break
        begun = start
    return begun


def is_told_after(text: str, end: int) -> bool:
    """Say whether a quotation that ends at `end` is followed by who said it: “he said”."""
    return _TOLD.match(text, end, end + 60) is not None


def narrates(text: str, start: int, end: int) -> bool:
    """Say whether words between two offsets tell of what someone else said."""
    return _NARRATED.search(text, start, end) is not None


def tells(text: str, start: int, end: int) -> bool:
    """Say whether someone's words end between two offsets: “, he said”."""
    return _TOLD_AFTER.search(text, start, end) is not None


def _sentence_starts(reading: Reading, start: int, end: int) -> list[int]:
    """Return where sentences begin between two offsets."""
    first, last = reading.token_at(start), reading.token_at(end)
    return [
        reading.starts[token]
        for token in range(first + 1, last)
        if reading.words[token][0].isupper() and reading.words[token - 1] in _ENDS
    ]
