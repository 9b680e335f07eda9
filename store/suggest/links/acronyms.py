"""Acronyms, and those that words in a row could be: “artificial general intelligence” is AGI.

Which letters of a long form make its acronym is simplified from Schwartz and Hearst (2003): the
first of each word, with or without the small words inside.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from store.suggest.links.lexicon import COMMON, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ROW = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){2,}")
"""Three words or more with nothing but a blank or a hyphen between them."""

_ACRONYM = re.compile(r"\b[A-Z]{3,5}(?=s?\b)")

_SMALL = frozenset(("a", "and", "for", "in", "of", "on", "the", "to"))

_FEWEST = 3
"""Letters of an acronym: two come about by chance too often."""

_MOST = 5


def acronyms(text: str) -> Iterator[str]:
    """Yield the acronyms that stand in a text, in lower case, each once."""
    yield from dict.fromkeys(short.lower() for short in _ACRONYM.findall(text))


def acronyms_of_words(text: str) -> Iterator[str]:
    """Yield what each few words in a row would be for short, in lower case, each once.

    The words all tell something, and all have a capital or none has: “Federal Bureau of
    Investigation” is taken for one thing, “candidate Ben Carson” is not.
    """
    found = (short for row in _ROW.findall(text) for short in _of_row(re.split("[ -]", row)))
    yield from dict.fromkeys(found)


def _of_row(row: Sequence[str]) -> Iterator[str]:
    for start, word in enumerate(row):
        if _tells(word):
            yield from _beginning(word, row[start + 1 : start + 2 * _MOST])


def _beginning(first: str, others: Sequence[str]) -> Iterator[str]:
    """Yield the acronyms of a word and those after it, shorter before longer."""
    telling = every = first[0].lower()
    for word in others:
        if word in _SMALL:
            every += word[0]
            continue
        if not _tells(word) or word[0].isupper() != first[0].isupper():
            return
        telling, every = telling + word[0].lower(), every + word[0].lower()
        for letters in dict.fromkeys((telling, every)):
            if _FEWEST <= len(letters) <= _MOST:
                yield letters
        if len(telling) == _MOST:
            return


@lru_cache(maxsize=1 << 16)
def _tells(word: str) -> bool:
    return lexicon().information(word.lower()) > COMMON
