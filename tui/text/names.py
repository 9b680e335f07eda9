"""Names: runs of capitalised words, without the titles and sentence openers around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.text.english import GENERIC, NAME_OPENERS, OPENERS, PARTICLES, ROLES
from tui.text.measures import MEASURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.text.graphemes import Fragment

NEIGHBOURHOOD = 16_384
"""How far around a word, in code points, its lower-case spelling is looked for."""

UPPER = "".join(chr(code) for code in range(0x2000) if chr(code).isupper())
CAPITAL = rf"(?!I\b(?!\.))[{UPPER}]\w*(?:[-'’&](?!S\b)[{UPPER}\d]\w*)*"
INITIALS = rf"(?:[{UPPER}]\.){{2,}}|[{UPPER}]\.(?=\ [{UPPER}])"
INNER_CAPITAL = rf"[a-z]+[{UPPER}]\w*(?:-\w+)*"
MODEL = r"[a-z]{1,3}\d\w*(?:-\w+)*"
HANDLE = r"(?<=@)\w+"
VERSION = r"\d{1,3}(?:\.\d+)*[A-Za-z]?(?!\w|%|[.,]\d|\ (?:percent|[mbtr]+illion))"
SUFFIX = r",?\ (?:Inc|Corp|Ltd|Co|Bros|Jr|Sr)\b\.?"
PIECE = rf"(?:{INITIALS}|{CAPITAL}|{INNER_CAPITAL}|{MODEL}|{HANDLE})"
PARTICLE = f"(?:{'|'.join(sorted(PARTICLES))})"
RUN = (
    rf"(?<!\w){PIECE}"
    rf"(?:{SUFFIX}|\ {VERSION}|(?:\ {PARTICLE}\b){{0,2}}\ (?:&\ )?(?!{MEASURE}){PIECE}){{0,16}}"
)
"""A pattern for verbose mode: a run of capitalised words that holds one or more names."""

TOKEN = re.compile(r"\S+")
TITLE_START = re.compile(r"[\"“‘'«„]\s?\Z")
TITLE_END = re.compile(r"[,.!?]?[\"”’'»“](?!\w)")


def names_in_run(text: str, start: int, end: int, *, opens: bool) -> Iterator[Fragment]:
    """Yield the names in a run; `opens` says that its first word owes its capital to its place."""
    if _is_quoted_title(text, start, end):
        yield start, end
        return
    group: list[re.Match[str]] = []
    for token in TOKEN.finditer(text, start, end):
        if token[0] not in ROLES:
            group.append(token)
            continue
        yield from _name(group, opens=opens)
        group, opens = [], False
    yield from _name(group, opens=opens)


def _name(tokens: list[re.Match[str]], *, opens: bool) -> Iterator[Fragment]:
    if opens and tokens and _is_plain(tokens[0], alone=len(tokens) == 1):
        tokens = tokens[1:]
    while tokens and tokens[0][0] in PARTICLES:
        tokens = tokens[1:]
    while tokens and tokens[-1][0] in PARTICLES:
        tokens = tokens[:-1]
    if len(tokens) > 1 and tokens[-1][0] in GENERIC and tokens[-2][0][0].isdigit():
        tokens = tokens[:-1]
    if any(token[0] not in GENERIC for token in tokens):
        yield tokens[0].start(), tokens[-1].end()


def _is_plain(token: re.Match[str], *, alone: bool) -> bool:
    """Tell whether a word at the start of a sentence is an ordinary one."""
    word = token[0].lower()
    if token[0][1:] != word[1:]:
        return False
    if word in OPENERS:
        return alone or word not in NAME_OPENERS
    return alone and _occurs(token.string, word, token.start())


def _occurs(text: str, word: str, offset: int) -> bool:
    low, high = max(0, offset - NEIGHBOURHOOD), offset + NEIGHBOURHOOD
    place = text.find(word, low, high)
    while place >= 0:
        end = place + len(word)
        if not text[max(0, place - 1) : place].isalnum() and not text[end : end + 1].isalnum():
            return True
        place = text.find(word, end, high)
    return False


def _is_quoted_title(text: str, start: int, end: int) -> bool:
    quoted = TITLE_START.search(text, max(0, start - 2), start) and TITLE_END.match(text, end)
    return bool(quoted) and " " in text[start:end]
