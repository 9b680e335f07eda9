"""Where something was said: in a post on X, in an interview, at a news conference.

A medium is a phrase of a preposition and a noun for something that is published or spoken, beside
the source and the cue in their sentence. It takes what follows up to the next comma along.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.spans import Fragment

_WRITTEN = """
    affidavit announcement article autobiography biography blog blogpost book caption column comment
    commentary communiqué complaint declaration diary dispatch document documents e-mail editorial
    email essay filing filings footnote forum interview interviews letter manifesto memo memoir
    memorandum message newsletter op-ed opinion paper papers petition post posting posts
    release remarks report ruling statement statements Substack survey thread threads transcript
    tweet tweets video write-up
    """
_SPOKEN = """
    address appearance appearances briefing broadcast call conference conversation debate deposition
    discussion documentary episode hearing keynote lecture livestream monologue panel phone podcast
    presentation programme program radio sermon show speech stream talk telecast television
    testimony TV voicemail webcast webinar
    """
_PLATFORMS = (
    "Bluesky|CNBC|CNN|Discord|Facebook|Fox News|Instagram|LinkedIn|MSNBC|Mastodon|Reddit|Slack"
    "|Snapchat|Telegram|Threads|TikTok|Truth Social|Twitter|WeChat|WhatsApp|Weibo|X|YouTube"
    "|social media"
)
_NO_PART = (
    "about|after|against|and|as|at|because|before|between|by|for|from|in|into|of|on|or|over|than"
    "|that|the|to|under|what|whether|which|who|with"
)
_NOUNS = "|".join(map(re.escape, f"{_WRITTEN} {_SPOKEN}".split()))
_WORD = rf"(?!(?:{_NO_PART})\b)[^\s,;:.?!()]+"
_DETERMINER = r"(?:an?|the|his|her|its|their|my|our|this|another|several|one)[ ]"

_MEDIUM = re.compile(
    rf"""
    \b(?:[Ii]n|[Oo]n|[Vv]ia|[Tt]hrough|[Dd]uring|[Aa]t|[Oo]ver)[ ](?:
        (?:{_PLATFORMS.replace(" ", "[ ]")})(?![\w-])
        | (?:{_DETERMINER})?(?:{_WORD}[ ]){{0,4}}?(?:{_NOUNS})(?![\w'-]|[ ](?:of|where|about)\b)
    )
    """,
    re.VERBOSE,
)
_REST = re.compile(r"(?: (?!(?:and|as|but|that|when|which|while|who)\b)[^\s,;:.?!—–“”\"()]+)*")
_LOOSE = re.compile(r"(?: (?:in|on|at|of|to|by|for|from|with|the|an?)){1,3}$")
"""What joins a phrase to what comes next."""


class Medium(NamedTuple):
    """A phrase `[start, end)` of a text, in code points, and where its noun ends."""

    start: int
    end: int
    noun: int


def medium_in(text: str, stretches: Iterable[Fragment]) -> Medium | None:
    """Return the first phrase in some stretches of a folded text that tells a medium."""
    for start, end in stretches:
        found = _MEDIUM.search(text, start, end)
        if found is not None:
            rest = _REST.match(text, found.end(), end)
            last = rest.end() if rest is not None else found.end()
            loose = _LOOSE.search(text, found.end(), last)
            return Medium(found.start(), loose.start() if loose else last, found.end())
    return None
