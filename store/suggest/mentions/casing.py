"""How the words of an article are written where their place asks for no capital.

At the start of a sentence, and in a headline, a capital says nothing; what the same word looks
like elsewhere in the article, and in the language, does.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from store.names.persons.known import given_frequency
from store.suggest.mentions.lexicon import ordinary_words
from store.suggest.mentions.shapes import Shape, shape
from store.suggest.mentions.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.suggest.reading import Reading

_ENDS = frozenset(".!?:…•*|")
_PASSED_OVER = frozenset("\"“”„'«»([—–-")
_SAYING = frozenset([",", ":", "that", "said", "says"])
_FEWEST_WORDS, _MOST_TOKENS = 4, 30
_MOSTLY = 0.7
_FEWEST_IN_A_ROW = 5
_SMALL = listed(
    """
    a an and are as at be been being but by can for from had has have her his how if in is it its
    not of on or our than that the their they to was were with you your
    """
)
"""Words that a name writes with a capital only where they are its first."""
_LONG = 4
"""Shorter words stay lower-case in many headlines."""
_LOWER, _CAPITAL, _CAPITALS = Shape.LOWER, Shape.CAPITAL, Shape.CAPITALS
_NO_WORDS = (Shape.MARK, Shape.NUMBER)
_COMMON = 0.1
"""How frequent a given name is that most people know for one."""
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers")


@dataclass(frozen=True, slots=True)
class Casing:
    """Of every token its shape and place; of every word how it is written inside sentences."""

    shapes: Sequence[Shape]
    opens: Sequence[bool]
    """The token owes a capital to its place: the start of a sentence, or of what is quoted."""
    in_headline: Sequence[bool]
    """The token stands in a line, or a part of one, that capitalises nearly all its words."""
    lower: frozenset[str]
    """Words that occur in lower case."""
    capital: Counter[str]
    """How often words occur with a capital that no place asks for."""
    capitals: Sequence[int]
    """The tokens that may be parts of names, in text order."""

    def is_plain(self, word: str) -> bool:
        """Say whether a capitalised word is likely an ordinary one that its place capitalises."""
        if word in self.capital:
            return False
        folded = word.lower()
        return folded in self.lower or is_ordinary(folded)


@lru_cache(maxsize=1 << 14)
def is_ordinary(word: str) -> bool:
    """Say whether a word in lower case, or what it is a form of, is one that names do not need.

    Common given names are no forms of other words: Peter is none of pet.
    """
    ordinary = ordinary_words()
    if word in ordinary or given_frequency(word) > _COMMON:
        return word in ordinary
    return any(word.endswith(ending) and word[: -len(ending)] in ordinary for ending in _ENDINGS)


def casing(reading: Reading) -> Casing:
    """Look at all the words of an article."""
    words = reading.words
    shapes = list(map(shape, words))
    opens = _openings(reading)
    in_headline = [False] * len(words)
    for first, last in reading.lines:
        if _is_headline(words, shapes, first, last):
            in_headline[first:last] = [True] * (last - first)
    lower = {word for word, form in zip(words, shapes, strict=True) if form is _LOWER}
    capitals = [place for place, form in enumerate(shapes) if form >= _CAPITAL]
    for start, end in _headlines_within(reading, capitals):
        in_headline[start:end] = [True] * (end - start)
    capital = Counter(
        words[place] for place in capitals if not opens[place] and not in_headline[place]
    )
    return Casing(shapes, opens, in_headline, frozenset(lower), capital, capitals)


def _openings(reading: Reading) -> list[bool]:
    words = reading.words
    opens = [False] * len(words)
    for first, last in reading.lines:
        opening = True
        for place in range(first, last):
            word = words[place]
            opens[place] = opening
            if word in _ENDS:
                opening = True
            elif word in '"“„«':
                opening = opening or words[place - 1] in _SAYING
            elif word in _PASSED_OVER:
                continue
            else:
                opening = False
    return opens


def _is_headline(words: Sequence[str], shapes: Sequence[Shape], first: int, last: int) -> bool:
    if _is_shouted(words, shapes, first, last):
        return True
    if last - first > _MOST_TOKENS or words[last - 1] == ".":
        return False
    long = [shapes[place] for place in range(first, last) if _tells(words[place], shapes[place])]
    capitals = sum(form >= _CAPITAL for form in long)
    if len(long) < _FEWEST_WORDS:
        return len(long) > 1 and capitals == len(long)
    return capitals > _MOSTLY * len(long)


def _headlines_within(reading: Reading, capitals: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of lines that capitalise even small words: Paved The Way For Trump."""
    words, begun = reading.words, {first for first, _ in reading.lines}
    start = 0
    for at in range(1, len(capitals) + 1):
        goes_on = at < len(capitals) and capitals[at] == capitals[at - 1] + 1
        if goes_on and capitals[at] not in begun:
            continue
        row = capitals[start:at]
        start = at
        if len(row) >= _FEWEST_IN_A_ROW and any(
            words[place].istitle() and words[place].lower() in _SMALL for place in row[1:]
        ):
            yield row[0], row[-1] + 1


def _is_shouted(words: Sequence[str], shapes: Sequence[Shape], first: int, last: int) -> bool:
    """Say whether a line is in capitals from end to end, however long."""
    long = 0
    for place in range(first, last):
        if _tells(words[place], shapes[place]):
            if shapes[place] is not _CAPITALS:
                return False
            long += 1
    return long >= _FEWEST_WORDS


def _tells(word: str, form: Shape) -> bool:
    """Say whether a headline would write a word with a capital."""
    return len(word) >= _LONG and form not in _NO_WORDS
