"""To whom something was said: told BI that, in a comment to BI.

RiQuA (Papay and Padó, 2020) marks addressees beside speakers and cues. Only verbs that take who is
told as their object are looked behind: after the others stands what is said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.spans import Fragment

_TELLING = re.compile(
    r"\b(?:[Tt]ell(?:s|ing)?|[Tt]old"
    r"|(?:inform|remind|assur|reassur|advis|notif|warn|caution|urg|brief|persuad|convinc|ask)"
    r"(?:e|y|s|es|ies|ed|ied|ing)?)$"
)
_BE = frozenset(["am", "are", "be", "been", "being", "get", "gets", "got", "is", "was", "were"])
_STOP = (
    "a?bout|after|against|and|as|at|because|before|but|by|during|earlier|for|from|he|here|how|I|if"
    "|in|into|it|last|later|not|on|over|recently|released|she|since|so|that|there|they|this"
    "|through|to|today|tomorrow|via|we|what|when|where|whether|which|while|who|why|with|without"
    "|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:he|it|she|there)'s|(?:we|they)'re|I'm"
)
_PRONOUN = r"(?:me|us|him|her|them|you)(?!\w)"
_WORD = rf"(?!(?:{_STOP})(?![\w-]))[^\s,;:.?!()“”\"]+"
_WHO = re.compile(rf" (?P<who>{_PRONOUN}|{_WORD}(?: {_WORD}){{0,7}})(?![^\s,;:.?!()“”\"])(?<!'s)")
_TO = re.compile(rf" to{_WHO.pattern}")
_BEFORE = 12
"""Characters before a verb in which the word stands that makes it passive."""


def told_behind(text: str, cue: Fragment, end: int) -> Fragment | None:
    """Return who is told right behind a cue of a folded text, and before an offset."""
    telling = _TELLING.search(text, *cue)
    if telling is None or _is_passive(text, telling.start()):
        return None
    who = _WHO.match(text, cue[1], end)
    return who.span("who") if who is not None else None


def told_by_medium(text: str, behind: int, end: int) -> Fragment | None:
    """Return to whom a letter, a comment or the like is, by what follows that noun."""
    who = _TO.match(text, behind, end)
    return who.span("who") if who is not None else None


def _is_passive(text: str, verb: int) -> bool:
    """Say whether the words before a verb make it passive: who is told comes first then."""
    before = text[max(verb - _BEFORE, 0) : verb].lower().split()
    return any(word in _BE for word in before[-2:])
