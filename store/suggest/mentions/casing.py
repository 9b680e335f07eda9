"""How the words of an article are written where their place asks for no capital.

At the start of a sentence, and in a headline, a capital says nothing; what the same word looks
like elsewhere in the article, and in the language, does.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from store.suggest.mentions.lexicon import ordinary_words
from store.suggest.mentions.shapes import Shape, shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.suggest.reading import Reading

_ENDS = frozenset(".!?:…•*|")
_PASSED_OVER = frozenset("\"“”„'«»([—–-")
_SAYING = frozenset([",", ":", "that", "said", "says"])
_FEWEST_WORDS, _MOST_TOKENS = 4, 30
_MOSTLY = 0.7
_LONG = 4
"""Shorter words stay lower-case in many headlines."""
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers")


@dataclass(frozen=True, slots=True)
class Casing:
    """Of every token its shape and place; of every word how it is written inside sentences."""

    shapes: Sequence[Shape]
    opens: Sequence[bool]
    """The token owes a capital to its place: the start of a sentence, or of what is quoted."""
    in_headline: Sequence[bool]
    """The token stands in a line that capitalises nearly all its words."""
    lower: frozenset[str]
    """Words that occur in lower case."""
    capital: Counter[str]
    """How often words occur with a capital that no place asks for."""

    def is_plain(self, word: str) -> bool:
        """Say whether a capitalised word is likely an ordinary one that its place capitalises."""
        if word in self.capital:
            return False
        folded = word.lower()
        return folded in self.lower or is_ordinary(folded)


@lru_cache(maxsize=1 << 14)
def is_ordinary(word: str) -> bool:
    """Say whether a word in lower case, or what it is a form of, is one that names do not need."""
    ordinary = ordinary_words()
    return word in ordinary or any(
        word.endswith(ending) and word[: -len(ending)] in ordinary for ending in _ENDINGS
    )


def casing(reading: Reading) -> Casing:
    """Look at all the words of an article."""
    words = reading.words
    shapes = [shape(word) for word in words]
    opens = _openings(reading)
    in_headline = [False] * len(words)
    for first, last in reading.lines:
        if _is_headline(words, shapes, first, last):
            in_headline[first:last] = [True] * (last - first)
    lower = {word for word, form in zip(words, shapes, strict=True) if form is Shape.LOWER}
    capital = Counter(
        word
        for word, form, opening, headline in zip(words, shapes, opens, in_headline, strict=True)
        if form >= Shape.CAPITAL and not opening and not headline
    )
    return Casing(shapes, opens, in_headline, frozenset(lower), capital)


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
    long = [
        form
        for word, form in zip(words[first:last], shapes[first:last], strict=True)
        if len(word) >= _LONG and form not in (Shape.MARK, Shape.NUMBER)
    ]
    if len(long) >= _FEWEST_WORDS and all(form is Shape.CAPITALS for form in long):
        return True  # shouted from end to end, however long
    if last - first > _MOST_TOKENS or words[last - 1] == ".":
        return False
    capitals = sum(form >= Shape.CAPITAL for form in long)
    if len(long) < _FEWEST_WORDS:
        return len(long) > 1 and capitals == len(long)
    return capitals > _MOSTLY * len(long)
