"""What a text says of itself: its title, and where and when it was published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.intake.dates import read_date
from store.intake.lines import lines_of
from store.records import Metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_HEADLINE = 160
_LONGEST_SENTENCE = 90
_SENTENCE = re.compile(r".{20,}?[.!?…][\"'”’»)]*(?=\s|$)")
_CLOSING_MARKS = "\"'”’»)"
_FULL_STOPS = (".", "…")

_NAME = r"(?P<name>[A-Z][\w&’'-]*(?:[ .][A-Z][\w&’'-]*){0,3})"
_SOURCES = [
    re.compile(pattern)
    for pattern in (
        rf"^(?:Source|Publisher):? +{_NAME}$",
        rf"^By [^|]{{1,80}} \| {_NAME}$",
        rf"^[A-Z]{{2}}[^()]{{0,60}}\({_NAME}\) ?[-–—] ",
        rf"^\({_NAME}\) ?[-–—] ",
        rf"\b(?:article|story|post)\b.{{0,200}} (?:originally|first) appeared (?:on|in) {_NAME}",
        rf"^Published by {_NAME}",
        rf"^Disclaimer: .{{0,300}}\bpublished by {_NAME}",
    )
]
_SIGNATURE = re.compile(rf"^[—–] ?{_NAME}$")


def describe(raw: str) -> Metadata:
    """Find title, source and date by simple rules; what is not found is an empty string."""
    lines = [line.text for line in lines_of(raw)]
    dates = (read_date(line) for line in lines)
    return Metadata(_title(lines), _source(lines), next(filter(None, dates), ""))


def _title(lines: Sequence[str]) -> str:
    """Take the headline above the first sentence, or else that sentence, shortened."""
    for line in lines:
        if _is_headline(line):
            return line
        if _is_prose(line):
            sentence = _SENTENCE.match(line)
            return _shortened(sentence[0] if sentence else line)
    return _shortened(lines[0]) if lines else ""


def _is_headline(line: str) -> bool:
    """Say whether a line may be a title: more than a label, less than a sentence."""
    return (
        len(line) <= _LONGEST_HEADLINE
        and len(line.split()) > 1
        and not _ends_a_sentence(line)
        and not line.startswith("By ")
        and not read_date(line)
        and not any(pattern.search(line) for pattern in _SOURCES)
    )


def _is_prose(line: str) -> bool:
    """Say whether the body has begun, after which no title comes."""
    return len(line) > _LONGEST_HEADLINE or _ends_a_sentence(line)


def _ends_a_sentence(line: str) -> bool:
    """Say whether a line closes with a full stop, whatever quotation mark follows it."""
    return line.rstrip(_CLOSING_MARKS).endswith(_FULL_STOPS)


def _shortened(sentence: str) -> str:
    """Cut a sentence after a word, so that a list can show it as a title."""
    if len(sentence) <= _LONGEST_SENTENCE:
        return sentence
    words = sentence[:_LONGEST_SENTENCE].rsplit(None, 1)[0]
    return words.rstrip(" ,;:–—-") + "…"


def _source(lines: Sequence[str]) -> str:
    """Take the publisher that the text names in so many words, the plainest wording first."""
    for pattern in _SOURCES:
        for line in lines:
            if match := pattern.search(line):
                return match["name"]
    signature = _SIGNATURE.match(lines[-1]) if lines else None
    return signature["name"] if signature else ""
