"""Where the names that a project knows stand in an article, without cutting words or names.

An article has a few thousand stretches of words short enough to be a name. Each is looked up, so
that the time does not hang on how many names are known.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from store.records import EntityType
from store.suggest.mentions.shapes import Shape
from store.suggest.reading import FOLD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store.suggest.memory import KnownName, Memory
    from store.suggest.mentions.casing import Casing
    from store.suggest.reading import Reading

_LONGEST, _LONGEST_LOWER = 12, 5
"""Words of a name that begins with a capital, or without."""
_SHORTEST_TAIL = 3
_CAPITAL = Shape.CAPITAL
BEGINNING = 3
"""Letters."""


class Occurrence(NamedTuple):
    """A known name at `[start, end)`, in code points."""

    start: int
    end: int
    name: KnownName


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names of a project, ready to be looked up."""

    by_surface: Mapping[str, KnownName]
    folded: Mapping[str, KnownName]
    """Those that the fold of a reading changes, by what it makes of them."""
    without_case: Mapping[str, KnownName]
    """Those in scripts without capitals, many of which have no blanks between words either."""
    surnames: Mapping[str, KnownName]
    """Persons by their last names."""
    given: Mapping[str, KnownName]
    """Persons by their first names."""
    squashed: Mapping[str, KnownName]
    """All of them, without blanks and hyphens, in lower case: LM Arena is LMArena."""
    longest: Mapping[str, int]
    """By the first letters, `BEGINNING` of them: code points of the longest name that begins so."""

    def get(self, surface: str) -> KnownName | None:
        """Return the known name that is written so, after the fold."""
        return self.by_surface.get(surface) or self.folded.get(surface)


def known_names(memory: Memory) -> KnownNames:
    """Make the names of a project ready; about 30 ms for 50,000."""
    folded: dict[str, KnownName] = {}
    without_case: dict[str, KnownName] = {}
    surnames: dict[str, KnownName] = {}
    given: dict[str, KnownName] = {}
    squashed: dict[str, KnownName] = {}
    for surface, name in memory.names.items():
        plain = surface
        squashed[squash(surface)] = name
        if not surface.isascii() or "`" in surface:
            plain = surface.translate(FOLD)
            if plain != surface:
                folded[plain] = name
            if plain and plain[0].isalpha() and plain[0].lower() == plain[0].upper():
                without_case[plain] = name
        if name.type is EntityType.PERSON and " " in plain:
            surnames.setdefault(plain.rpartition(" ")[2], name)
            given.setdefault(plain.partition(" ")[0], name)
    longest: dict[str, int] = {}
    for surface in chain(memory.names, folded):
        begun = surface[:BEGINNING]
        longest[begun] = max(len(surface), longest.get(begun, 0))
    return KnownNames(memory.names, folded, without_case, surnames, given, squashed, longest)


def squash(surface: str) -> str:
    """Return a surface without what its writers vary."""
    return surface.replace(" ", "").replace("-", "").lower()


def occurrences(reading: Reading, cased: Casing, known: KnownNames) -> Iterator[Occurrence]:
    """Yield the known names of an article, the longest at each place; none overlaps another."""
    if not known.by_surface:
        return
    plain = sorted(_without_case(reading, known)) if known.without_case else []
    taken = {offset for one in plain for offset in range(one.start, one.end)}
    yield from plain
    line_ends = iter([last for _, last in reading.lines])
    line_end = reached = 0
    for place in _beginnings(reading, cased, known):
        if reading.starts[place] < reached:
            continue
        while place >= line_end:
            line_end = next(line_ends)
        found = _longest_at(reading, cased, known, place, line_end)
        if found is not None and taken.isdisjoint((found.start, found.end - 1)):
            yield found
            reached = found.end


def _beginnings(reading: Reading, cased: Casing, known: KnownNames) -> list[int]:
    """Return the tokens at which a known name may begin, or within which one may stand."""
    text, begun = reading.text, known.longest
    return [
        place
        for place, (word, start) in enumerate(zip(reading.words, reading.starts, strict=True))
        if text[start : start + BEGINNING] in begun
        or cased.shapes[place] >= _CAPITAL
        or "-" in word
        or word[0] == "#"
    ]


def _longest_at(
    reading: Reading, cased: Casing, known: KnownNames, place: int, line_end: int
) -> Occurrence | None:
    start = reading.starts[place]
    words = _LONGEST if cased.shapes[place] >= _CAPITAL else _LONGEST_LOWER
    begun = reading.text[start : start + BEGINNING]
    reach = start + (known.longest.get(begun) or known.longest.get(reading.words[place], 0))
    for at in range(min(line_end, place + words) - 1, place - 1, -1):
        end = reading.ends[at]
        name = known.get(reading.text[start:end]) if end <= reach else None
        if name is not None:
            return Occurrence(start, end, name)
    return _within_token(reading, known, place)


def _within_token(reading: Reading, known: KnownNames, place: int) -> Occurrence | None:
    """Find a name in what is no word of its own: @elonmusk, OpenAI-backed, ex-OpenAI."""
    word, start, end = reading.words[place], reading.starts[place], reading.ends[place]
    if word[0] in "@#":
        name = known.get(word[1:])
        return Occurrence(start + 1, end, name) if name else None
    head, hyphen, tail = word.partition("-")
    if not hyphen:
        return None
    name = known.get(head)
    if name is not None and len(tail) >= _SHORTEST_TAIL and tail.isalpha() and tail.islower():
        return Occurrence(start, start + len(head), name)
    name = known.get(tail)
    if name is not None and head.isalpha() and head.islower():
        return Occurrence(end - len(tail), end, name)
    return None


def _without_case(reading: Reading, known: KnownNames) -> Iterator[Occurrence]:
    """Find names as plain strings; in scripts with blanks, only whole words."""
    text = reading.text
    longest_first = sorted(known.without_case.items(), key=lambda item: (-len(item[0]), item[0]))
    taken: set[int] = set()
    for surface, name in longest_first:
        start = text.find(surface)
        while start >= 0:
            end = start + len(surface)
            is_free = start not in taken and end - 1 not in taken
            if is_free and _is_kept(reading, start, end) and _stands_alone(text, start, end):
                taken.update(range(start, end))
                yield Occurrence(start, end, name)
            start = text.find(surface, end)


def _is_kept(reading: Reading, start: int, end: int) -> bool:
    first, last = reading.token_at(start), reading.token_at(end - 1)
    return (
        last < len(reading.words)
        and reading.starts[first] <= start
        and all(
            reading.ends[place] >= reading.starts[place + 1] - 1 for place in range(first, last)
        )
    )


def _stands_alone(text: str, start: int, end: int) -> bool:
    if _has_no_blanks(text[start]):
        return True
    around = (text[start - 1 : start], text[end : end + 1])
    return not any(character and unicodedata.category(character)[0] in "LM" for character in around)


def _has_no_blanks(character: str) -> bool:
    """Say whether a letter is of a script that sets no blanks between words."""
    name = unicodedata.name(character, "")
    return name.startswith(("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR"))
