"""Words: where a cursor rests and by which the edge of a span grows, found near an offset."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.text.graphemes import grapheme_start, next_grapheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.text.graphemes import Fragment

WINDOW = 512
"""How far back, in code points, a word is searched; a longer one is cut there."""

IDEOGRAPHS = (
    r"\u3005-\u3007\u3040-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Signs that Python does not count as letters although words of many scripts are written with them.
MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u06d6-\u06ed\u0900-\u0963\u0966-\u0df3\u0e31-\u0e4e\u0eb1-\u0ecd\u0f18-\u0fbc\u102b-\u109f"
    r"\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
SYMBOLS = r"©®°\u20a0-\u20bf\u2100-\u2bff\u3012\u3200-\u33ff\ufffd\U0001f000-\U0001faff"
TONES = r"\u20e3\ufe0e\ufe0f\U0001f3fb-\U0001f3ff"


LETTER = rf"(?:[^\W{IDEOGRAPHS}]|[{MARKS}])"
LETTERS = rf"{LETTER}{{1,{WINDOW}}}+"
# Naming the ideographs here too would be exact, but a pattern takes long to compile with them.
LETTER_FOLLOWS = rf"\w|[{MARKS}]"
POSSESSIVE = rf"(?<=\w['’])[sS](?!{LETTER_FOLLOWS})"
INITIALS = rf"[^\W\d_](?:\.[^\W\d_])+\.?(?!{LETTER_FOLLOWS})"
EMOJI = rf"[{SYMBOLS}][{TONES}]*"
FLAG = r"[\U0001f1e6-\U0001f1ff]{2}"

WORD = re.compile(
    rf"""
    (?!{POSSESSIVE})
    (?: [$€£¥₩₹₽₿\#](?=\d) )?
    (?: {INITIALS} | {LETTERS} (?: (?<=\d)[.,](?=\d) {LETTERS} )* (?: (?<=\d)% )? )
    (?: [-‐‑'’] (?!{POSSESSIVE}) (?: {INITIALS} | {LETTERS} ) ){{0,16}}
    | {FLAG}
    | {EMOJI} (?: \u200d {EMOJI} )*
    | [{IDEOGRAPHS}][{MARKS}]*
    """,
    re.VERBOSE,
)
# No word reaches across one of these, so that a search may begin after it.
SEPARATOR = re.compile(rf"[\s{IDEOGRAPHS}](?![{MARKS}])")


def words_in(text: str, start: int, end: int) -> Iterator[Fragment]:
    """Yield the words that begin in a stretch of text."""
    for word in WORD.finditer(text, _known_edge(text, start)):
        if word.start() >= end:
            return
        if word.start() >= start:
            yield word.span()


def word_at(text: str, offset: int) -> Fragment:
    """Return the word on the offset, else the next, else the last, else the grapheme there."""
    for word in WORD.finditer(text, _known_edge(text, offset)):
        if word.end() > offset:
            return word.span()
    start = previous_word(text, offset)
    last = WORD.match(text, start)
    if last and start < offset:
        return last.span()
    start = grapheme_start(text, max(0, min(offset, len(text) - 1)))
    return start, next_grapheme(text, start)


def next_word(text: str, offset: int) -> int:
    """Return the first start of a word after the offset; stays where there is none."""
    words = WORD.finditer(text, _known_edge(text, offset))
    return next((word.start() for word in words if word.start() > offset), offset)


def next_word_end(text: str, offset: int) -> int:
    """Return the first end of a word after the offset; stays where there is none."""
    words = WORD.finditer(text, _known_edge(text, offset))
    return next((word.end() for word in words if word.end() > offset), offset)


def previous_word(text: str, offset: int) -> int:
    """Return the last start of a word before the offset; stays where there is none."""
    starts = (start for start, _ in _words_back(text, offset) if start < offset)
    return next(starts, offset)


def previous_word_end(text: str, offset: int) -> int:
    """Return the last end of a word before the offset; stays where there is none."""
    ends = (end for _, end in _words_back(text, offset) if end < offset)
    return next(ends, offset)


def _words_back(text: str, offset: int) -> Iterator[Fragment]:
    """Yield the words that begin before the offset, the last one first."""
    while offset > 0:
        edge = _known_edge(text, offset)
        spans = [word.span() for word in WORD.finditer(text, edge, offset + WINDOW)]
        yield from reversed([span for span in spans if span[0] < offset])
        offset = edge


def _known_edge(text: str, offset: int) -> int:
    """Return an offset at most a window back from which words are found as from the start."""
    window = max(0, offset - WINDOW)
    if window == 0:
        return 0
    separator = SEPARATOR.search(text, window, offset - 1)
    return separator.end() if separator else grapheme_start(text, window)
