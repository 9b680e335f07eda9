"""The names in a run: titles and sentence openers cut off, what is two names parted."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.suggest.mentions.given import is_given
from store.suggest.mentions.joined import person_behind
from store.suggest.mentions.openers import is_outside, only_opens
from store.suggest.mentions.runs import runs
from store.suggest.mentions.shapes import Shape
from store.suggest.mentions.titles import title_end, title_start
from store.suggest.mentions.words import (
    BEFORE_PEOPLES,
    CALENDAR,
    DEMONYMS,
    EVENTS,
    FUNCTION,
    GENERIC,
    ORGANISATIONS,
    PART_OF_A_TITLE,
    PLACES,
    TITLES,
    WORKS,
    listed,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.suggest.mentions.view import View

_FOREIGN_PARTICLES = listed("de von di da du del della la le el al bin ibn der ter af")
"""No English words: they belong to the name behind them."""
_TAIL = re.compile(
    r"([^-]+)-(?:based|led|like|related|style|backed|owned|born|made|area|bound|funded|era|run"
    r"|winner|winning|assisted|powered|generated|driven|linked|inspired|controlled|affiliated"
    r"|supported|held|educated|trained|themed|esque)"
)
_OF_ANYONE = listed(
    """
    T-shirt T-shirts X-ray X-rays IPO IPOs SUV SUVs ETF ETFs GPU GPUs CPU CPUs LLM LLMs API APIs DVD
    DVDs CEO CEOs NGO NGOs PDF PDFs
    """
)
"""Things that whoever has a name before them makes or has."""
_OF_ANY_KIND = listed(
    """
    university college council party committee commission board court department ministry agency
    foundation association company corporation institute club group bank government
    """
)
"""What stands alone for one that was named in full: the University."""
_ROMAN = re.compile(r"[IVXL]{2,}")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_LEGAL_FORMS = listed("inc corp ltd co plc llc")
_GIVEN_AND_SURNAME = 2
_NEAR = 3
_LONGEST = 12
"""Words of a name; more in a row are a list, or no text at all."""
_LONGEST_TICKER = 5
_FORMER = "ex-"
_CURRENCY_SIGNS = [[sign] for sign in "$€£¥₹"]


class Name(NamedTuple):
    """A name as it stands in the text: tokens `[first, last)`, code points `[start, end)`."""

    first: int
    last: int
    start: int
    end: int
    title: str
    """The last word of the title before it, in lower case, or nothing."""
    opens: bool
    """It begins where every word has a capital."""
    mark: str = ""
    """What else it was found by: “quoted”, “described”."""


def names(seen: View) -> list[Name]:
    """Find the names of an article by how they are written, in text order."""
    return [
        name
        for run in runs(seen.reading, seen.cased)
        for first, last in _parts(seen, *run)
        if first < last
        for name in _between_titles(seen, first, last)
    ]


def _parts(seen: View, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Part a run at the words that are in no name, and behind those that end one.

    Parts may be empty.
    """
    start = first
    for place in range(first, last):
        if is_outside(seen, start, place):
            yield start, place
            start = place + 1
        elif _is_ticker(seen, place):
            yield start, place
            yield place, place + 1
            start = place + 1
        elif _with_tail(seen.words[place]):
            yield start, place + 1
            start = place + 1
    yield start, last


def _is_ticker(seen: View, place: int) -> bool:
    """Say whether a word is the sign of a share, behind the company: Microsoft Corp. MSFT."""
    word = seen.words[place]
    return (
        seen.cased.shapes[place] is Shape.CAPITALS
        and len(word) <= _LONGEST_TICKER
        and word.isalpha()
        and not _LEGAL_FORMS.isdisjoint(seen.lower[max(0, place - _NEAR) : place])
        and not seen.cased.in_headline[place]
    )


def _between_titles(seen: View, first: int, last: int) -> Iterator[Name]:
    start = place = _behind_office(seen, first, last)
    title = seen.lower[start - 1] if start > first else ""
    while place < last:
        end = title_end(seen, place, first, last)
        if end == place:
            place += 1
            continue
        yield from _trimmed(seen, start, title_start(seen, place, start), title)
        title = seen.lower[end - 1]
        start = place = end
    yield from _trimmed(seen, start, last, title)


def _behind_office(seen: View, first: int, last: int) -> int:
    """Return where a run begins behind what its bearer is minister of: of Education Jane Roe."""
    if first > 1 and seen.lower[first - 1] == "of" and seen.lower[first - 2] in TITLES:
        behind = first
        while behind < last and seen.lower[behind] in PART_OF_A_TITLE:
            behind += 1
        if behind < last and is_given(seen.lower[behind]):
            return behind
    return first


