"""Attributions within what somebody says: employees said that *managers had informed them*."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.suggest.claims.sayings import BASES, REPORTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.spans import Fragment
    from store.suggest.reading import Reading


class Inner(NamedTuple):
    """Source, cue and content, in code points."""

    source: Fragment
    cue: Fragment
    content: Fragment


_VERBS = REPORTS.difference(
    ["read", "reads", "show", "shows", "showed", "shares", "shared", "asking", "state", "states"]
)
_PRONOUNS = frozenset(("he", "she", "they", "He", "She", "They"))
_ADVERBS = frozenset(("had", "has", "have", "also", "already", "never", "once", "repeatedly"))
_ARTICLES = (
    "the a an his her its their some many several other most two three another"
    " The Its Their Some Many Several Other Most"
)
_DETERMINERS = frozenset(_ARTICLES.split())
_NEVER_OF_SUBJECT = (
    "to of in on at for and but or that which who is was are were be been as by with from what"
    " when where how it not would could will can did does do i we you if so then let let's this"
    " i'm i've i'll i'd we're we've we'll you've you're"
)
_STOPS = frozenset(_NEVER_OF_SUBJECT.split())
_ADDRESSEES = frozenset(("him", "her", "them", "me", "us", "reporters"))
_NOT_AFTER = frozenset(
    ("by", "to", "in", "on", "for", "and", "at", "from", "of", ".", ",", "?", "!")
)
_BREAKS = frozenset((",", "-", "—", "–", ":"))
_NOT_BEFORE = frozenset(("what", "which", "whom", "as", "than", "if", "What", "As", "If"))
_NO_SUBJECT = frozenset(
    ("is", "was", "are", "were", "would", "could", "will", "has", "had", "have")
)
_FEWEST = 3
"""Tokens of a content."""
_FURTHEST_ARTICLE = 4
"""So many tokens before its end a subject without a name may have its article."""


def inner_attributions(reading: Reading, start: int, end: int) -> Iterator[Inner]:
    """Yield who is said to say what within a content `[start, end)`, in code points."""
    first, last = reading.token_at(start), reading.token_at(end)
    if _VERBS.isdisjoint(reading.words[first:last]):
        return
    token = first
    while token < last:
        if reading.words[token] in _VERBS:
            found = _inner(reading, first, token, last)
            if found is not None:
                yield found
                token = reading.token_at(found.content[1]) - 1
        token += 1


def _inner(reading: Reading, first: int, verb: int, last: int) -> Inner | None:
    """Find source and content of a verb, all of them tokens of the content `[first, last)`."""
    words = reading.words
    cue = verb
    while cue > first and (words[cue - 1] in _ADVERBS or words[cue - 1].endswith("ly")):
        cue -= 1
    source = _subject(reading, first, cue)
    if source is None or (source[0] > first and words[source[0] - 1] in _NOT_BEFORE):
        return None
    if words[verb] in BASES and not _is_plural(words[source[1] - 1]):
        return None
    content = _content_start(words, verb, last)
    if content is None:
        return None
    end = _clause_end(reading, content, last)
    if end - content < _FEWEST or words[content] in _NO_SUBJECT:
        return None
    return Inner(
        (reading.starts[source[0]], reading.ends[source[1] - 1]),
        (reading.starts[cue], reading.ends[verb]),
        (reading.starts[content], reading.ends[end - 1]),
    )


def _content_start(words: Sequence[str], verb: int, last: int) -> int | None:
    """Step over whom was told and “that”; there is no content where the verb has no object."""
    start = verb + 1
    if start < last and words[start] in _ADDRESSEES:
        start += 1
    elif start < last and words[start] in _NOT_AFTER:
        return None
    if start < last and words[start] == "that":
        start += 1
    return None if start < last and words[start] in _BREAKS else start


def _subject(reading: Reading, first: int, end: int) -> Fragment | None:
    """Find who stands before a verb: a pronoun, a name, or a noun with its article or in plural."""
    words = reading.words
    if end <= first:
        return None
    if words[end - 1] in _PRONOUNS:
        return end - 1, end
    if words[end - 1] == "and" or (words[end - 1] == "," and words[end].endswith("ing")):
        return _first_subject(reading, first, end)
    start = end
    while start > first and _is_of_name(words[start - 1]):
        start -= 1
    if start < end and words[start] != "'s":
        return (start, end) if words[end - 1] != "'s" else None  # her declared goal
    start = end
    while start > max(first, end - _FURTHEST_ARTICLE) and words[start - 1].isalpha():
        if words[start - 1] in _STOPS or words[start - 1][0].isupper():
            break
        start -= 1
        if words[start] in _DETERMINERS:
            return (start, end) if start < end - 1 else None
    is_plural = _is_plural(words[end - 1])
    is_begun = start == first or words[start - 1] in ("that", "and", ",")
    return (start, end) if start < end and is_plural and is_begun else None


def _is_plural(word: str) -> bool:
    return word in ("they", "They") or (word.endswith("s") and word.islower() and word[-2:] != "ss")


def _first_subject(reading: Reading, first: int, end: int) -> Fragment | None:
    """Find who a content begins with: of them a second verb speaks too, or a participle."""
    words = reading.words
    if words[first] in _PRONOUNS:
        return first, first + 1
    if not _is_of_name(words[first]) and words[first] not in _DETERMINERS:
        return None
    for last in range(first + 1, min(first + 8, end)):
        if words[last].endswith("ed") or words[last] in _ADVERBS | _STOPS:
            return first, last
    return None


def _is_of_name(word: str) -> bool:
    """Say whether a word is of a name: Musk, xAI, or the possessive in Musk's lawyer."""
    return word == "'s" or (
        word[0].isalpha() and word != word.lower() and word.lower() not in _STOPS
    )


def _clause_end(reading: Reading, first: int, last: int) -> int:
    """Return where a content ends: with the sentence, or before “, and”."""
    words = reading.words
    for token in range(first, last):
        if words[token] in (".", "?", "!", ";"):
            return token
        if words[token] == "," and token + 1 < last and words[token + 1] in ("and", "but"):
            return token
    while last > first and not words[last - 1][-1].isalnum():
        last -= 1
    return last
