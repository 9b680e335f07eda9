"""Names that are half descriptions: the superalignment team, the 2024 US presidential election."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.suggest.mentions.casing import is_ordinary
from store.suggest.mentions.names import Name
from store.suggest.mentions.shapes import Shape
from store.suggest.mentions.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.suggest.mentions.casing import Casing
    from store.suggest.reading import Reading

_TEAMS = listed("team group unit division")
_SHORTEST_COINED = 8
"""Letters of a word that no list has, and which is no misspelling."""
_POLLS = listed("election elections primary primaries midterms referendum")
_KINDS_OF_POLL = listed("""
    presidential general midterm parliamentary legislative local federal state mayoral gubernatorial
    municipal congressional senate national european primary leadership regional
    """)
_YEAR = re.compile(r"(?:19|20)\d\d")


def described(reading: Reading, cased: Casing) -> Iterator[Name]:
    """Yield the names that end in a team or an election, which the words before it tell."""
    for first, last in reading.lines:
        for place in range(first + 1, last):
            word = reading.words[place].lower()
            if word in _TEAMS and _is_team(reading, cased, place, last):
                yield _name(reading, place - 1, place + 1)
            elif word in _POLLS:
                start = _start_of_poll(reading, cased, first, place)
                if start is not None:
                    yield _name(reading, start, place + 1)


def _is_team(reading: Reading, cased: Casing, place: int, line_end: int) -> bool:
    """Say whether a team is called so, and does not only tell what the name behind it is."""
    behind = place + 1
    is_of_a_name = (
        behind < line_end
        and cased.shapes[behind] >= Shape.CAPITAL
        and not cased.in_headline[behind]
    )
    return not is_of_a_name and _is_coined(reading, cased, place - 1)


def _is_coined(reading: Reading, cased: Casing, place: int) -> bool:
    word = reading.words[place].lower()
    return (
        len(word) >= _SHORTEST_COINED
        and word.isalpha()
        and not is_ordinary(word)
        and (cased.shapes[place] is Shape.LOWER or word in cased.lower)
    )


def _start_of_poll(reading: Reading, cased: Casing, first: int, place: int) -> int | None:
    """Return where the name of an election begins: at a year, with the country and the kind."""
    start = place
    while start > first and (
        reading.words[start - 1].lower() in _KINDS_OF_POLL
        or (cased.shapes[start - 1] >= Shape.CAPITAL and not cased.opens[start - 1])
    ):
        start -= 1
    has_year = start > first and _YEAR.fullmatch(reading.words[start - 1]) is not None
    return start - 1 if has_year else None


def _name(reading: Reading, first: int, last: int) -> Name:
    start, end = reading.starts[first], reading.ends[last - 1]
    return Name(first, last, start, end, title="", opens=False, mark="described")
