"""Transcripts: interviews and debates, in which every turn begins with who speaks and a colon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.spans import Fragment
    from store.suggest.reading import Reading

_LABEL = re.compile(
    r"(?P<name>[QA]|[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+){0,4}"
    r"|[A-Z][\w'-]+(?: (?:[A-Z][\w.'-]*|of|de|la|van|von|bin|al)){0,4})"
    r"(?:,? \([^()\n]{1,60}\))?(?P<colon>[:.])(?= +\S)"
)
_FEWEST = 3
"""Turns that make a transcript."""
_FURTHEST = 12
"""Lines that a turn may go on for."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one says until another speaks: the label, its colon and the lines, in code points."""

    speaker: Fragment
    colon: Fragment
    words: tuple[Fragment, ...]


def turns(reading: Reading) -> list[Turn]:
    """Return the turns of the transcripts in a text.

    Labels make a transcript where there are several, one of them comes again, and somebody asks
    something: headings with a colon, pros and cons, notes to the reader do not.
    """
    lines = [(reading.starts[first], reading.ends[last - 1]) for first, last in reading.lines]
    labels = {}
    for place, (start, end) in enumerate(lines):
        label = _LABEL.match(reading.text, start, end)
        if label and (label["colon"] == ":" or label["name"] in "QA"):
            labels[place] = label
    found: list[Turn] = []
    capitals = [place for place, label in labels.items() if label["name"].isupper()]
    for group in _groups(capitals if 2 * len(capitals) > len(labels) else list(labels)):
        if _is_talk(reading.text, [labels[place] for place in group], lines, group):
            found.extend(
                _turn(labels[place], lines[place : _until(place, group, len(lines))])
                for place in group
            )
    return found


def _groups(places: Sequence[int]) -> list[list[int]]:
    """Part the labelled lines where too many lines without a label stand between."""
    groups: list[list[int]] = []
    for place in places:
        if groups and place - groups[-1][-1] <= _FURTHEST:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _is_talk(
    text: str, labels: Sequence[re.Match[str]], lines: Sequence[Fragment], group: Sequence[int]
) -> bool:
    speakers = [label["name"].split()[-1].upper() for label in labels]
    has_question = any(text[lines[place][1] - 1] == "?" for place in group)
    return (
        len(labels) >= _FEWEST
        and 1 < len(set(speakers)) < len(speakers)
        and (has_question or set(speakers) == {"Q", "A"})
    )


def _until(place: int, group: Sequence[int], count: int) -> int:
    """Return the line that a turn ends before: the next turn's, or its own for the last one."""
    following = next((other for other in group if other > place), None)
    return place + 1 if following is None else min(following, count)


def _turn(label: re.Match[str], lines: Sequence[Fragment]) -> Turn:
    colon = label.span("colon")
    start, end = colon[1], lines[0][1]
    while label.string[start].isspace():
        start += 1
    return Turn(label.span("name"), colon, ((start, end), *lines[1:]))
