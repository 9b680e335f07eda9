"""What a quotation is by its words: speech, the title of a work, or a term held at a distance."""

from __future__ import annotations

import re
from enum import Enum

from store.suggest.claims.mending import SAYING, is_told_after

_LONGEST = 80
_MOST_WORDS = 3
_TOLD_BEFORE = re.compile(rf"\b(?:{SAYING})(?:\b[^.?!]{{0,30}}(?:[,:]| that))? *\Z|: *\Z")
_TITLE = re.compile(
    r"[A-Z0-9][^\s]*(?: (?:[A-Z0-9&][^\s]*|an?|the|of|in|on|to|for|with|and|or|at|by|from|vs))*"
)
_BARE = " \"“”„«»'＂"


class Wording(Enum):
    """What a quotation most likely is, told by its form alone."""

    SPEECH = "speech"
    TITLE = "title"
    """“The Leaderboard Illusion”"""
    TERM = "term"
    """One to three words: “rogue”, “AI tutors”"""


def wording_of(text: str, start: int, end: int) -> Wording:
    """Judge a quotation `[start, end)` of a folded text, marks included."""
    if end - start > _LONGEST:
        return Wording.SPEECH
    words = text[start:end].strip(_BARE)
    if words.endswith(("?", "!", "…")) or is_told_after(text, end):
        return Wording.SPEECH
    if _TOLD_BEFORE.search(text[max(start - 60, 0) : start]):
        return Wording.SPEECH
    is_sentence = words.endswith(".")
    words = words.rstrip(",.;:").strip(_BARE)
    if " " in words and _TITLE.fullmatch(words):
        return Wording.TITLE
    if words.count(" ") < _MOST_WORDS and not (is_sentence and words[:1].isupper()):
        return Wording.TERM
    return Wording.SPEECH