def _trimmed(seen: View, first: int, last: int, title: str) -> Iterator[Name]:
    """Yield what is left of a part without what only stands around the name."""
    first, last = _without_small_words(seen, first, last)
    if last - first > _GIVEN_AND_SURNAME and _is_of_a_people(seen, first):
        first += 1
    while first < last and not title and only_opens(seen, first, last):
        first, last = _without_small_words(seen, first + 1, last)
    person = person_behind(seen, first, last)
    for start, end in [(first, last)] if person is None else [(first, person), (person, last)]:
        if start < end and _names_something(seen, start, end, title):
            yield _name(seen, start, end, title)


def _without_small_words(seen: View, first: int, last: int) -> tuple[int, int]:
    while first < last and seen.cased.shapes[first] < Shape.CAPITAL:
        first += 1
    while last > first:
        if not _only_follows(seen, last - 1, is_alone=last - first == 1):
            break
        last -= 1
    return first, last


def _only_follows(seen: View, place: int, *, is_alone: bool) -> bool:
    """Say whether the last word of a run is no part of the name, but whose it is: NASA T-shirt."""
    word = seen.words[place]
    if any(map(str.isdigit, seen.words[place - 1])):
        return word in GENERIC  # Grok 3 AI, but GPT-4o mini
    if word in _OF_ANYONE:
        return not is_alone
    return seen.cased.shapes[place] in (Shape.MARK, Shape.LOWER)


def _is_of_a_people(seen: View, place: int) -> bool:
    """Say whether a word says of which people the person behind it is: Russian Vladimir Putin."""
    word = seen.lower[place]
    are_many = word.endswith("s") and {word, word[:-1]} & DEMONYMS  # Floridians Jeb Bush and …
    return bool(are_many) or (word in DEMONYMS and is_given(seen.lower[place + 1]))


def _names_something(seen: View, first: int, last: int, title: str) -> bool:
    if last - first > _LONGEST or seen.words[last : last + 1] in _CURRENCY_SIGNS:
        return False  # US$
    if last - first > 1:
        return any(not _is_of_a_kind(seen, place) for place in range(first, last))
    word = seen.words[first]
    word = _with_tail(word) or word
    return not _is_of_many(word) and (bool(title) or _may_stand_alone(word))


def _is_of_a_kind(seen: View, place: int) -> bool:
    """Say whether a word of several tells what all of them are: people of South Korea, AI."""
    word = seen.lower[place]
    is_of_people = not DEMONYMS.isdisjoint((word, word.removesuffix("s")))
    return is_of_people or seen.words[place] in GENERIC or word in BEFORE_PEOPLES


@lru_cache(maxsize=1 << 14)
def _is_of_many(word: str) -> bool:
    """Say whether a word with a capital stands for many: a people, a weekday, the University."""
    lower = word.lower().rstrip(".")
    return (
        word in GENERIC
        or lower in CALENDAR - {"may"}
        or not DEMONYMS.isdisjoint((lower, lower.removesuffix("s")))
        or (word == word.capitalize() and lower in _OF_ANY_KIND)
        or (len(word) == 1 and word != "X")  # the one that is a name by itself
    )


@lru_cache(maxsize=1 << 14)
def _may_stand_alone(word: str) -> bool:
    """Say whether a word without a title before it may be a name."""
    is_number = _ROMAN.fullmatch(word) is not None
    return not is_number and (word.isupper() or word.lower().rstrip(".") not in FUNCTION)


@lru_cache(maxsize=1 << 14)
def _with_tail(word: str) -> str:
    """Return the name in a word that is more than it: OpenAI of “OpenAI-backed”."""
    tail = _TAIL.fullmatch(word) if "-" in word else None
    return tail[1] if tail else ""


def _name(seen: View, first: int, last: int, title: str) -> Name:
    reading = seen.reading
    if first and seen.words[first - 1] in _FOREIGN_PARTICLES:
        first -= reading.starts[first] == reading.ends[first - 1] + 1
    elif _is_numbered(seen, first, last):
        first -= 1
    start, end = reading.starts[first], reading.ends[last - 1]
    if seen.cased.shapes[first] is Shape.HANDLE:
        start += 1
    elif seen.words[first].startswith(_FORMER):
        start += len(_FORMER)
    if in_tail := _with_tail(seen.words[last - 1]):
        end = reading.starts[last - 1] + len(in_tail)
    return Name(first, last, start, end, title, seen.cased.opens[first])


def _is_numbered(seen: View, first: int, last: int) -> bool:
    """Say whether an ordinal before a name is its first word: 501st Legion, 118th Congress."""
    return (
        first > 0
        and seen.words[first - 1][0].isdigit()
        and _ORDINAL.fullmatch(seen.words[first - 1]) is not None
        and seen.reading.starts[first] == seen.reading.ends[first - 1] + 1
        and seen.lower[last - 1] in ORGANISATIONS | EVENTS | PLACES | WORKS
        and CALENDAR.isdisjoint(seen.lower[max(0, first - 2) : first - 1])  # May 5th
    )
