"""The names in a run: titles and sentence openers cut off, what is two names parted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.names.persons.known import given_frequency
from store.suggest.mentions.openers import is_outside, only_opens
from store.suggest.mentions.runs import runs
from store.suggest.mentions.shapes import Shape
from store.suggest.mentions.titles import title_end, title_start
from store.suggest.mentions.view import View, view
from store.suggest.mentions.words import CALENDAR, DEMONYMS, FUNCTION, GENERIC, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.suggest.mentions.casing import Casing
    from store.suggest.reading import Reading

_FOREIGN_PARTICLES = listed("de von di da du del della la le el al bin ibn der ter af")
"""No English words: they belong to the name behind them."""
_TAIL = re.compile(
    r"([^-]+)-(?:based|led|like|related|style|backed|owned|born|made|area|bound|funded|era|run"
    r"|winner|winning|assisted|powered|generated|driven|linked|inspired|controlled|affiliated"
    r"|supported|held|educated|trained|themed|esque)"
)
_LEGAL_FORMS = listed("inc corp ltd co plc llc")
_NEAR = 3
_LONGEST = 12
"""Words of a name; more in a row are a list, or no text at all."""
_LONGEST_TICKER = 5
_FORMER = "ex-"


@dataclass(frozen=True, slots=True)
class Name:
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


def names(reading: Reading, cased: Casing) -> list[Name]:
    """Find the names of an article by how they are written, in text order."""
    seen = view(reading, cased)
    return [
        name
        for run in runs(reading, cased)
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
        if is_outside(seen, first, place):
            yield start, place
            start = place + 1
        elif _is_ticker(seen, place):
            yield start, place
            yield place, place + 1
            start = place + 1
        elif "-" in seen.words[place] and _TAIL.fullmatch(seen.words[place]):
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
    start, place, title = first, first, ""
    while place < last:
        end = title_end(seen, place, first, last)
        if end == place:
            place += 1
            continue
        yield from _trimmed(seen, start, title_start(seen, place, start), title)
        title = seen.lower[end - 1]
        start = place = end
    yield from _trimmed(seen, start, last, title)


def _trimmed(seen: View, first: int, last: int, title: str) -> Iterator[Name]:
    """Yield what is left of a part without what only stands around the name."""
    first, last = _without_small_words(seen, first, last)
    if last - first > 2 and _is_of_a_people(seen, first):  # noqa: PLR2004 - given name and surname
        first += 1
    while first < last and not title and only_opens(seen, first, last):
        first, last = _without_small_words(seen, first + 1, last)
    if first < last and _names_something(seen, first, last, title):
        yield _name(seen, first, last, title)


def _without_small_words(seen: View, first: int, last: int) -> tuple[int, int]:
    shapes, words = seen.cased.shapes, seen.words
    while first < last and shapes[first] < Shape.CAPITAL:
        first += 1
    while last > first:
        behind_version = any(map(str.isdigit, words[last - 2]))  # GPT-4o mini, Grok 3 AI
        is_small = shapes[last - 1] in (Shape.MARK, Shape.LOWER)
        if not (words[last - 1] in GENERIC if behind_version else is_small):
            break
        last -= 1
    return first, last


def _is_of_a_people(seen: View, place: int) -> bool:
    """Say whether a word says of which people the person behind it is: Russian Vladimir Putin."""
    word = seen.lower[place]
    are_many = word.endswith("s") and {word, word[:-1]} & DEMONYMS  # Floridians Jeb Bush and …
    return bool(are_many) or (word in DEMONYMS and given_frequency(seen.lower[place + 1]) > 0)


def _names_something(seen: View, first: int, last: int, title: str) -> bool:
    if last - first > _LONGEST:
        return False
    if last - first > 1:
        return any(
            seen.words[place] not in GENERIC and seen.lower[place] not in DEMONYMS
            for place in range(first, last)
        )
    tail = _TAIL.fullmatch(seen.words[first])
    word = tail[1] if tail else seen.words[first]
    lower = word.lower().rstrip(".")
    if word in GENERIC or lower in CALENDAR - {"may"} or lower in DEMONYMS:
        return False
    if len(word) == 1:
        return word == "X"  # the one that is a name by itself
    return bool(title) or word.isupper() or lower not in FUNCTION


def _name(seen: View, first: int, last: int, title: str) -> Name:
    reading = seen.reading
    if first and seen.words[first - 1] in _FOREIGN_PARTICLES:
        first -= reading.starts[first] == reading.ends[first - 1] + 1
    start, end = reading.starts[first], reading.ends[last - 1]
    if seen.cased.shapes[first] is Shape.HANDLE:
        start += 1
    elif seen.words[first].startswith(_FORMER):
        start += len(_FORMER)
    tail = _TAIL.fullmatch(seen.words[last - 1])
    if tail:
        end = reading.starts[last - 1] + len(tail[1])
    return Name(first, last, start, end, title, seen.cased.opens[first])
