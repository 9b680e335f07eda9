"""Attributions at the end of a sentence: “…, according to sources there, reported Vox”."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.suggest.claims.sayings import BASES, REPORTS, SPEECH

if TYPE_CHECKING:
    from store.spans import Fragment
    from store.suggest.reading import Reading

_ENDS = frozenset((".", "?", "!", "…"))
_MARKS = frozenset(("“", "”", '"', "''", "»", "«", "'"))
_AUXILIARIES = frozenset(
    ("has", "have", "had", "also", "first", "previously", "later", "earlier", "then", "reportedly")
)
_NOT_OF_SOURCE = _MARKS.union(("will", "would", "is", "are", "was", "were", "what", "that", "I"))
_PRONOUNS = frozenset(("he", "she", "they", "it"))
_DETERMINERS = frozenset(
    ("the", "a", "an", "one", "two", "three", "several", "some", "his", "her", "its", "their")
)
_BEFORE_SOURCE = frozenset(
    word
    for word in SPEECH.difference(("tells", "told")) | {"reports", "reported", "reads", "read"}
    if not word.endswith("ing")
)
"""“reported Vox”; but “told Vox” and “denied the claims” go on to whom and what was said."""
_AFTER_SOURCE = frozenset(
    word
    for word in REPORTS.difference(BASES, ("states", "reads", "asked"))
    if not word.endswith("ing")
)
"""“Vox reported”, but neither “two of the states” nor “what officials say”."""
_LONGEST_BARE = 3
"""So many tokens a source without an article may have: “police”, “White House officials”."""
_LONGEST = 14
_MOST = 3


@dataclass(frozen=True, slots=True)
class Tail:
    """Who is said to have said what stands before; offsets are code points."""

    source: Fragment
    cue: Fragment
    start: int
    """Where what was said ends: before the comma."""
    end: int


def tails(reading: Reading, first: int, last: int) -> list[Tail]:
    """Return the attributions that end a sentence of tokens `[first, last)`, in text order."""
    while last > first and reading.words[last - 1] in _ENDS | _MARKS:
        last -= 1
    found: list[Tail] = []
    end = last
    while len(found) < _MOST and (comma := _comma_before(reading, first, end)) is not None:
        apposition = None
        tail = _tail(reading, comma + 1, end)
        if tail is None and _is_apposition(reading, comma + 1, end):
            apposition, comma = end, _comma_before(reading, first, comma)
            tail = _tail(reading, comma + 1, apposition) if comma is not None else None
        if tail is None or comma is None:
            break
        found.append(tail)
        end = comma
    return found[::-1]


def _comma_before(reading: Reading, first: int, end: int) -> int | None:
    """Return the last comma before a token, if it is not too far away."""
    words = reading.words[max(first + 1, end - _LONGEST) : end]
    return end - 1 - words[::-1].index(",") if "," in words else None


def _tail(reading: Reading, first: int, last: int) -> Tail | None:
    if first < last and reading.words[first] in _MARKS and _is_joined(reading, first):
        first += 1  # the mark that closes what was said
    words = [word.lower() for word in reading.words[first:last]]
    if not words[1:]:  # a source and a cue are two at least
        return None
    if words[:2] == ["according", "to"]:
        return _made(reading, (first + 2, last), (first, first + 2), first)
    if words[0] in _BEFORE_SOURCE and _begins_source(reading, first + 1, last):
        return _made(reading, (first + 1, last), (first, first + 1), first)
    if reading.words[last - 1] in _AFTER_SOURCE and _is_source(reading, first, last - 1):
        end = last - 1
        while end > first and words[end - 1 - first] in _AUXILIARIES:
            end -= 1
        return _made(reading, (first, end), (end, last), first)
    return None


def _begins_source(reading: Reading, first: int, last: int) -> bool:
    """Say whether tokens may be who speaks: a name, a pronoun, or a noun with its article."""
    if first >= last:
        return False
    word = reading.words[first]
    if word.lower() in _PRONOUNS:
        return last == first + 1
    is_bare_plural = last - first <= _LONGEST_BARE and reading.words[last - 1].endswith("s")
    return word[0].isupper() or word.lower() in _DETERMINERS or is_bare_plural


def _is_source(reading: Reading, first: int, last: int) -> bool:
    """Say whether tokens may be who speaks, and hold no clause."""
    is_clause = not _NOT_OF_SOURCE.isdisjoint(reading.words[first:last])
    return not is_clause and _begins_source(reading, first, last)


def _is_apposition(reading: Reading, first: int, last: int) -> bool:
    """Say whether tokens tell more of who was named before: “a spokesman for Acme”."""
    return first < last and reading.words[first] in _DETERMINERS | {"who"}


def _made(reading: Reading, source: Fragment, cue: Fragment, first: int) -> Tail | None:
    """Make a tail of tokens, unless nothing is left for the source."""
    if source[0] >= source[1]:
        return None
    before = first - 1
    while before > 0 and reading.words[before] == ",":
        before -= 1
    return Tail(
        (reading.starts[source[0]], reading.ends[source[1] - 1]),
        (reading.starts[cue[0]], reading.ends[cue[1] - 1]),
        reading.ends[before],
        reading.ends[max(source[1], cue[1]) - 1],
    )


def _is_joined(reading: Reading, token: int) -> bool:
    """Say whether no blank stands before a token."""
    return token > 0 and reading.starts[token] == reading.ends[token - 1]
