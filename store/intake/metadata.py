"""What a text says of itself: its title, who wrote it, and where and when it was published."""

from __future__ import annotations

import re
from dataclasses import asdict
from itertools import takewhile
from typing import TYPE_CHECKING

from store.intake.dates import NO_DATE, FoundDate, find_date, is_of_change
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
_LONGEST_BYLINE = 120
_BYLINE = re.compile(
    r"^(?:(?:Written |Story |Reported )?[Bb]y|BY|Von|Par|Por|Di|Door|Author:|Autor:|Autore:) "
    r"(?P<names>[^|•·]+)"
)
_PERSON = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,5}")
_PARTICLES = frozenset(
    {"de", "da", "di", "del", "della", "der", "den", "van", "von", "zu", "la", "le", "al", "bin"}
)
_BETWEEN_NAMES = re.compile(r",? (?:and|und|et|y|e|en|&) |, ")
_AFTER_NAMES = re.compile(r",? (?:for|in|at) (?=[A-Z])| [-–—] ")
_CALLINGS = {*["staff", "writer", "reporter", "editor", "correspondent", "contributor", "news"]}


def describe(raw: str) -> Metadata:
    """Find title, source, date and author by simple rules; what is not found is empty."""
    lines = [line.text for line in lines_of(raw)]
    date = _date(lines)
    return Metadata(
        title=_title(lines),
        source=_source(lines),
        date=date.iso,
        date_found=date.found,
        author=next(filter(None, map(_author, lines)), ""),
    )


def completed(metadata: Metadata, found: Metadata) -> Metadata:
    """Fill in what is empty; a date goes with the words it was read from."""
    facts, others = asdict(metadata), asdict(found)
    if facts["date"] or facts["date_found"]:
        del others["date"], others["date_found"]
    return Metadata(**{name: fact or others.get(name, "") for name, fact in facts.items()})


def _date(lines: Sequence[str]) -> FoundDate:
    """Take the first date on a line of its own, one of publication before one of a change."""
    dated = [(line, date) for line in lines if (date := find_date(line))]
    dated.sort(key=lambda found: (is_of_change(found[0]), not found[1].iso))
    return dated[0][1] if dated else NO_DATE


def _author(line: str) -> str:
    """Return the names that a line names as those of the authors."""
    byline = _BYLINE.match(line) if len(line) <= _LONGEST_BYLINE else None
    if not byline or _ends_a_sentence(line):
        return ""
    names = _BETWEEN_NAMES.split(_AFTER_NAMES.split(byline["names"])[0])
    return ", ".join(takewhile(_is_person, map(str.strip, names)))


def _is_person(name: str) -> bool:
    """Say whether words may name a person: all but particles are capitalised."""
    words = name.split()
    return (
        bool(_PERSON.fullmatch(name))
        and len(words) > 1
        and all(word[0].isupper() or word in _PARTICLES for word in words)
        and _CALLINGS.isdisjoint(name.lower().split())
    )


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
        and not find_date(line)
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
